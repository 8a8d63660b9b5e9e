import { CAMPAIGN_EVENT_TYPES, DISPATCH_EVENT_TYPES, type EventType } from '../event/index.js';

/** What an event is about: its first words. Longer subjects stand before those they begin with. */
const SUBJECTS = [
  ...['campaign', 'dispatch', 'assignment', 'dueDate', 'question', 'extension', 'explanation'],
  ...['milestone', 'body', 'reportPeriod', 'reportSeries', 'report', 'recipients', 'contact'],
  ...['mails', 'letter'],
] as const;

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/**
 * The name under which an event leaves the product: `dispatchAcknowledged` → `vn.dondoc.dispatch.acknowledged.v1`.
 * Never renamed: receivers choose by it.
 *
 * @throws Error for an event about a subject that has no name yet.
 */
export function webhookTypeOf(type: EventType): string {
  const subject = SUBJECTS.find((one) => type.startsWith(one) && type.length > one.length);
  if (subject === undefined) throw new Error(`No webhook name for ${type}`);
  return `vn.dondoc.${subject}.${lowerFirst(type.slice(subject.length))}.v1`;
}

/** Sent on request, so that a receiver can be tried. */
export const WEBHOOK_PING = 'vn.dondoc.webhook.ping.v1';

export const WEBHOOK_TYPES: ReadonlyMap<EventType, string> = new Map(
  [...DISPATCH_EVENT_TYPES, ...CAMPAIGN_EVENT_TYPES].map((type) => [type, webhookTypeOf(type)]),
);
