import {
  decideAccept,
  decideMoveDue,
  decideNudge,
  decideReturn,
  ok,
  refused,
  together,
  toInstant,
  type Decided,
  type Decision,
  type ExchangeFacts,
  type Following,
  type Instant,
  type LocalDate,
  type LocalTime,
  type Result,
} from '#domain';
import { NUDGE_WORDS } from '#wording';
import type { PerformStores } from '../act/perform.js';
import { foreseenOfMany, performed, type Planned, type Planning } from '../act/planned.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { followingBodies, forFollower, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { grouped } from '../shared/grouped.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { requireLater } from '../shared/require-later.js';
import { settle } from '../shared/shared-command.js';
import { shownOfWork } from '../shared/shown.js';
import type { TransferWish } from '../transfer/hand-over.js';
import { planTransferOfMany } from '../transfer/transfer-many.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { FOLLOWS_NOTHING, mayAs } from './lock-work.js';

/** What is done to each row, with what it is done with. */
export type ActOnEach =
  | { readonly act: 'accept'; readonly note: string | null }
  | {
      readonly act: 'return';
      readonly reason: string;
      readonly dueOn: LocalDate | null;
      readonly time: LocalTime;
    }
  | { readonly act: 'nudge'; readonly text: string | null }
  | {
      readonly act: 'extend';
      readonly reason: string;
      readonly dueOn: LocalDate;
      readonly time: LocalTime;
    }
  | ({ readonly act: 'transfer' } & TransferWish);

/** The version that was seen; null: the act does not depend on it. Each row stands once. */
export interface RowToDo {
  readonly id: string;
  readonly version: number | null;
}

/** A refusal as a value: the answer is kept with its Idempotency-Key, and told again from there. */
export type RowRefusal = Pick<ApplicationError, 'code' | 'params' | 'faults'>;
export type RowAnswer<Answer> = { readonly id: string } & Result<Answer, RowRefusal>;

export const refusalOf = ({ code, params, faults }: ApplicationError): RowRefusal => ({
  code,
  params,
  faults,
});

interface Row {
  readonly dispatch: LockedDispatch;
  readonly work: LockedAssignment;
  readonly exchanges: readonly ExchangeFacts[];
  readonly following: Following;
}

const AS = {
  accept: 'judge',
  return: 'judge',
  nudge: 'urger',
  extend: 'coordinator',
} as const;

/**
 * One act on many pieces of work, each for itself: what may be done is done, every other row says why not. In one
 * transaction and set-wise, so that a page of rows costs a few statements.
 */
const planMany: Planning<
  { readonly of: ActOnEach; readonly rows: readonly RowToDo[] },
  readonly RowAnswer<AssignmentAnswer>[],
  'directory' | 'journal'
> = async (tx, principal, { of, rows }) => {
  if ('reason' in of) requireReason(of.reason);
  if (of.act !== 'transfer') return planEach(tx, principal, of, rows);
  const { answer, ...planned } = await planTransferOfMany(tx, principal, rows, of);
  return { ...planned, answer: answer.map(answeredRow) };
};

export const actOnMany = performed(planMany);
export const foreseeMany = foreseenOfMany(planMany);

const answeredRow = (
  one: { readonly id: string } & Result<AssignmentAnswer, ApplicationError>,
): RowAnswer<AssignmentAnswer> => (one.ok ? one : { id: one.id, ...refused(refusalOf(one.error)) });

/** What is done to a row where it stands. */
type ActOnRow = Exclude<ActOnEach, { readonly act: 'transfer' }>;

async function planEach(
  tx: PerformStores,
  principal: Principal,
  of: ActOnRow,
  rows: readonly RowToDo[],
): Promise<Planned<readonly RowAnswer<AssignmentAnswer>[]>> {
  const found = await lockRows(tx, principal, rows);
  const now = tx.clock.now();
  const settled = rows.map(({ id, version }) => ({
    id,
    ...settle(() => {
      const row = found.get(id);
      if (row === undefined) throw new ApplicationError('NOT_FOUND');
      return { row, decision: decideRow(principal, row, { of, version }, now) };
    }),
  }));
  const done = settled.flatMap((one) => (one.ok ? [one.value] : []));
  const acts = [...grouped(done, ({ row }) => row.dispatch)].map(([dispatch, own]) => ({
    dispatch,
    decision: together(own.map(({ decision }) => decision)),
  }));
  const answer = settled.map((one) =>
    answeredRow(
      one.ok
        ? { id: one.id, ...ok(answerAfter(one.value.row.work, one.value.decision)) }
        : { id: one.id, ...refused(one.error) },
    ),
  );
  return { acts, answer };
}

/** Dispatches, then work, then what was asked: the order in which everybody locks. */
async function lockRows(
  tx: PerformStores,
  principal: Principal,
  rows: readonly RowToDo[],
): Promise<ReadonlyMap<string, Row>> {
  const ids = rows.map(({ id }) => id);
  const dispatches = await tx.dispatches.lockOfAssignments(ids);
  const work = await tx.assignments.lockMany(ids);
  const asked = grouped(
    await tx.exchanges.lockAsked({ assignmentIds: ids }),
    ({ assignmentId }) => assignmentId,
  );
  const bodies = followingBodies(principal);
  const following =
    bodies.length === 0
      ? new Map<string, Following>()
      : await tx.assignments.following(ids, bodies);
  return new Map(
    work.flatMap((one): readonly [string, Row][] => {
      const dispatch = dispatches.get(one.dispatchId);
      if (dispatch === undefined) return [];
      const exchanges = asked.get(one.id) ?? [];
      const follows = following.get(one.id) ?? FOLLOWS_NOTHING;
      return [[one.id, { dispatch, work: one, exchanges, following: follows }]];
    }),
  );
}

/** @throws ApplicationError as the act on this one row alone. */
function decideRow(
  principal: Principal,
  row: Row,
  { of, version }: { readonly of: ActOnRow; readonly version: number | null },
  now: Instant,
): Decision {
  const { work, following } = row;
  forFollower(principal, row.dispatch, following, mayAs(AS[of.act], following));
  if (version !== null && version !== work.version) {
    throw new ApplicationError('STALE_VERSION', { current: work.version, given: version });
  }
  const decision = mustFollow(decidedOf(row, of, now), () =>
    shownOfWork(principal, { ...row, asked: row.exchanges }, now),
  );
  const wanted = dateIn(of);
  if (wanted !== null) requireLater(wanted, work.dueAt, now);
  return decision;
}

const dateIn = (of: ActOnRow): Instant | null =>
  'dueOn' in of && of.dueOn !== null ? toInstant(of.dueOn, of.time) : null;

function decidedOf({ dispatch, work, exchanges }: Row, of: ActOnRow, now: Instant): Decided {
  const facts = { dispatch, work, exchanges };
  switch (of.act) {
    case 'accept':
      return decideAccept(facts, of, now);
    case 'return':
      return decideReturn(facts, { reason: of.reason, newDueAt: dateIn(of) });
    case 'nudge':
      return decideNudge({ dispatch, work: [work] }, { text: of.text ?? NUDGE_WORDS.usual }, now);
    case 'extend': {
      const newDueAt = toInstant(of.dueOn, of.time);
      const wish = { newDueOf: () => newDueAt, reason: of.reason };
      const decision = decideMoveDue({ dispatch, work: [work] }, wish);
      if (decision !== null) return ok(decision);
      // What has the date already is told so, not that it may not be moved.
      if (work.dueAt === newDueAt) requireLater(newDueAt, work.dueAt, now);
      return refused({ state: work.state, act: 'changeDueDate' });
    }
  }
}

function answerAfter(work: LockedAssignment, decision: Decision): AssignmentAnswer {
  const move = decision.work.find(({ id }) => id === work.id)?.move;
  if (move === undefined) return answerOf(work);
  const { state = work.state, dueAt = work.dueAt } = move;
  return answerOf({ ...work, state, dueAt, version: work.version + 1 });
}
