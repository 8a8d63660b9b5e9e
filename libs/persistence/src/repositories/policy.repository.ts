import type { EntityManager } from 'typeorm';
import type { PolicyStore } from '#application';
import {
  DEFAULT_WORKING_HOURS,
  WorkingCalendar,
  yearOf,
  type CalendarDay,
  type LocalDate,
  type ReminderPolicy,
} from '#domain';
import { one, run } from '../sql.js';

/** Versions never change once read: one copy a process and database, however many transactions ask. */
const calendars = new Map<string, WorkingCalendar>();
const policies = new Map<string, ReminderPolicy>();

interface Versions {
  readonly calendar_version: number;
  readonly policy_version: number;
  readonly database: string;
}

export class PolicyRepository implements PolicyStore {
  private versions: Promise<Versions> | null = null;

  public constructor(private readonly manager: EntityManager) {}

  public async calendar(): Promise<WorkingCalendar> {
    const { calendar_version: version, database } = await this.current();
    const key = `${database}/${version}`;
    const known = calendars.get(key);
    if (known !== undefined) return known;
    const calendar = await this.readCalendar(version);
    calendars.set(key, calendar);
    return calendar;
  }

  public async currentPolicyVersion(): Promise<number> {
    return (await this.current()).policy_version;
  }

  public async policy(version: number): Promise<ReminderPolicy> {
    const key = `${(await this.current()).database}/${version}`;
    const known = policies.get(key);
    if (known !== undefined) return known;
    const row = await one<{ policy: ReminderPolicy }>(
      this.manager,
      'select policy from reminder_policy where version = $1',
      [version],
    );
    if (row === null) throw new Error(`No reminder policy ${version}`);
    policies.set(key, row.policy);
    return row.policy;
  }

  /** Asked once a transaction: a calendar edited meanwhile counts from the next one on. */
  private current(): Promise<Versions> {
    this.versions ??= one<Versions>(
      this.manager,
      'select calendar_version, policy_version, current_database() as database from instance',
    ).then((row) => {
      if (row === null) throw new Error('The instance row is missing: migrations have not run');
      return row;
    });
    return this.versions;
  }

  private async readCalendar(version: number): Promise<WorkingCalendar> {
    const { rows } = await run<{
      day: LocalDate;
      kind: CalendarDay['kind'];
      source: string;
      provisional: boolean;
    }>(
      this.manager,
      'select day::text, kind, source, provisional from working_calendar_day order by day',
    );
    const announced = rows.filter((row) => !row.provisional).map((row) => yearOf(row.day));
    return new WorkingCalendar({
      version,
      announcedYears: [...new Set(announced)],
      days: rows.map((row) => ({ date: row.day, kind: row.kind, source: row.source })),
      hours: DEFAULT_WORKING_HOURS,
    });
  }
}
