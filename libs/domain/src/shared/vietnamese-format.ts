import { localDateOf, localTimeOf, type Instant } from './instant.js';
import { dayOfWeek, type LocalDate, type Weekday } from './local-date.js';

/**
 * Written out here because the vi-VN locale data of a runtime prints the time first and varies by
 * version.
 */
const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Thứ Hai',
  2: 'Thứ Ba',
  3: 'Thứ Tư',
  4: 'Thứ Năm',
  5: 'Thứ Sáu',
  6: 'Thứ Bảy',
  7: 'Chủ nhật',
};

export const weekdayName = (date: LocalDate): string => WEEKDAY_NAMES[dayOfWeek(date)];

/** '10/12/2025' */
export const formatDate = (date: LocalDate): string =>
  `${formatDayMonth(date)}/${date.slice(0, 4)}`;

/** '10/12' */
export const formatDayMonth = (date: LocalDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}`;

/** 'Thứ Tư 10/12/2025' */
export const formatLongDate = (date: LocalDate): string =>
  `${weekdayName(date)} ${formatDate(date)}`;

/** '17:00, Thứ Tư 10/12/2025' in Vietnamese time. */
export const formatInstant = (instant: Instant): string =>
  `${localTimeOf(instant)}, ${formatLongDate(localDateOf(instant))}`;
