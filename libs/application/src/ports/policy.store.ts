import type { ReminderPolicy, WorkingCalendar } from '#domain';

/** Versioned rules: the working calendar and the reminder ladder. A landed version never changes. */
export interface PolicyStore {
  /** The calendar in force. Cheap: read once a version and process. */
  calendar(): Promise<WorkingCalendar>;
  currentPolicyVersion(): Promise<number>;
  /** @throws Error for a version that does not exist. */
  policy(version: number): Promise<ReminderPolicy>;
}
