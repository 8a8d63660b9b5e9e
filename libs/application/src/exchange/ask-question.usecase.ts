import { decideAnswerQuestion, decideAsk } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfDispatch, shownOfWork } from '../shared/shown.js';
import { actOnExchange } from './act-on-exchange.js';
import { answerAsked, answerOf, type ExchangeAnswer } from './answer.js';

export interface AskInput {
  readonly dispatchId: string;
  /** null: about the document as a whole. */
  readonly assignmentId: string | null;
  readonly text: string;
}

/**
 * "Hỏi lại": the body, or whoever holds its mail's link, asks its coordinators, who owe an answer. The same words about
 * the same thing while they wait are one question.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const askQuestion: ActCommand<AskInput, ExchangeAnswer> = async (
  tx,
  principal,
  { dispatchId, assignmentId, text },
) => {
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  const work = assignmentId === null ? null : await tx.assignments.lock(assignmentId);
  if (assignmentId !== null && work?.dispatchId !== dispatch.id) {
    throw new ApplicationError('NOT_FOUND');
  }
  const exchanges = await tx.exchanges.lockAsked({ dispatchIds: [dispatchId] });
  const same = exchanges.find(
    (one) => one.kind === 'question' && one.assignmentId === assignmentId && one.text === text,
  );
  if (same !== undefined) return answerOf(same, true);
  const exchangeId = tx.ids.next();
  const decision = mustFollow(decideAsk({ dispatch, work, exchanges }, { exchangeId, text }), () =>
    work === null
      ? shownOfDispatch(principal, dispatch, exchanges)
      : shownOfWork(principal, { dispatch, work, asked: exchanges }, tx.clock.now()),
  );
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerAsked(decision);
};

/** As `askQuestion`, about one piece of work known by its own id. */
export const askAboutWork: ActCommand<
  { readonly assignmentId: string; readonly text: string },
  ExchangeAnswer
> = async (tx, principal, { assignmentId, text }) => {
  const found = tx.dispatches.lockOfAssignment(assignmentId);
  const { id: dispatchId } = await lockForRecipient(principal, found);
  return askQuestion(tx, principal, { dispatchId, assignmentId, text });
};

export interface AnswerInput {
  readonly exchangeId: string;
  readonly text: string;
}

/** A coordinator answers; the body is told. An answer is given once. */
export const answerQuestion: ActCommand<AnswerInput, ExchangeAnswer> = (
  tx,
  principal,
  { exchangeId, text },
) =>
  actOnExchange(tx, principal, {
    exchangeId,
    kind: 'question',
    as: 'coordinator',
    decide: (facts) => decideAnswerQuestion(facts, { text }),
  });
