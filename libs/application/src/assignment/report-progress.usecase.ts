import { decideProgress, type ProgressWord } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';
import { requireSignedIn } from './lock-work.js';

export interface ProgressInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly progress: ProgressWord;
  readonly note: string | null;
}

/** "Cập nhật tiến độ": a word and perhaps a note. Work without a deadline is asked about again 30 days after it. */
export const reportProgress: ActCommand<ProgressInput, AssignmentAnswer> = async (
  tx,
  principal,
  { progress, note, ...work },
) => {
  requireSignedIn(principal);
  return actOnWork(tx, principal, {
    ...work,
    as: 'recipient',
    decide: (facts, now) => decideProgress(facts, { progress, note }, now),
  });
};
