import type { EntityManager } from 'typeorm';
import type { PolicyStore } from '#application';
import {
  DEFAULT_WORKING_HOURS,
  WorkingCalendar,
  type CalendarDay,
  type LocalDate,
  type ReminderPolicy,
} from '#domain';
import { one, run } from '../sql.js';
import type { ScopeContext } from '../unit-of-work.js';

interface Versions {
  readonly calendar_version: number;
  readonly policy_version: number;
}

export class PolicyRepository implements PolicyStore {
  private versions: Promise<Versions> | null = null;

  public constructor(
    private readonly manager: EntityManager,
    private readonly context: ScopeContext,
  ) {}

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
