import type { CalendarDay, Instant, LocalDate } from '#domain';
import type { Actor } from '../shared/principal.js';

/** A year as it was entered. */
export interface EnteredYear {
  /** The announcement that states the year complete; null: it is computed, and the entered days are laid over it. */
  readonly announcedBy: string | null;
  readonly days: readonly CalendarDay[];
}

/** What was done to the calendar. A day for what concerns one, else the year. */
export interface CalendarChange {
  readonly act: 'dayEntered' | 'dayRemoved' | 'daysImported' | 'yearAnnounced' | 'yearWithdrawn';
  readonly by: Actor;
  readonly year: number;
  readonly day: LocalDate | null;
}

/** A reminder that goes out, or a report period that opens, at another instant than before. */
export interface CalendarMove {
  readonly what: 'step' | 'period';
  /** The obligation, or the period. */
  readonly subjectId: string;
  readonly before: Instant;
  readonly after: Instant;
}

/** The working calendar as people enter it. Each writing method answers false when it was so already. */
export interface CalendarStore {
  /** Keeps others from changing the calendar until the end of the transaction. */
  lock(): Promise<void>;
  yearOf(year: number): Promise<EnteredYear>;
  putDay(day: CalendarDay): Promise<boolean>;
  /** The same for many. */
  putDays(days: readonly CalendarDay[]): Promise<boolean>;
  deleteDay(date: LocalDate): Promise<boolean>;
  announceYear(year: number, source: string): Promise<boolean>;
  withdrawYear(year: number): Promise<boolean>;
  /** Makes another version of the calendar, which counts from the next transaction on. */
  noteChange(change: CalendarChange): Promise<number>;
  /** What a version of the calendar moved in a campaign. */
  noteMoves(version: number, campaignId: string, moves: readonly CalendarMove[]): Promise<void>;
}
