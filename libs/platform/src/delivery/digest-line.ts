import type { MailLineFacts } from '#application';
import { diffDays, localDateOf, overdueDays, type Instant, type WorkingCalendar } from '#domain';
import type { DigestLine } from '../mail/index.js';
import {
  declinedLine,
  dispatchLine,
  documentOf,
  dueOf,
  judgementLine,
  lateDispatchLine,
  reportLine,
  workLine,
} from './mail-lines.js';

/** One line of the 07:30 digest. What was due soon when its step fell may be late when the digest leaves. */
export function digestLine(
  line: MailLineFacts,
  now: Instant,
  calendar: WorkingCalendar,
  urlOf: (dispatchId: string | null) => string,
): DigestLine {
  const url = urlOf(line.dispatchId);
  switch (line.template) {
    case 'T2':
      return { template: 'T2', ...dispatchLine(line), url };
    case 'T16':
      if (line.kind === null) return { template: 'nothingOpen', document: documentOf(line), url };
      return { template: 'T16', ...lateDispatchLine(line, now, calendar), url };
    case 'T3':
      return { template: 'T3', ...lateDispatchLine(line, now, calendar), url };
    case 'T13':
      return line.declined
        ? { template: 'T13', ...declinedLine(line, now, calendar), url }
        : { template: 'judgement', ...judgementLine(line, now), url };
    case 'T14':
      return { template: 'T14', ...reportLine(line), url };
    case 'T5':
    case 'T6':
    case 'T7':
      return dated(line, now, url);
    default:
      return {
        template: 'T4',
        ...workLine(line),
        url,
        silentDays: diffDays(
          localDateOf(line.lastWordAt ?? line.openedAt ?? now),
          localDateOf(now),
        ),
      };
  }
}

function dated(line: MailLineFacts, now: Instant, url: string): DigestLine {
  const dueAt = line.dueAt ?? now;
  const work = { ...workLine(line), bodyName: line.bodyName, url, due: dueOf(dueAt) };
  if (now > dueAt) return { template: 'T7', ...work, daysLate: overdueDays(dueAt, now) };
  return { template: 'T5', ...work, daysLeft: diffDays(localDateOf(now), localDateOf(dueAt)) };
}
