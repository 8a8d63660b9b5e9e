import { ApplicationError, type MailLineFacts } from '#application';
import {
  diffDays,
  localDateOf,
  localTimeOf,
  overdueDays,
  type Instant,
  type WorkingCalendar,
} from '#domain';
import { documentTypeName } from '#wording';
import type {
  DeclinedLine,
  DispatchLine,
  ExchangeLine,
  JudgementLine,
  LateDispatchLine,
  MailDocument,
  MailDue,
  MilestoneLine,
  ReportLine,
  WorkLine,
} from '../mail/index.js';

export const dueOf = (instant: Instant): MailDue => ({
  on: localDateOf(instant),
  closesAt: localTimeOf(instant),
});

export const numberOf = ({ document }: MailLineFacts): string =>
  [document.number, document.symbol].filter((part) => part !== null).join('/');

export const documentOf = (line: MailLineFacts): MailDocument => ({
  kind: documentTypeName(line.document.documentType),
  number: numberOf(line),
  title: line.document.subject,
  issuerName: line.document.issuerName,
  ...(line.document.issuedOn === null ? {} : { issuedOn: line.document.issuedOn }),
});

/** A task, or a period report where the notice is about one: both are work with a title and a date. */
export const workLine = (line: MailLineFacts): WorkLine => ({
  title: line.taskTitle ?? line.periodLabel ?? line.document.subject,
  documentNumber: numberOf(line),
  ...(line.role === 'lead' || line.role === 'support' ? { role: line.role } : {}),
  ...(line.dueAt === null ? {} : { due: dueOf(line.dueAt) }),
  ...(line.standing ? { standing: true as const } : {}),
});

export const dispatchLine = (line: MailLineFacts): DispatchLine => ({
  document: documentOf(line),
  acknowledgeBy: dueOf(line.dueAt ?? line.openedAt ?? 0),
  taskCount: line.taskCount,
});

export const lateDispatchLine = (
  line: MailLineFacts,
  now: Instant,
  calendar: WorkingCalendar,
): LateDispatchLine => ({
  ...dispatchLine(line),
  bodyName: line.bodyName,
  workingDaysLate: calendar.workingDaysBetween(localDateOf(line.dueAt ?? now), localDateOf(now)),
});

export const declinedLine = (
  line: MailLineFacts,
  now: Instant,
  calendar: WorkingCalendar,
): DeclinedLine => ({
  bodyName: line.bodyName,
  ...(line.taskTitle === null ? {} : { title: line.taskTitle }),
  documentNumber: numberOf(line),
  reason: line.reason ?? '',
  ...(line.suggestedBody === null ? {} : { suggestedBody: line.suggestedBody }),
  ...(line.openedAt === null
    ? {}
    : {
        workingDaysWaiting: calendar.workingDaysBetween(
          localDateOf(line.openedAt),
          localDateOf(now),
        ),
      }),
});

export const reportLine = (line: MailLineFacts): ReportLine => ({
  period: line.periodLabel ?? '',
  documentNumber: numberOf(line),
  due: dueOf(line.dueAt ?? line.openedAt ?? 0),
  ...(line.cutoffOn === null ? {} : { cutoffOn: line.cutoffOn }),
});

export const judgementLine = (line: MailLineFacts, now: Instant): JudgementLine => ({
  bodyName: line.bodyName,
  title: line.taskTitle ?? line.periodLabel ?? line.document.subject,
  documentNumber: numberOf(line),
  submittedOn: localDateOf(line.submittedAt ?? now),
});

/** @throws ApplicationError NOT_FOUND for a notice that is not about something asked. */
export function exchangeLine(line: MailLineFacts): ExchangeLine {
  const { exchange, dueAt } = line;
  if (exchange === null || exchange.kind === 'milestone') {
    throw new ApplicationError('NOT_FOUND', { what: 'exchange' });
  }
  const optional = {
    answer: exchange.answer,
    due: dueAt === null ? null : dueOf(dueAt),
    explainBefore: exchange.dueAt === null ? null : dueOf(exchange.dueAt),
    wantedDue: exchange.wantedDueAt === null ? null : dueOf(exchange.wantedDueAt),
    grantedDue: exchange.grantedDueAt === null ? null : dueOf(exchange.grantedDueAt),
  };
  return {
    kind: exchange.kind,
    bodyName: line.bodyName,
    title: line.taskTitle ?? line.document.subject,
    documentNumber: numberOf(line),
    text: exchange.text,
    askedOn: localDateOf(exchange.askedAt),
    ...given(optional),
  };
}

/** @throws ApplicationError NOT_FOUND for a notice that is not about a milestone. */
export function milestoneLine(line: MailLineFacts, now: Instant): MilestoneLine {
  const dueAt = line.exchange?.dueAt ?? null;
  if (line.exchange === null || dueAt === null) {
    throw new ApplicationError('NOT_FOUND', { what: 'milestone' });
  }
  const { text, answer, state } = line.exchange;
  const late = overdueDays(dueAt, now);
  return {
    bodyName: line.bodyName,
    title: line.taskTitle ?? line.document.subject,
    documentNumber: numberOf(line),
    text,
    due: dueOf(dueAt),
    daysLeft: late > 0 ? -late : diffDays(localDateOf(now), localDateOf(dueAt)),
    ...(state === 'dropped' && answer !== null ? { reason: answer } : {}),
  };
}

/** Without what is null. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    readonly [Key in keyof T]?: NonNullable<T[Key]>;
  };
