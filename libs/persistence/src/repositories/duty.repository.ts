import type { EntityManager } from 'typeorm';
import {
  dutyNow,
  type DutyLate,
  type DutyStore,
  type DutyTally,
  type DutyTime,
  type LateCampaign,
  type RowDutyKind,
  type WatchedThing,
} from '#application';
import { DAY_MS, type Instant } from '#domain';
import { LATE_CAMPAIGNS, LATE_DUTIES, lateParams, DUTY_TALLIES, timeParams } from '../duty.sql.js';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

/** Leases last minutes, trials of the mail server and brakes hours at most. */
const LONGEST_WAIT_MS = 2 * DAY_MS;
/** A mail waits over the longest holidays. */
const LONGEST_MAIL_WAIT_MS = 30 * DAY_MS;

/** A lease ends as if it had run out, so that its mail counts as in doubt. */
const END_IMPOSSIBLE_WAITS = `with words as (
    update outbox set claimed_until = null where sent_at is null and claimed_until > $2 returning 1),
  leases as (
    update message set lease_until = $1 where state = 'CLAIMED' and lease_until > $2 returning 1),
  mails as (
    update message set not_before = $3 where state in ('PENDING', 'RETRY') and not_before > $4 returning 1),
  gate as (
    update mail_gate set probe_at = $1 where closed_at is not null and probe_at > $2 returning 1),
  jobs as (
    update reading_job set lease_until = $1 where state = 'running' and lease_until > $2 returning 1),
  brakes as (
    delete from brake where until > $2 returning 1),
  signs as (
    delete from worker_heartbeat where last_poll_at > $2 returning 1)
  select from words union all select from leases union all select from mails union all select from gate
  union all select from jobs union all select from brakes union all select from signs`;

export class DutyRepository implements DutyStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async tallies(time: DutyTime, campaignId: string | null): Promise<readonly DutyTally[]> {
    const { rows } = await run<{ kind: RowDutyKind; waiting: number; oldest: Date | null }>(
      this.manager,
      DUTY_TALLIES,
      [...timeParams(time), campaignId],
    );
    return rows.map(({ kind, waiting, oldest }) => ({
      kind,
      waiting,
      oldestAgeMs: oldest === null ? null : Math.max(0, dutyNow(kind, time) - instantOf(oldest)),
    }));
  }

  public async lateCampaigns(kind: RowDutyKind, time: DutyTime): Promise<readonly LateCampaign[]> {
    const { rows } = await run<{ campaign_id: string | null; blamed: boolean }>(
      this.manager,
      LATE_CAMPAIGNS[kind],
      lateParams(kind, time),
    );
    return rows.map((row) => ({ campaignId: row.campaign_id, blamed: row.blamed }));
  }

  public async late(
    kind: RowDutyKind,
    time: DutyTime,
    limit: number,
  ): Promise<readonly DutyLate[]> {
    const { rows } = await run<{ campaign_id: string | null; subject_id: string; since: Date }>(
      this.manager,
      LATE_DUTIES[kind],
      [...lateParams(kind, time), limit],
    );
    return rows.map((row) => ({
      campaignId: row.campaign_id,
      subjectId: row.subject_id,
      since: instantOf(row.since),
    }));
  }

  public async planAnew(obligationIds: readonly string[]): Promise<void> {
    await run(
      this.manager,
      `update obligation set next_step_at = $2, version = version + 1
       where id = any($1::uuid[]) and closed_at is null and next_step_at is null`,
      [obligationIds, at(this.context.clock.now())],
    );
  }

  public async namedFiles(storageKeys: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await run<{ storage_key: string }>(
      this.manager,
      'select storage_key from attachment where storage_key = any($1::text[])',
      [storageKeys],
    );
    return new Set(rows.map((row) => row.storage_key));
  }

  public async endImpossibleWaits(): Promise<number> {
    const { clock } = this.context;
    const { count } = await run(this.manager, END_IMPOSSIBLE_WAITS, [
      at(clock.wallNow()),
      at(clock.wallNow() + LONGEST_WAIT_MS),
      at(clock.now()),
      at(clock.now() + LONGEST_MAIL_WAIT_MS),
    ]);
    return count;
  }

  public async unknownCampaigns(campaignIds: readonly string[]): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(
      this.manager,
      `select asked.id from unnest($1::uuid[]) as asked(id)
       where not exists (select from campaign where id = asked.id)`,
      [campaignIds],
    );
    return rows.map((row) => row.id);
  }

  public async noteSeen(what: WatchedThing): Promise<void> {
    await run(
      this.manager,
      `insert into watch (name, seen_at) values ($1, $2)
       on conflict (name) do update set seen_at = excluded.seen_at`,
      [what, at(this.context.clock.wallNow())],
    );
  }

  public async lastSeen(what: WatchedThing): Promise<Instant | null> {
    const row = await one<{ seen_at: Date }>(
      this.manager,
      'select seen_at from watch where name = $1',
      [what],
    );
    return row === null ? null : instantOf(row.seen_at);
  }
}
