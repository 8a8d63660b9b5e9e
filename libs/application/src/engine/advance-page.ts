import {
  deferToWorkingHours,
  nextDigestAt,
  piercesQuietHours,
  stepsDue,
  type Instant,
  type ObligationClock,
} from '#domain';
import type { DueObligation, StepMove } from '../ports/obligation.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { NewNotification, ToldStep } from '../ports/notice.store.js';
import {
  composeNotices,
  supersededNotice,
  type FirstMailWaits,
  type StepToTell,
} from './compose-notices.js';
import { tellOfMissingStewards } from './missing-stewards.js';
import { planRules } from './plan-rules.js';

/** An obligation row as the ladder sees it. */
export const clockOf = (row: DueObligation): ObligationClock => ({
  kind: row.kind,
  createdAt: row.openedAt,
  openedAt: row.openedAt,
  dueAt: row.dueAt,
  urgency: row.urgency,
  lastWordAt: row.lastWordAt,
  plannedFrom: row.plannedFrom,
  stepBase: row.stepBase,
});

/**
 * Takes every due step of the locked rows: only the latest of each applies, those it overtook are recorded as
 * superseded, and the next is armed. The transaction that locked the rows commits all of it or nothing.
 */
export async function advanceRows(
  tx: Stores<'ids' | 'incidents' | 'notices' | 'obligations' | 'policies'>,
  campaignId: string,
  rows: readonly DueObligation[],
  asOf: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  const told: StepToTell[] = [];
  const superseded: NewNotification[] = [];
  const moves: StepMove[] = [];
  for (const row of rows) {
    const rules = await planRules(tx, row.policyVersion);
    const due = stepsDue(clockOf(row), row.stepNo, asOf, rules);
    const about = {
      obligationId: row.id,
      subjectId: row.subjectId,
      dispatchId: row.dispatchId,
      bodyId: row.bodyId,
      dueAt: row.dueAt,
    };
    for (const step of due.superseded)
      superseded.push(supersededNotice({ ...about, step }, tx.ids));
    if (due.apply !== null && row.muted) {
      superseded.push({
        ...supersededNotice({ ...about, step: due.apply }, tx.ids),
        fate: 'SUPPRESSED',
      });
    } else if (due.apply !== null) {
      const notBefore = deferToWorkingHours(
        Math.max(asOf, due.apply.at),
        row.urgency,
        rules.calendar,
        rules.quietHours,
      );
      told.push({ ...about, step: due.apply, notBefore, urgent: piercesQuietHours(row.urgency) });
    }
    moves.push({
      id: row.id,
      stepNo: due.apply?.stepNo ?? row.stepNo,
      nextStepAt: due.next?.at ?? null,
    });
  }
  const book = await tx.notices.addressBook(campaignId, [
    ...new Set(rows.map((row) => row.bodyId)),
  ]);
  const { notifications, messages, unreached } = composeNotices(
    campaignId,
    told,
    book,
    tx.ids,
    await firstMailsWaiting(tx, rows),
  );
  await tx.obligations.moveSteps(await withoutUntold(tx, moves, unreached, rows, asOf));
  await tx.notices.supersedeEarlier(toldSteps(notifications));
  await tx.notices.insertMessages(messages);
  await tx.notices.insertNotifications(campaignId, [...notifications, ...superseded]);
  await tellOfMissingStewards(tx, campaignId, book, notifications, unreached.length);
}

async function firstMailsWaiting(
  tx: Stores<'notices'>,
  rows: readonly DueObligation[],
): Promise<FirstMailWaits> {
  const acknowledgements = rows.filter((row) => row.kind === 'acknowledge').map((row) => row.id);
  if (acknowledgements.length === 0) return () => false;
  const waiting = await tx.notices.withFirstMailWaiting(acknowledgements);
  const keys = new Set(waiting.map((one) => `${one.obligationId} ${one.recipient}`));
  return (obligationId, recipient) => keys.has(`${obligationId} ${recipient}`);
}

const toldSteps = (notifications: readonly NewNotification[]): readonly ToldStep[] =>
  notifications.flatMap(({ obligationId, stepNo, recipient, fate }) =>
    obligationId === null || stepNo === null || fate !== null
      ? []
      : [{ obligationId, stepNo, recipient }],
  );

/** A step that reached nobody is not taken: it comes again on the next working morning. */
async function withoutUntold(
  tx: Stores<'policies'>,
  moves: readonly StepMove[],
  unreached: readonly StepToTell[],
  rows: readonly DueObligation[],
  asOf: Instant,
): Promise<readonly StepMove[]> {
  if (unreached.length === 0) return moves;
  const again = nextDigestAt(asOf, await tx.policies.calendar());
  const untold = new Set(unreached.map((one) => one.obligationId));
  const before = new Map(rows.map((row) => [row.id, row.stepNo]));
  return moves.map((move) =>
    untold.has(move.id)
      ? { id: move.id, stepNo: before.get(move.id) ?? move.stepNo, nextStepAt: again }
      : move,
  );
}
