import {
  decideGiveExplanation,
  decideRequestExplanation,
  localDateOf,
  toInstant,
  type Instant,
  type LocalDate,
  type LocalTime,
  type WorkingCalendar,
} from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { lockWork } from '../assignment/lock-work.js';
import { mustFollow } from '../shared/must-follow.js';
import { requireLater } from '../shared/require-later.js';
import { shownOfWork } from '../shared/shown.js';
import { actOnExchange } from './act-on-exchange.js';
import { answerAsked, answerOf, type ExchangeAnswer } from './answer.js';
import type { AnswerInput } from './ask-question.usecase.js';

/** Working days a body has when the coordinator names no date. */
const EXPLANATION_WORKING_DAYS = 3;

export interface RequestExplanationInput {
  readonly assignmentId: string;
  readonly text: string;
  /** null: three working days from now. */
  readonly dueOn: LocalDate | null;
  readonly time: LocalTime;
}

/**
 * "Yêu cầu giải trình": the head of the body is asked to explain, with a short deadline of its own that is reminded and,
 * once past, told upwards.
 *
 * @throws ApplicationError DUE_NOT_LATER, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const requestExplanation: ActCommand<RequestExplanationInput, ExchangeAnswer> = async (
  tx,
  principal,
  { assignmentId, text, dueOn, time },
) => {
  const { dispatch, assignment: work } = await lockWork(tx, principal, {
    assignmentId,
    as: 'coordinator',
  });
  const exchanges = await tx.exchanges.lockAsked({ assignmentId });
  const waiting = exchanges.find((one) => one.kind === 'explanation');
  if (waiting?.text === text) return answerOf(waiting, true);
  const now = tx.clock.now();
  const dueAt =
    dueOn === null ? defaultDue(await tx.policies.calendar(), now) : toInstant(dueOn, time);
  const exchangeId = tx.ids.next();
  const decision = mustFollow(
    decideRequestExplanation({ dispatch, work, exchanges }, { exchangeId, text, dueAt }),
    () => shownOfWork(principal, { dispatch, work, asked: exchanges }, now),
  );
  requireLater(dueAt, null, now);
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerAsked(decision);
};

/** "Giải trình": the body answers, also after the date; its coordinators are told. */
export const giveExplanation: ActCommand<AnswerInput, ExchangeAnswer> = (
  tx,
  principal,
  { exchangeId, text },
) =>
  actOnExchange(tx, principal, {
    exchangeId,
    kind: 'explanation',
    as: 'recipient',
    decide: (facts) => decideGiveExplanation(facts, { text }),
  });

const defaultDue = (calendar: WorkingCalendar, now: Instant): Instant =>
  calendar.closingInstant(calendar.addWorkingDays(localDateOf(now), EXPLANATION_WORKING_DAYS));
