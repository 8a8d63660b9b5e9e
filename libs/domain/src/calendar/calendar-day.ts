import type { LocalTime } from '../shared/instant.js';
import type { LocalDate } from '../shared/local-date.js';

/**
 * Why a day differs from the plain week (Monday to Friday): a holiday by law, a compensatory day for a
 * holiday on a weekly day off (BLLĐ 2019 Đ111.3), a working day given off in exchange for another, a day
 * off worked in exchange.
 */
export type CalendarDayKind = 'HOLIDAY' | 'COMPENSATORY' | 'SWAPPED_OFF' | 'SWAPPED_WORKING';

/** "Ngày trong lịch làm việc": one row of the working calendar. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  /** The document the row rests on, in Vietnamese; shown to the administrator. */
  readonly source: string;
}

/** A span of one day, in Vietnamese time, end exclusive. */
export interface TimeSpan {
  readonly start: LocalTime;
  readonly end: LocalTime;
}

/** "Giờ làm việc" of an office. The law leaves the lunch break to the office: none unless given. */
export interface WorkingHours extends TimeSpan {
  readonly breaks: readonly TimeSpan[];
}
