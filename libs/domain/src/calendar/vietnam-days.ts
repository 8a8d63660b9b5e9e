import { localDate } from '../shared/local-date.js';
import type { CalendarDay, CalendarDayKind, WorkingHours } from './calendar-day.js';
import { WorkingCalendar } from './working-calendar.js';

type Row = readonly [date: string, kind: CalendarDayKind, source: string];

const LAW = 'BLLĐ 2019 Đ112';
const COMPENSATION = 'BLLĐ 2019 Đ111.3';
const LEAVE_2026 = '6620/UBND-VX ngày 24/10/2025 (UBND tỉnh Lai Châu)';
const SWAP_2024 = '2450/VPCP-KGVX ngày 12/4/2024';
const LEAVE_2024 = '8662/VPCP-KGVX ngày 03/11/2023';
const LEAVE_2025 = '8726/VPCP-KGVX ngày 26/11/2024';
/**
 * Known from memory only: the sentence tells the administrator what to look up before trusting the row.
 */
const unconfirmed = (year: number): string => `cần đối chiếu thông báo nghỉ lễ năm ${year}`;

/**
 * Days off beside the weekends and the Saturdays worked for them. A holiday with a fixed date rests on
 * the law; what a yearly announcement decides names the announcement, or says that it must still be
 * compared with one.
 */
const ROWS: readonly Row[] = [
  ['2023-01-01', 'HOLIDAY', LAW],
  ['2023-01-02', 'COMPENSATORY', COMPENSATION],
  ['2023-01-20', 'HOLIDAY', unconfirmed(2023)],
  ['2023-01-21', 'HOLIDAY', unconfirmed(2023)],
  ['2023-01-22', 'HOLIDAY', LAW],
  ['2023-01-23', 'HOLIDAY', unconfirmed(2023)],
  ['2023-01-24', 'HOLIDAY', unconfirmed(2023)],
  ['2023-01-25', 'COMPENSATORY', unconfirmed(2023)],
  ['2023-01-26', 'COMPENSATORY', unconfirmed(2023)],
  ['2023-04-29', 'HOLIDAY', LAW],
  ['2023-04-30', 'HOLIDAY', LAW],
  ['2023-05-01', 'HOLIDAY', LAW],
  ['2023-05-02', 'COMPENSATORY', COMPENSATION],
  ['2023-05-03', 'COMPENSATORY', COMPENSATION],
  ['2023-09-01', 'HOLIDAY', unconfirmed(2023)],
  ['2023-09-02', 'HOLIDAY', LAW],
  ['2023-09-04', 'COMPENSATORY', COMPENSATION],
  ['2024-01-01', 'HOLIDAY', LAW],
  ['2024-02-08', 'HOLIDAY', LEAVE_2024],
  ['2024-02-09', 'HOLIDAY', LEAVE_2024],
  ['2024-02-10', 'HOLIDAY', LEAVE_2024],
  ['2024-02-11', 'HOLIDAY', LEAVE_2024],
  ['2024-02-12', 'HOLIDAY', LEAVE_2024],
  ['2024-02-13', 'COMPENSATORY', LEAVE_2024],
  ['2024-02-14', 'COMPENSATORY', LEAVE_2024],
  ['2024-04-18', 'HOLIDAY', LAW],
  ['2024-04-29', 'SWAPPED_OFF', SWAP_2024],
  ['2024-04-30', 'HOLIDAY', LAW],
  ['2024-05-01', 'HOLIDAY', LAW],
  ['2024-05-04', 'SWAPPED_WORKING', SWAP_2024],
  ['2024-09-02', 'HOLIDAY', LEAVE_2024],
  ['2024-09-03', 'HOLIDAY', LEAVE_2024],
  ['2025-01-01', 'HOLIDAY', LAW],
  ['2025-01-27', 'HOLIDAY', LEAVE_2025],
  ['2025-01-28', 'HOLIDAY', LEAVE_2025],
  ['2025-01-29', 'HOLIDAY', LEAVE_2025],
  ['2025-01-30', 'HOLIDAY', LEAVE_2025],
  ['2025-01-31', 'HOLIDAY', LEAVE_2025],
  ['2025-04-07', 'HOLIDAY', LAW],
  ['2025-04-26', 'SWAPPED_WORKING', unconfirmed(2025)],
  ['2025-04-30', 'HOLIDAY', LAW],
  ['2025-05-01', 'HOLIDAY', LAW],
  ['2025-05-02', 'SWAPPED_OFF', unconfirmed(2025)],
  ['2025-09-01', 'HOLIDAY', unconfirmed(2025)],
  ['2025-09-02', 'HOLIDAY', LAW],
  ['2026-01-01', 'HOLIDAY', LAW],
  ['2026-01-02', 'SWAPPED_OFF', unconfirmed(2026)],
  ['2026-01-10', 'SWAPPED_WORKING', unconfirmed(2026)],
  ['2026-02-16', 'HOLIDAY', LEAVE_2026],
  ['2026-02-17', 'HOLIDAY', LEAVE_2026],
  ['2026-02-18', 'HOLIDAY', LEAVE_2026],
  ['2026-02-19', 'HOLIDAY', LEAVE_2026],
  ['2026-02-20', 'HOLIDAY', LEAVE_2026],
  ['2026-04-26', 'HOLIDAY', LAW],
  ['2026-04-27', 'COMPENSATORY', COMPENSATION],
  ['2026-04-30', 'HOLIDAY', LAW],
  ['2026-05-01', 'HOLIDAY', LAW],
  ['2026-08-22', 'SWAPPED_WORKING', LEAVE_2026],
  ['2026-08-31', 'SWAPPED_OFF', LEAVE_2026],
  ['2026-09-01', 'HOLIDAY', LEAVE_2026],
  ['2026-09-02', 'HOLIDAY', LEAVE_2026],
];

export const VIETNAM_DAYS: readonly CalendarDay[] = ROWS.map(([date, kind, source]) => ({
  date: localDate(date),
  kind,
  source,
}));

/** Years whose days off the Government has announced; 2027 and later are computed ("lịch tạm tính"). */
export const VIETNAM_ANNOUNCED_YEARS: readonly number[] = [2023, 2024, 2025, 2026];

/** Without a lunch break, so that "four working hours left" ends at 13:00; an office may set its own. */
export const DEFAULT_WORKING_HOURS: WorkingHours = { start: '07:30', end: '17:00', breaks: [] };

/** Version 1 of the calendar every installation starts from. */
export const VIETNAM_CALENDAR = new WorkingCalendar({
  version: 1,
  announcedYears: VIETNAM_ANNOUNCED_YEARS,
  days: VIETNAM_DAYS,
  hours: DEFAULT_WORKING_HOURS,
});
