import type { LogCount, ShownEntry } from '#application';
import { EVENT_NAMES, LOG_FILE_WORDS as words, MAIL_NAMES, MESSAGE_STATE_NAMES } from '#wording';
import type { EventType, TemplateName } from '#domain';
import { csvLine } from '../../http/csv.js';
import { withOffers } from '../../http/present-offers.js';
import { toWire } from '../../http/wire.js';
import { presentEvent } from './campaign.presenter.js';

export function presentEntry(entry: ShownEntry) {
  const { kind, key, at } = entry;
  return {
    ...toWire({ kind, key, occurredAt: at }),
    event: entry.kind === 'event' ? presentEvent(entry.event) : null,
    mail:
      entry.kind === 'mail'
        ? {
            ...withOffers('campaign', toWire(entry.mail)),
            title: MAIL_NAMES[entry.mail.template],
          }
        : null,
  };
}

export const presentCount = (count: LogCount) => ({
  ...count,
  title:
    count.kind === 'event'
      ? EVENT_NAMES[count.name as EventType]
      : MAIL_NAMES[count.name as TemplateName],
});

export function csvEntry(entry: ShownEntry): string {
  const { event, mail, occurredAt, kind } = presentEntry(entry);
  const begin = [occurredAt, words.kinds[kind]];
  if (event !== null) {
    return csvLine([
      ...[...begin, event.title, event.bodyName, event.actor.label, null, null],
      ...[JSON.stringify(event.data), event.seq, event.hash],
    ]);
  }
  if (mail === null) throw new Error('An entry is an event or a mail');
  return csvLine([
    ...[...begin, mail.title, mail.bodyName, mail.toEmail],
    ...[MESSAGE_STATE_NAMES[mail.state], mail.lastError, null, null, null],
  ]);
}
