import type { EntityManager } from 'typeorm';
import type { TestClockStore } from '#application';
import { nextDigestAt, type Instant } from '#domain';
import { at, instantOrNull, one, run } from '../sql.js';
import type { ScopeContext } from '../unit-of-work.js';
import { PolicyRepository } from './policy.repository.js';
import { isReminded } from '../standing.sql.js';

/** Longer than the second in which every process reads the new offset. */
const FOLLOWED_WITHIN_MS = 1_500;

export class TestClockRepository implements TestClockStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: ScopeContext,
  ) {}

  public async offsetMs(): Promise<number> {
    // Locked, so that two who move the clock at once do not lose one move.
    const row = await one<{ clock_offset_ms: string }>(
      this.manager,
      'select clock_offset_ms from instance for no key update',
    );
    return Number(row?.clock_offset_ms ?? 0);
  }

  public async move(offsetMs: number): Promise<void> {
    const now = this.context.clock.wallNow();
    await run(this.manager, 'update instance set clock_offset_ms = $1, steady_since = $2', [
      Math.round(offsetMs),
      at(now + Math.round(offsetMs)),
    ]);
    await run(
      this.manager,
      `insert into outbox (campaign_id, kind, created_at, claimed_until)
       select id, 'changed', $1, $2 from campaign where state in ('launching', 'running', 'paused') order by id
       on conflict (campaign_id) where sent_at is null do update set claimed_until = excluded.claimed_until`,
      [at(now), at(now + FOLLOWED_WITHIN_MS)],
    );
  }

  /** Lines that no mail carries yet wait for the next morning digest. */
  public async nextEventAfter(instant: Instant): Promise<Instant | null> {
    const row = await one<{ next: Date | null; lines: boolean }>(
      this.manager,
      `select least(
         (select min(o.next_step_at) from obligation o join campaign c on c.id = o.campaign_id
          where ${isReminded('o')} and o.next_step_at > $1 and c.state = 'running'),
         (select min(p.opens_at) from report_period p join campaign c on c.id = p.campaign_id
          where p.state = 'scheduled' and p.quarantined_at is null and p.opens_at > $1 and c.state = 'running'),
         (select min(not_before) from message where state in ('PENDING', 'RETRY') and not_before > $1)) as next,
         exists (select from notification n join campaign c on c.id = n.campaign_id
           where n.message_id is null and n.fate is null and c.state = 'running' and n.recipient <> '') as lines`,
      [at(instant)],
    );
    const next = instantOrNull(row?.next ?? null);
    if (row?.lines !== true) return next;
    const calendar = await new PolicyRepository(this.manager, this.context).calendar();
    const digestAt = nextDigestAt(instant, calendar);
    return next === null ? digestAt : Math.min(next, digestAt);
  }
}
