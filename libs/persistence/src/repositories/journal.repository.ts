import type { EntityManager } from 'typeorm';
import type { Journal, SealedEvent } from '#application';
import { at, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

export class JournalRepository implements Journal {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async append(events: readonly SealedEvent[]): Promise<void> {
    if (events.length === 0) return;
    const recordedAt = at(this.context.clock.wallNow());
    await run(
      this.manager,
      `insert into event (campaign_id, dispatch_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
       select c, d, s, t, a, j, o, $8, p, h
       from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::jsonb[], $6::jsonb[], $7::timestamptz[], $9::text[], $10::text[])
         as e(c, d, s, t, a, j, o, p, h)`,
      [
        events.map((event) => event.campaignId),
        events.map((event) => event.dispatchId),
        events.map((event) => event.seq),
        events.map((event) => event.type),
        events.map((event) => JSON.stringify(event.actor)),
        events.map((event) => JSON.stringify(event.data)),
        events.map((event) => at(event.occurredAt)),
        recordedAt,
        events.map((event) => event.prevHash),
        events.map((event) => event.hash),
      ],
    );
  }
}
