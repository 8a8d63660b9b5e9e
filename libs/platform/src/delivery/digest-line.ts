import type { MailLineFacts } from '#application';
import {
  diffDays,
  localDateOf,
  overdueDays,
  type Instant,
  type WorkingCalendar,
  isPast,
} from '#domain';
import type { DigestLine } from '../mail/index.js';
import {
  declinedLine,
  dispatchLine,
  documentOf,
  dueOf,
  exchangeLine,
  judgementLine,
  lateDispatchLine,
  milestoneLine,
  reportLine,
  workLine,
} from './mail-lines.js';

type DatedLine = Extract<DigestLine, { readonly template: 'overdue' | 'dueSoon' }>;

/** One line of the 07:30 digest. What was due soon when its step fell may be late when the digest leaves. */
export function digestLine(
  line: MailLineFacts,
  now: Instant,
  calendar: WorkingCalendar,
  urlOf: (dispatchId: string | null) => string,
): DigestLine {
  const url = urlOf(line.dispatchId);
  switch (line.template) {
    case 'acknowledgementReminder':
      return { template: 'acknowledgementReminder', ...dispatchLine(line), url };
    case 'bodyEnded':
      return {
        ...{ template: 'bodyEnded', document: documentOf(line), bodyName: line.bodyName, url },
        endedOn: line.bodyEndedOn ?? localDateOf(now),
      };
    case 'nothingOpen':
      return { template: 'nothingOpen', document: documentOf(line), url };
    case 'unacknowledgedList':
      return { template: 'unacknowledgedList', ...lateDispatchLine(line, now, calendar), url };
    case 'acknowledgementEscalation':
      return {
        template: 'acknowledgementEscalation',
        ...lateDispatchLine(line, now, calendar),
        url,
      };
    case 'declined':
    case 'decisionReminder':
    case 'decisionEscalation':
      if (line.exchange !== null) {
        return { template: 'decisionReminder', matter: 'asked', ...exchangeLine(line), url };
      }
      return line.declined
        ? {
            template: 'decisionReminder',
            matter: 'declined',
            ...declinedLine(line, now, calendar),
            url,
          }
        : { template: 'decisionReminder', matter: 'judgement', ...judgementLine(line, now), url };
    case 'explanationReminder':
      return { template: 'explanationReminder', ...exchangeLine(line), url };
    case 'milestoneReminder':
      return { template: 'milestoneReminder', ...milestoneLine(line, now), url };
    case 'reportOpened':
      return { template: 'reportOpened', ...reportLine(line), url };
    case 'dueSoon':
    case 'dueToday':
    case 'overdue':
      return { ...datedLine(line, now), url };
    // What an act tells is a mail of its own; as a line it would at least name the work.
    case 'newWork':
    case 'questionAsked':
    case 'questionAnswered':
    case 'extensionAsked':
    case 'extensionAnswered':
    case 'explanationRequested':
    case 'explanationGiven':
    case 'milestoneSet':
    case 'milestoneDropped':
    case 'nudged':
    case 'changed':
    case 'returned':
    case 'reportAccepted':
    case 'signIn':
    case 'chainAnchor':
    case 'intakeAnswer':
    case 'dailyDigest':
    case 'campaignDigest':
    case 'silentWork':
      return {
        template: 'silentWork',
        ...workLine(line),
        url,
        silentDays: diffDays(
          localDateOf(line.lastWordAt ?? line.openedAt ?? now),
          localDateOf(now),
        ),
      };
  }
}

/** A date as it stands on the day of the mail. */
export function datedLine(line: MailLineFacts, now: Instant): DatedLine {
  const dueAt = line.dueAt ?? now;
  const work = { ...workLine(line), bodyName: line.bodyName, due: dueOf(dueAt) };
  if (isPast(dueAt, now))
    return { template: 'overdue', ...work, daysLate: overdueDays(dueAt, now) };
  return { template: 'dueSoon', ...work, daysLeft: diffDays(localDateOf(now), localDateOf(dueAt)) };
}
