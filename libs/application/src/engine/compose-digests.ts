import {
  digestCutoff,
  localDateOf,
  morningOf,
  nextDigestAt,
  DEFAULT_QUIET_HOURS,
  type Instant,
} from '#domain';
import type { DigestLine, NewMessage } from '../ports/notice.store.js';
import type { Transaction, UnitOfWork } from '../ports/transaction.port.js';
import { advanceCampaign } from './advance-campaign.js';

const RECIPIENTS_A_PAGE = 200;

export interface DigestOutcome {
  readonly waitMs: number;
  readonly label: string;
}

/**
 * "Bản tin ngày": first every due campaign is advanced, so that no line of this morning is missing; then each
 * recipient gets one message with all its lines. Outside working hours and days nothing is composed.
 */
export async function composeDigests(
  uow: UnitOfWork,
  asOf: Instant,
  onPage?: () => void,
): Promise<DigestOutcome> {
  const calendar = await uow.run((tx) => tx.policies.calendar());
  const today = localDateOf(asOf);
  const digestAt = morningOf(today, DEFAULT_QUIET_HOURS);
  const closesAt = calendar.closingInstant(today);
  if (calendar.isWorkingDay(today) && asOf >= digestAt && asOf < closesAt) {
    const due = await uow.run((tx) => tx.campaigns.withStepsDue(asOf));
    for (const campaignId of due) {
      await advanceCampaign(uow, { campaignId, asOf, ...(onPage === undefined ? {} : { onPage }) });
    }
    while (await uow.run((tx) => composePage(tx, digestAt, asOf))) onPage?.();
  }
  return { waitMs: nextDigestAt(asOf, calendar) - asOf, label: 'Bản tin ngày 07:30' };
}

/** Composes the digests of some recipients; false when no line is left. */
async function composePage(tx: Transaction, digestAt: Instant, asOf: Instant): Promise<boolean> {
  const lines = await tx.notices.lockDigestLines(digestCutoff(digestAt), RECIPIENTS_A_PAGE);
  if (lines.length === 0) return false;
  const byRecipient = new Map<string, DigestLine[]>();
  for (const line of lines) {
    const mine = byRecipient.get(line.recipient) ?? [];
    mine.push(line);
    byRecipient.set(line.recipient, mine);
  }
  const messages = [...byRecipient].map(([recipient, own]) =>
    digestMessage(tx, recipient, own, digestAt, asOf),
  );
  await tx.notices.insertMessages(messages.map((one) => one.message));
  for (const { message, lines: own } of messages) {
    await tx.notices.attach(
      message.id,
      own.map((line) => line.notificationId),
    );
  }
  return true;
}

function digestMessage(
  tx: Transaction,
  recipient: string,
  lines: readonly DigestLine[],
  digestAt: Instant,
  asOf: Instant,
): { readonly message: NewMessage; readonly lines: readonly DigestLine[] } {
  const first = lines[0];
  // Derived from its first line: a line is in one digest only, so two mornings never share an id.
  const id = tx.ids.derived('digest', first?.notificationId ?? recipient);
  return {
    lines,
    message: {
      id,
      campaignId: null,
      bodyId: first?.bodyId ?? null,
      template: 'dailyDigest',
      audience: first?.audience ?? 'contactPoint',
      toEmail: recipient,
      data: { on: localDateOf(digestAt) },
      urgent: false,
      notBefore: Math.max(digestAt, asOf),
    },
  };
}
