import type { CalendarDay, LocalDate } from '#domain';

/** A year as it was entered. */
export interface EnteredYear {
  /** The announcement that states the year complete; null: it is computed, and the entered days are laid over it. */
  readonly announcedBy: string | null;
  readonly days: readonly CalendarDay[];
}

/** The working calendar as people enter it. Each writing method answers false when it was so already. */
export interface CalendarStore {
  /** Keeps others from changing the calendar until the end of the transaction. */
  lock(): Promise<void>;
  yearOf(year: number): Promise<EnteredYear>;
  putDay(day: CalendarDay): Promise<boolean>;
  deleteDay(date: LocalDate): Promise<boolean>;
  announceYear(year: number, source: string): Promise<boolean>;
  withdrawYear(year: number): Promise<boolean>;
  /** Makes another version of the calendar, which counts from the next transaction on. */
  noteChange(): Promise<number>;
}
