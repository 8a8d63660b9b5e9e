import type { LogCount, ShownEntry } from '#application';
import { EVENT_NAMES, LOG_FILE_WORDS as words, MAIL_NAMES, MESSAGE_STATE_NAMES } from '#wording';
import type { EventType, TemplateName } from '#domain';
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

/** A cell that begins like a formula is shown, not run, by a spreadsheet: people write reasons and names. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

/** With the mark by which spreadsheets know that it is UTF-8. */
export const csvHead = `\ufeff${csvLine(words.columns)}`;

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
