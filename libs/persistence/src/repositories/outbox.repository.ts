import type { EntityManager } from 'typeorm';
import type { Outbox, OutboxClaim, OutboxKind } from '#application';
import type { Instant } from '#domain';
import { at, atOrNull, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

/** Wakes the relay at once; only a launch notifies, because NOTIFY serialises commits database-wide. */
export const LAUNCH_CHANNEL = 'dondoc_launch';

export class OutboxRepository implements Outbox {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async enqueue(campaignId: string, kind: OutboxKind): Promise<void> {
    await this.leave([campaignId], kind, null);
    if (kind === 'start') await run(this.manager, `select pg_notify('${LAUNCH_CHANNEL}', '')`);
  }

  public async remind(
    campaignIds: readonly string[],
    kind: OutboxKind,
    passedOnSinceWall: Instant,
  ): Promise<void> {
    await this.leave(campaignIds, kind, passedOnSinceWall);
  }

  /** An update even of a row that waits already: its lock keeps the relay away until this transaction has committed. */
  private async leave(
    campaignIds: readonly string[],
    kind: OutboxKind,
    passedOnSinceWall: Instant | null,
  ): Promise<void> {
    await run(
      this.manager,
      `insert into outbox (campaign_id, kind, created_at)
       select campaign_id, $2, $3 from unnest($1::uuid[]) as fresh(campaign_id)
       where not exists (select from outbox told
         where told.campaign_id = fresh.campaign_id and told.sent_at > $4::timestamptz)
       order by campaign_id
       on conflict (campaign_id) where sent_at is null
       do update set claimed_until = null,
         kind = case when excluded.kind = 'start' then 'start' else outbox.kind end`,
      [campaignIds, kind, at(this.context.clock.wallNow()), atOrNull(passedOnSinceWall)],
    );
  }

  public async claim(
    limit: number,
    nowWall: Instant,
    leaseUntilWall: Instant,
  ): Promise<OutboxClaim> {
    const { rows } = await run<{ id: string; campaign_id: string; kind: OutboxKind }>(
      this.manager,
      `update outbox set claimed_until = $3 where id in (
         select id from outbox where sent_at is null and (claimed_until is null or claimed_until < $2)
         order by kind = 'start' desc, id limit $1 for update skip locked)
       returning id, campaign_id, kind`,
      [limit, at(nowWall), at(leaseUntilWall)],
    );
    return {
      leaseUntilWall,
      rows: rows.map((row) => ({ id: row.id, campaignId: row.campaign_id, kind: row.kind })),
    };
  }

  public async putBack({ rows, leaseUntilWall }: OutboxClaim): Promise<void> {
    await run(
      this.manager,
      `update outbox set claimed_until = null where id = any($1::bigint[]) and ${STILL_HELD}`,
      [rows.map((row) => row.id), at(leaseUntilWall)],
    );
  }

  public async waits(campaignId: string): Promise<boolean> {
    const { count } = await run(
      this.manager,
      'select from outbox where campaign_id = $1 and sent_at is null limit 1',
      [campaignId],
    );
    return count > 0;
  }

  public async markSent({ rows, leaseUntilWall }: OutboxClaim): Promise<void> {
    await run(
      this.manager,
      `update outbox set sent_at = $3 where id = any($1::bigint[]) and ${STILL_HELD}`,
      [rows.map((row) => row.id), at(leaseUntilWall), at(this.context.clock.wallNow())],
    );
  }

  public async forgetSentBefore(wallInstant: Instant): Promise<void> {
    await run(this.manager, 'delete from outbox where sent_at < $1', [at(wallInstant)]);
  }
}

/** Neither left again since the claim, which resets it, nor claimed anew by another relay. */
const STILL_HELD = 'sent_at is null and claimed_until = $2';
