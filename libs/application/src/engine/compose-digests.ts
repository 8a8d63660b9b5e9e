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
import { isOutage } from '../shared/outage.js';
import { advanceCampaign } from './advance-campaign.js';

const RECIPIENTS_A_PAGE = 200;

export interface DigestOutcome {
  readonly waitMs: number;
  readonly label: string;
}

/**
 * "Bản tin ngày": first every due campaign is advanced, so that no line of this morning is missing; then each
 * recipient gets one message with all its lines. Outside working hours and days nothing is composed: a morning that was
 * missed is made up until closing time, later its lines go with the next.
 *
 * @param dueAt when this look was due; it works for the later of this and the clock.
 */
export async function composeDigests(
  uow: UnitOfWork,
  dueAt: Instant,
  onPage?: () => void,
): Promise<DigestOutcome> {
  const look = () =>
    uow.run(async (tx) => ({
      calendar: await tx.policies.calendar(),
      now: Math.max(dueAt, tx.clock.now()),
    }));
  const { calendar, now: asOf } = await look();
  const today = localDateOf(asOf);
  const digestAt = morningOf(today, DEFAULT_QUIET_HOURS);
  if (calendar.isWorkingDay(today) && asOf >= digestAt) {
    await advanceDue(uow, asOf, onPage);
    const closesAt = calendar.closingInstant(today);
    const composeMore = () =>
      uow.run(async (tx) => {
        const now = Math.max(dueAt, tx.clock.now());
        // What can no longer leave today would be told tomorrow under today's date.
        return now < closesAt && composePage(tx, digestAt, now);
      });
    while (await composeMore()) onPage?.();
  }
  const ended = await look();
  return {
    waitMs: nextDigestAt(ended.now, ended.calendar) - ended.now,
    label: 'Bản tin ngày 07:30',
  };
}

/** A campaign that cannot be advanced is an incident of its own and no reason to tell nobody. */
async function advanceDue(uow: UnitOfWork, asOf: Instant, onPage?: () => void): Promise<void> {
  const due = await uow.run((tx) => tx.campaigns.withStepsDue(asOf));
  for (const campaignId of due) {
    try {
      await advanceCampaign(uow, { campaignId, asOf, ...(onPage === undefined ? {} : { onPage }) });
    } catch (error) {
      if (isOutage(error)) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      await uow.run((tx) =>
        tx.incidents.record({ campaignId, kind: 'advanceFailed', subjectId: null, detail }),
      );
    }
  }
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
