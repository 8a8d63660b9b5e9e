import {
  decideGrantExtension,
  decideRefuseExtension,
  decideRequestExtension,
  toInstant,
  type LocalDate,
  type LocalTime,
} from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { lockWork, requireSignedIn } from '../assignment/lock-work.js';
import { requireReason } from '../shared/access.js';
import { mustFollow } from '../shared/must-follow.js';
import { requireLater } from '../shared/require-later.js';
import { shownOfWork } from '../shared/shown.js';
import { actOnExchange } from './act-on-exchange.js';
import { answerAsked, answerOf, type ExchangeAnswer } from './answer.js';

export interface RequestExtensionInput {
  readonly assignmentId: string;
  readonly dueOn: LocalDate;
  readonly time: LocalTime;
  readonly reason: string;
}

/**
 * "Xin gia hạn": the body asks for a later date. The old date counts until the coordinators answer; reminders of the
 * work wait as long, the coordinators are reminded instead.
 *
 * @throws ApplicationError REASON_REQUIRED, DUE_NOT_LATER, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const requestExtension: ActCommand<RequestExtensionInput, ExchangeAnswer> = async (
  tx,
  principal,
  { assignmentId, dueOn, time, reason: given },
) => {
  requireSignedIn(principal);
  const { dispatch, assignment: work } = await lockWork(tx, principal, {
    assignmentId,
    as: 'recipient',
  });
  const reason = requireReason(given);
  const wantedDueAt = toInstant(dueOn, time);
  const exchanges = await tx.exchanges.lockAsked({ assignmentId });
  const waiting = exchanges.find((one) => one.kind === 'extension');
  if (waiting?.wantedDueAt === wantedDueAt && waiting.text === reason) {
    return answerOf(waiting, true);
  }
  const exchangeId = tx.ids.next();
  const decision = mustFollow(
    decideRequestExtension({ dispatch, work, exchanges }, { exchangeId, wantedDueAt, reason }),
    () => shownOfWork(principal, { dispatch, work, asked: exchanges }, tx.clock.now()),
  );
  requireLater(wantedDueAt, work.dueAt, tx.clock.now());
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerAsked(decision);
};

export interface GrantExtensionInput {
  readonly exchangeId: string;
  /** null: the date that was asked for. */
  readonly dueOn: LocalDate | null;
  readonly time: LocalTime;
  readonly note: string | null;
}

/**
 * "Đồng ý gia hạn", to the date asked for or to another: the work's ladder begins anew from it. The old date stays in
 * the journal and in the row's first date.
 *
 * @throws ApplicationError DUE_NOT_LATER, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const grantExtension: ActCommand<GrantExtensionInput, ExchangeAnswer> = (
  tx,
  principal,
  { exchangeId, dueOn, time, note },
) =>
  actOnExchange(tx, principal, {
    exchangeId,
    kind: 'extension',
    as: 'coordinator',
    decide: (facts, now) => {
      const { exchange, work } = facts;
      const grantedDueAt = dueOn === null ? (exchange.wantedDueAt ?? now) : toInstant(dueOn, time);
      const decided = decideGrantExtension(facts, { grantedDueAt, note });
      if (decided.ok) requireLater(grantedDueAt, work?.dueAt ?? null, now);
      return decided;
    },
  });

export interface RefuseExtensionInput {
  readonly exchangeId: string;
  readonly reason: string;
}

/** "Không đồng ý gia hạn": the date stands, and the body is reminded of it again. */
export const refuseExtension: ActCommand<RefuseExtensionInput, ExchangeAnswer> = (
  tx,
  principal,
  { exchangeId, reason: given },
) =>
  actOnExchange(tx, principal, {
    exchangeId,
    kind: 'extension',
    as: 'coordinator',
    decide: (facts) => decideRefuseExtension(facts, { reason: requireReason(given) }),
  });
