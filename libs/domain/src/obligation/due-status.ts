import { diffDays, localDateOf, type Instant } from '../shared/index.js';

/**
 * The 2×2 of QĐ 42/2014 (done or open × in time or late), with "sắp đến hạn" and "không thời hạn".
 * Derived, never stored.
 */
export type DueStatus = 'onTime' | 'dueSoon' | 'overdue' | 'doneOnTime' | 'doneLate' | 'noDueDate';

/** "Trong 7 ngày": calendar days, the due day included. */
export const DUE_SOON_DAYS = 7;

/** Days late by age, for escalation and the board. */
export type OverdueBand = 'days1to7' | 'days8to30' | 'days31to120' | 'over120days';

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
  if (closedAt !== null) return closedAt <= dueAt ? 'doneOnTime' : 'doneLate';
  if (asOf > dueAt) return 'overdue';
  return diffDays(localDateOf(asOf), localDateOf(dueAt)) <= DUE_SOON_DAYS ? 'dueSoon' : 'onTime';
}

/** Whole calendar days past the due day, at least 1 once the due instant has passed, 0 before. */
export function overdueDays(dueAt: Instant, asOf: Instant): number {
  return asOf <= dueAt ? 0 : Math.max(1, diffDays(localDateOf(dueAt), localDateOf(asOf)));
}

/** Null while not overdue. */
export function overdueBand(dueAt: Instant, asOf: Instant): OverdueBand | null {
  const days = overdueDays(dueAt, asOf);
  if (days === 0) return null;
  if (days <= 7) return 'days1to7';
  if (days <= 30) return 'days8to30';
  return days <= 120 ? 'days31to120' : 'over120days';
}
