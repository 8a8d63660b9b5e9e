import { decideProgress, type ProgressWord } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface ProgressInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly progress: ProgressWord;
  readonly note: string | null;
}

/**
 * "Cập nhật tiến độ": a word and perhaps a note, also by whoever holds the link of the mail that asks for it. Who is silent
 * for 30 days after it is asked again.
 */
export const reportProgress: ActCommand<ProgressInput, AssignmentAnswer> = (
  tx,
  principal,
  { progress, note, ...work },
) =>
  actOnWork(tx, principal, {
    ...work,
    as: 'recipient',
    decide: (facts, now) => decideProgress(facts, { progress, note }, now),
  });
