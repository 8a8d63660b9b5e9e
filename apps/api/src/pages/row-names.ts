import type { DocumentView } from '#application';
import {
  daysLate,
  diffDays,
  DUE_SOON_DAYS,
  formatDate,
  isDueToday,
  isPast,
  localDateOf,
  localTimeOf,
  overdueDays,
  workStatus,
  type Instant,
  type ReportState,
  type WorkClock,
} from '#domain';
import {
  ASSIGNMENT_STATE_NAMES,
  documentTypeName,
  DUE_TAGS,
  LINK_PAGE_WORDS,
  REPORT_STATE_NAMES,
} from '#wording';
import type { Tag } from '../http/page/parts.js';

type Named = Pick<DocumentView, 'documentType' | 'number' | 'symbol'>;

/** "Kế hoạch 470/KH-LĐLĐ" */
export const documentName = ({ documentType, number, symbol }: Named): string =>
  [documentTypeName(documentType), [number, symbol].filter(Boolean).join('/')]
    .filter(Boolean)
    .join(' ');

/** "Tuyên truyền đổi mới …": after "V/v" a subject begins small. */
export const sentenceOf = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** '08:14 ngày 20/02/2025' */
export const moment = (instant: Instant): string =>
  LINK_PAGE_WORDS.moment(localTimeOf(instant), formatDate(localDateOf(instant)));

const soonTag = (dueAt: Instant, now: Instant): Tag => ({
  tone: 'soon',
  icon: 'clock',
  words: isDueToday(dueAt, now)
    ? DUE_TAGS.today
    : DUE_TAGS.left(diffDays(localDateOf(now), localDateOf(dueAt))),
});

const overdueTag = (days: number): Tag => ({
  tone: 'late',
  icon: 'late',
  words: DUE_TAGS.overdue(days),
});

/** Where a piece of work stands, for its eye-catcher. */
export function workTag(
  work: WorkClock & { readonly nature: 'finite' | 'standing' | 'fulfilled' },
  now: Instant,
): Tag {
  const words = ASSIGNMENT_STATE_NAMES[work.state];
  const status = workStatus(work, now);
  if (status === 'out') return { tone: 'none', icon: 'no', words };
  if (work.state === 'returned') return { tone: 'late', icon: 'back', words };
  if (work.state === 'submitted') return { tone: 'wait', icon: 'wait', words };
  if (status === 'doneLate') {
    return { tone: 'done-late', icon: 'done', words: DUE_TAGS.doneLate(daysLate(work, now)) };
  }
  if (work.state === 'done') return { tone: 'done', icon: 'done', words };
  if (work.nature === 'standing') {
    return { tone: 'run', icon: 'loop', words: DUE_TAGS.standing };
  }
  if (status === 'overdue') return overdueTag(daysLate(work, now));
  if (status === 'dueSoon' && work.dueAt !== null) return soonTag(work.dueAt, now);
  return work.state === 'in_progress'
    ? { tone: 'run', icon: 'run', words }
    : { tone: 'none', icon: 'none', words };
}

export interface ReportClock {
  readonly state: ReportState;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
}

export function reportTag({ state, dueAt, submittedAt }: ReportClock, now: Instant): Tag {
  const words = REPORT_STATE_NAMES[state];
  if (state === 'submitted') return { tone: 'wait', icon: 'wait', words };
  if (state === 'locked') return { tone: 'none', icon: 'no', words };
  if (state === 'accepted') {
    const late = dueAt === null || submittedAt === null ? 0 : overdueDays(dueAt, submittedAt);
    return late > 0
      ? { tone: 'done-late', icon: 'done', words: DUE_TAGS.reportLate(late) }
      : { tone: 'done', icon: 'done', words: DUE_TAGS.reportAccepted };
  }
  if (dueAt !== null && isPast(dueAt, now)) return overdueTag(overdueDays(dueAt, now));
  if (dueAt !== null && diffDays(localDateOf(now), localDateOf(dueAt)) <= DUE_SOON_DAYS) {
    return soonTag(dueAt, now);
  }
  return { tone: 'run', icon: 'run', words };
}

/** A document that waits for its body's answer. */
export const UNACKNOWLEDGED: Tag = { tone: 'soon', icon: 'mail', words: DUE_TAGS.unacknowledged };
