import type { EntityManager } from 'typeorm';
import type { Actor, PolicyMove, PolicyScope, PolicyStore } from '#application';
import {
  DEFAULT_WORKING_HOURS,
  WorkingCalendar,
  type CalendarDay,
  type LocalDate,
  type ReminderPolicy,
  type ReminderRow,
} from '#domain';
import { one, run } from '../sql.js';
import type { ScopeContext } from '../unit-of-work.js';
import { OwnPolicies } from './own-policies.js';

interface Versions {
  readonly calendar_version: number;
  readonly policy_version: number;
}

export class PolicyRepository implements PolicyStore {
  private versions: Promise<Versions> | null = null;
  private readonly own: OwnPolicies;

  public constructor(
    private readonly manager: EntityManager,
    private readonly context: ScopeContext,
  ) {
    this.own = new OwnPolicies(manager, context);
  }

  public async calendar(): Promise<WorkingCalendar> {
    const { calendar_version: version } = await this.current();
    return this.context.reference.calendar(version, () => this.readCalendar(version));
  }

  public async currentPolicyVersion(): Promise<number> {
    return (await this.current()).policy_version;
  }

  public policy(version: number): Promise<ReminderPolicy> {
    return this.context.reference.policy(version, () => this.readPolicy(version));
  }

  public versionFor(scope: PolicyScope): Promise<number> {
    return this.own.versionFor(scope);
  }

  public async versionOfCampaign(campaignId: string): Promise<number> {
    return (await this.own.versionOfCampaign(campaignId)) ?? this.currentPolicyVersion();
  }

  public lock(): Promise<void> {
    return this.own.lock();
  }

  public add(
    scope: PolicyScope,
    made: { readonly rows: readonly ReminderRow[]; readonly by: Actor; readonly reason: string },
  ): Promise<number> {
    return this.own.add(scope, made);
  }

  public madeFor(scope: PolicyScope, limit: number) {
    return this.own.madeFor(scope, limit);
  }

  public followersOf(scope: PolicyScope): Promise<readonly string[]> {
    return this.own.followersOf(scope);
  }

  public noteMoves(
    version: number,
    campaignId: string,
    moves: readonly PolicyMove[],
  ): Promise<void> {
    return this.own.noteMoves(version, campaignId, moves);
  }

  /** Asked once a transaction: a calendar edited meanwhile counts from the next one on. */
  private current(): Promise<Versions> {
    this.versions ??= one<Versions>(
      this.manager,
      'select calendar_version, policy_version from instance',
    ).then((row) => {
      if (row === null) throw new Error('The instance row is missing: migrations have not run');
      return row;
    });
    return this.versions;
  }

  private async readPolicy(version: number): Promise<ReminderPolicy> {
    const row = await one<{ policy: ReminderPolicy }>(
      this.manager,
      'select policy from reminder_policy where version = $1',
      [version],
    );
    if (row === null) throw new Error(`No reminder policy ${version}`);
    return row.policy;
  }

  private async readCalendar(version: number): Promise<WorkingCalendar> {
    const { rows: days } = await run<{
      date: LocalDate;
      kind: CalendarDay['kind'];
      source: string;
    }>(
      this.manager,
      'select day::text as date, kind, source from working_calendar_day order by day',
    );
    // Stated, never inferred: one entered day does not make its year complete.
    const { rows: years } = await run<{ year: number }>(
      this.manager,
      'select year from working_calendar_year where complete',
    );
    return new WorkingCalendar({
      version,
      announcedYears: years.map((row) => row.year),
      days,
      hours: DEFAULT_WORKING_HOURS,
    });
  }
}
