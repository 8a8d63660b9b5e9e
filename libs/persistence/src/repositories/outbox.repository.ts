import type { EntityManager } from 'typeorm';
import type { Outbox } from '#application';
import { at, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

/** Wakes the relay at once; only a launch notifies, because NOTIFY serialises commits database-wide. */
export const LAUNCH_CHANNEL = 'dondoc_launch';

export class OutboxRepository implements Outbox {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async enqueue(campaignId: string, kind: 'start' | 'changed'): Promise<void> {
    await run(
      this.manager,
      'insert into outbox (campaign_id, kind, created_at) values ($1, $2, $3)',
      [campaignId, kind, at(this.context.clock.wallNow())],
    );
    if (kind === 'start') await run(this.manager, `select pg_notify('${LAUNCH_CHANNEL}', '')`);
  }
}
