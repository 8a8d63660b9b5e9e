import { EXCHANGE_MAIL_WORDS as WORDS, MAIL_ROW_WORDS } from '#wording';
import type { ExchangeLine } from '../mail-lines.js';
import type { Row } from '../mail-view.js';
import { dayMonthYear, dueText, plain } from '../wording.js';
import { row } from './rows.js';

/** What was asked in a list, with its dates and its words. */
export function exchangeRow(line: ExchangeLine): Row {
  return row(line.title, line.url, [
    `${plain(line.bodyName)} · ${plain(line.documentNumber)}`,
    ...exchangeDates(line),
    `${WORDS.askedOn(dayMonthYear(line.askedOn))}: ${plain(line.text)}`,
  ]);
}

/** The dates that matter for what was asked. */
export function exchangeDates(line: ExchangeLine): readonly string[] {
  const { due, wantedDue, grantedDue, explainBefore } = line;
  return [
    ...(due === undefined ? [] : [MAIL_ROW_WORDS.due(dueText(due))]),
    ...(wantedDue === undefined ? [] : [WORDS.wanted(dueText(wantedDue))]),
    ...(grantedDue === undefined ? [] : [WORDS.granted(dueText(grantedDue))]),
    ...(explainBefore === undefined ? [] : [WORDS.explainBefore(dueText(explainBefore))]),
  ];
}
