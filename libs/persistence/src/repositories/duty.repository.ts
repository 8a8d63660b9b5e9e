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
import type { Instant } from '#domain';
import { LATE_CAMPAIGNS, LATE_DUTIES, lateParams, DUTY_TALLIES, timeParams } from '../duty.sql.js';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

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
