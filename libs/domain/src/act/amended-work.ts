import { owesWork, transitionAssignment } from '../assignment/index.js';
import type { DispatchEvent } from '../event/index.js';
import type { AmendedLine } from '../notice/index.js';
import { WORK_STANDING } from '../standing/index.js';
import type { Amending } from './amend-acts.js';
import type { WorkFacts, WorkMove } from './decision.js';
import { datesOf, isWithBody } from './work-acts.js';

/** New words of a task. `duty`: whether they ask for something else, or only say the same rightly (đính chính). */
export interface Reworded {
  readonly from: string;
  readonly to: string;
  readonly duty: 'changed' | 'same';
}

/** Work as an amendment finds it. */
export interface AmendedWork extends WorkFacts {
  readonly taskId: string;
  readonly taskTitle: string;
}

/** One thing an amendment does to a body's work. */
export interface Touched {
  readonly work: AmendedWork;
  readonly move: WorkMove | null;
  readonly events: readonly DispatchEvent[];
  readonly lines: readonly AmendedLine[];
  /** The body owes something that it has not accepted. */
  readonly more: boolean;
}

/** @returns null when the amendment leaves the work as it is. */
export function touchedBy(work: AmendedWork, amending: Amending): Touched | null {
  const { reason, dropped } = amending;
  if (dropped.has(work.taskId)) return droppedOf(work, reason);
  const words = rewordedOf(work, amending);
  const date = redatedOf(work, amending);
  if (words === null && date === null) return null;
  return {
    work,
    move: date?.move ?? null,
    events: [...(words?.events ?? []), ...(date?.events ?? [])],
    lines: [...(words?.lines ?? []), ...(date?.lines ?? [])],
    more: (words?.more ?? false) || (date?.more ?? false),
  };
}

function droppedOf(work: AmendedWork, reason: string): Touched | null {
  const next = transitionAssignment(work.state, 'cancel');
  if (!next.ok) return null;
  return {
    work,
    move: { state: next.value, reason, suggestedBody: null },
    events: [{ type: 'assignmentCancelled', data: { assignmentId: work.id, reason } }],
    lines: [{ what: 'dropped', title: work.taskTitle }],
    more: false,
  };
}

/** Work that is done, or went elsewhere, was done under the words it had. */
function rewordedOf(work: AmendedWork, { texts }: Amending): Omit<Touched, 'work' | 'move'> | null {
  const words = texts.get(work.taskId);
  const standing = WORK_STANDING[work.state];
  if (words === undefined || (standing !== 'open' && standing !== 'handedIn')) return null;
  const { from, to, duty } = words;
  return {
    events: [{ type: 'assignmentReworded', data: { assignmentId: work.id, from, to, duty } }],
    lines: [{ what: duty === 'changed' ? 'reworded' : 'corrected', title: to, from }],
    more: duty === 'changed' && owesWork(work.role),
  };
}

function redatedOf(
  work: AmendedWork,
  { newDueOf, reason, texts }: Amending,
): (Omit<Touched, 'work'> & { readonly move: WorkMove }) | null {
  const newDueAt = newDueOf(work);
  if (newDueAt === null || newDueAt === work.dueAt || !isWithBody(work)) return null;
  const old = work.dueAt;
  return {
    move: { dueAt: newDueAt },
    events: [
      {
        type: 'dueDateChanged',
        data: { assignmentId: work.id, reason, ...datesOf(old, newDueAt) },
      },
    ],
    lines: [
      {
        what: 'due',
        title: texts.get(work.taskId)?.to ?? work.taskTitle,
        ...{ dueAt: newDueAt, oldDueAt: old },
      },
    ],
    more: owesWork(work.role) && (old === null || newDueAt < old),
  };
}
