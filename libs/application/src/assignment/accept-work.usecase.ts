import { decideAccept } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface AcceptInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly note: string | null;
}

/** The coordinator confirms the result ("Hoàn thành"); accepted work stays accepted. */
export const acceptWork: ActCommand<AcceptInput, AssignmentAnswer> = (
  tx,
  principal,
  { note, ...work },
) =>
  actOnWork(tx, principal, {
    ...work,
    as: 'judge',
    decide: (facts, now) => decideAccept(facts, { note }, now),
  });
