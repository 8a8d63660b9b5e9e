import type { EntityManager } from 'typeorm';
import type { Outbox, OutboxRow } from '#application';
import type { Instant } from '#domain';
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

  public async claim(
    limit: number,
    nowWall: Instant,
    leaseUntilWall: Instant,
  ): Promise<readonly OutboxRow[]> {
    const { rows } = await run<{ id: string; campaign_id: string; kind: OutboxRow['kind'] }>(
      this.manager,
      `update outbox set claimed_until = $3 where id in (
         select id from outbox where sent_at is null and (claimed_until is null or claimed_until < $2)
         order by id limit $1 for update skip locked)
       returning id, campaign_id, kind`,
      [limit, at(nowWall), at(leaseUntilWall)],
    );
    return rows.map((row) => ({ id: row.id, campaignId: row.campaign_id, kind: row.kind }));
  }

  public async putBack(ids: readonly string[]): Promise<void> {
    await run(this.manager, 'update outbox set claimed_until = null where id = any($1::bigint[])', [
      ids,
    ]);
  }

  public async waits(campaignId: string): Promise<boolean> {
    const { count } = await run(
      this.manager,
      'select from outbox where campaign_id = $1 and sent_at is null limit 1',
      [campaignId],
    );
    return count > 0;
  }

  public async markSent(ids: readonly string[]): Promise<void> {
    await run(this.manager, 'update outbox set sent_at = $2 where id = any($1::bigint[])', [
      ids,
      at(this.context.clock.wallNow()),
    ]);
  }

  public async forgetSentBefore(wallInstant: Instant): Promise<void> {
    await run(this.manager, 'delete from outbox where sent_at < $1', [at(wallInstant)]);
  }
}
