import type { ReminderPolicy, WorkingCalendar } from '#domain';

/** Calendar and policies as last read from one database: a version never changes, however many transactions ask for it. */
export class ReferenceMemory {
  private latest: WorkingCalendar | null = null;
  private readonly policies = new Map<number, ReminderPolicy>();

  /** The calendar of that version, read only when another was held: an edited calendar replaces the one before. */
  public async calendar(
    version: number,
    read: () => Promise<WorkingCalendar>,
  ): Promise<WorkingCalendar> {
    if (this.latest?.version !== version) this.latest = await read();
    return this.latest;
  }

  public async policy(
    version: number,
    read: () => Promise<ReminderPolicy>,
  ): Promise<ReminderPolicy> {
    const policy = this.policies.get(version) ?? (await read());
    this.policies.set(version, policy);
    return policy;
  }
}
