import { addDays, diffDays, localDateOf, toInstant, type Instant } from '../shared/index.js';

/**
 * The 2×2 of QĐ 42/2014 (done or open × in time or late), with "sắp đến hạn" and "không thời hạn".
 * Derived, never stored.
 */
export type DueStatus = 'onTime' | 'dueSoon' | 'overdue' | 'doneOnTime' | 'doneLate' | 'noDueDate';

/** "Trong 7 ngày": calendar days, the due day included. */
export const DUE_SOON_DAYS = 7;

/** "Quá hạn": the due instant itself is in time. Whoever asks whether something is late asks here, or its SQL twin. */
export const isPast = (dueAt: Instant, at: Instant): boolean => at > dueAt;

/** Midnight after the last of the next seven days: what is due before it is due soon. */
export const dueSoonUntil = (asOf: Instant): Instant =>
  toInstant(addDays(localDateOf(asOf), DUE_SOON_DAYS + 1), '00:00');

/** "Đến hạn hôm nay": due later on the same day in Viet Nam. */
export const isDueToday = (dueAt: Instant, asOf: Instant): boolean =>
  !isPast(dueAt, asOf) && localDateOf(dueAt) === localDateOf(asOf);

/** Days late by age, for escalation and the board; each reaches to its last calendar day, the oldest has none. */
export const OVERDUE_BANDS = [
  { band: 'days1to7', lastDay: 7 },
  { band: 'days8to30', lastDay: 30 },
  { band: 'days31to120', lastDay: 120 },
  { band: 'over120days', lastDay: null },
] as const;
export type OverdueBand = (typeof OVERDUE_BANDS)[number]['band'];

/**
 * The status at `asOf` of what is due at `dueAt` and was done at `closedAt` (the submission that was
 * later accepted). The due instant itself is in time. Done late stays late.
 */
export function dueStatus(
  dueAt: Instant | null,
  closedAt: Instant | null,
  asOf: Instant,
): DueStatus {
  if (dueAt === null) return 'noDueDate';
  if (closedAt !== null) return isPast(dueAt, closedAt) ? 'doneLate' : 'doneOnTime';
  if (isPast(dueAt, asOf)) return 'overdue';
  return dueAt < dueSoonUntil(asOf) ? 'dueSoon' : 'onTime';
}

/** Whole calendar days past the due day, at least 1 once the due instant has passed, 0 before. */
export function overdueDays(dueAt: Instant, asOf: Instant): number {
  return isPast(dueAt, asOf) ? Math.max(1, diffDays(localDateOf(dueAt), localDateOf(asOf))) : 0;
}

/** Null while not overdue. */
export function overdueBand(dueAt: Instant, asOf: Instant): OverdueBand | null {
  const days = overdueDays(dueAt, asOf);
  if (days === 0) return null;
  const found = OVERDUE_BANDS.find(({ lastDay }) => lastDay === null || days <= lastDay);
  return found?.band ?? null;
}
