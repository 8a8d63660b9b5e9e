import { offersOfMessage, type LocalDate, type MessageOffer } from '#domain';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { LogCount, LogEntry, LogFilter, LogPlace, MailView } from '../ports/views/log.view.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { requireCampaign, type PageInput } from './read-campaigns.js';
import { withAddressesMasked } from './troubled-mail.js';

/** A mail as it is shown: what did not arrive says what can be done about it. */
export type LoggedMail = MailView & { readonly offers: readonly MessageOffer[] };

export type ShownEntry =
  | Extract<LogEntry, { readonly kind: 'event' }>
  | (Omit<Extract<LogEntry, { readonly kind: 'mail' }>, 'mail'> & { readonly mail: LoggedMail });

/** Days of the summary that are shown at once. */
const LOG_DAYS = 60;

const isTroubled = ({ state, isResent }: MailView): boolean =>
  (state === 'FAILED' || state === 'UNCERTAIN') && !isResent;

/** "Nhật ký": what was done and what was mailed, newest first, of a campaign or of one of its bodies. */
export const readLog: Command<
  PageInput<LogPlace> & { readonly filter: LogFilter },
  PrintedRows<ShownEntry>,
  'directory' | 'views'
> = async (tx, principal, { filter, after, limit }) => {
  const campaign = await requireCampaign(tx, principal, filter.campaignId);
  const { rows, print } = await tx.views.log(filter, after, limit);
  const { issuerBodyId } = campaign.document;
  const offers = offersOfMessage(campaign.state, handsOnCampaign(principal, issuerBodyId));
  const mails = rows.flatMap((one) => (one.kind === 'mail' ? [one.mail] : []));
  const masked = new Map(
    (await withAddressesMasked(tx, issuerBodyId, mails)).map((one) => [one.id, one]),
  );
  return {
    print,
    rows: rows.map((one) => {
      if (one.kind === 'event') return one;
      const mail = masked.get(one.mail.id) ?? one.mail;
      return { ...one, mail: { ...mail, offers: isTroubled(mail) ? offers : [] } };
    }),
  };
};

/** The same counted by day and kind, the newest day first; `before` goes on where the last answer ended. */
export const readLogDays: Command<
  { readonly filter: LogFilter; readonly before: LocalDate | null },
  { readonly counts: readonly LogCount[]; readonly before: LocalDate | null },
  'views'
> = async (tx, principal, { filter, before }) => {
  await requireCampaign(tx, principal, filter.campaignId);
  const found = await tx.views.logCounts(filter, before, LOG_DAYS + 1);
  const days = [...new Set(found.map(({ day }) => day))];
  const last = days[LOG_DAYS - 1];
  if (days.length <= LOG_DAYS || last === undefined) return { counts: found, before: null };
  return { counts: found.filter(({ day }) => day >= last), before: last };
};
