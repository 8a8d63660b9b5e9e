import { owesWork } from '../assignment/index.js';
import { transitionDispatch } from '../dispatch/index.js';
import type { DispatchEvent, HeaderChange } from '../event/index.js';
import type { AmendedLine } from '../notice/index.js';
import { isOut } from '../standing/index.js';
import { toRfc3339, type Instant } from '../shared/index.js';
import { touchedBy, type AmendedWork, type Reworded, type Touched } from './amended-work.js';
import type { Decision, NewWork } from './decision.js';
import type { WholeDispatch } from './dispatch-acts.js';
import { takenBack } from './last-piece.js';
import { settle } from './settle.js';
import { CANCELLED } from './work-acts.js';

/** A dispatch with all that came with it, as an amendment finds it. */
export interface WholeToAmend extends WholeDispatch {
  readonly work: readonly AmendedWork[];
  /** Reports of its sets are still to come. */
  readonly reportsToCome: boolean;
}

/** "Sửa đổi, bổ sung, đính chính": what the issuer changes of a document that is out, all of it at once. */
export interface Amending {
  readonly reason: string;
  /** The document by which it is done, as it is written; null: none is named. */
  readonly by: string | null;
  readonly header: readonly HeaderChange[];
  /** New words, by task. */
  readonly texts: ReadonlyMap<string, Reworded>;
  readonly dropped: ReadonlySet<string>;
  /** The new date of a piece of work; null: it stays. */
  readonly newDueOf: (work: AmendedWork) => Instant | null;
  /** What this body is given anew. */
  readonly given: readonly (NewWork & { readonly title: string })[];
  /** By when it must have acknowledged what is new to it. */
  readonly acknowledgeBy: Instant;
}

/**
 * What an amendment does to one body. It is told once, of all that concerns it, and acknowledges the document again where
 * it owes more than it accepted: new work, other words, an earlier date. What is corrected, dropped or put off is told
 * only. A document that nobody acknowledged and that asks for nothing any more is taken back.
 *
 * @returns null when nothing concerns the body: it hears nothing.
 */
export function decideAmend(whole: WholeToAmend, amending: Amending): Decision | null {
  const { dispatch, work, reports, exchanges } = whole;
  if (isOut(dispatch.state)) return null;
  const touched = work.map((one) => touchedBy(one, amending)).filter(isSomething);
  const lines = linesOf(touched, amending);
  if (lines.length === 0) return null;
  const { reason, by, header, given } = amending;
  const more = touched.some((one) => one.more) || given.some((one) => owesWork(one.role));
  const again = more ? transitionDispatch(dispatch.state, 'askAgain') : null;
  const asks = again?.ok === true;
  const ended = new Set(
    touched.flatMap(({ work: { id }, move }) => (move?.state === undefined ? [] : [id])),
  );
  const last = asks || given.length > 0 ? null : takenBack(whole, ended, reason);
  return settle(
    { dispatch, work, reports, exchanges },
    {
      dispatch: asks ? { state: again.value, answeredAt: null } : (last?.move ?? null),
      work: touched.flatMap(({ work: { id }, move }) => (move === null ? [] : [{ id, move }])),
      newWork: given.map(({ title: _title, ...one }) => one),
    },
    {
      endings: { ...CANCELLED, acknowledge: 'recalled' },
      acknowledgeBy: amending.acknowledgeBy,
      tellsOfIt: true,
      events: [
        {
          type: 'dispatchAmended',
          data: { reason, by, header, acknowledge: asks ? 'again' : 'kept' },
        },
        ...touched.flatMap(({ events }) => events),
        ...given.map((one) => givenEvent(one, reason)),
        ...(last?.events ?? []),
      ],
      replans: touched.flatMap(({ work: { id }, move }) =>
        move?.dueAt === undefined
          ? []
          : [{ subjectId: id, kind: 'complete' as const, dueAt: move.dueAt }],
      ),
      tells: [
        {
          to: 'body',
          subjectId: dispatch.id,
          key: `amended ${dispatch.version}`,
          notice: {
            template: 'changed',
            data: { kind: 'amended', reason, by, acknowledge: asks, lines },
          },
        },
      ],
    },
  );
}

const givenEvent = (
  { id, taskId, role, dueAt, originalDueAt }: NewWork,
  reason: string,
): DispatchEvent => ({
  type: 'assignmentGiven',
  data: {
    ...{ assignmentId: id, taskId, role, reason, from: null },
    dueAt: dueAt === null ? null : toRfc3339(dueAt),
    originalDueAt: originalDueAt === null ? null : toRfc3339(originalDueAt),
  },
});

/** What the body is told; the same task in two roles is one line. */
function linesOf(touched: readonly Touched[], { header, given }: Amending): readonly AmendedLine[] {
  const lines: readonly AmendedLine[] = [
    ...header.map(({ field, from, to }) => ({ what: 'document' as const, field, from, title: to })),
    ...given.map(({ title, dueAt }) => ({ what: 'added' as const, title, dueAt })),
    ...touched.flatMap((one) => one.lines),
  ];
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

const isSomething = <Value>(value: Value | null): value is Value => value !== null;
