import { goesOn, type ParentEnding } from '#domain';
import type { Act } from '../act/perform.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Below } from './tell-below.js';

interface Ending {
  readonly how: ParentEnding;
  readonly reason: string;
}

/**
 * Campaigns below whose work above ends with these acts: it is dropped, goes to another body, or its document is taken
 * back from the body. Where the whole campaign above ends, its winding up tells of that.
 */
export async function belowOf(
  { assignments }: Stores<'assignments'>,
  acts: readonly Act[],
): Promise<readonly Below[]> {
  const work = new Map<string, Ending>();
  const documents = new Map<string, Ending>();
  for (const { dispatch, decision } of acts) {
    if (!goesOn(dispatch.campaignState)) continue;
    for (const { id, move } of decision.work) {
      const reason = move.reason ?? '';
      if (move.state === 'cancelled') work.set(id, { how: 'dropped', reason });
      if (move.state === 'transferred') work.set(id, { how: 'handed_over', reason });
    }
    const back = decision.events.find(({ type }) => type === 'dispatchRecalled');
    if (back?.type === 'dispatchRecalled') {
      documents.set(dispatch.id, { how: 'taken_back', reason: back.data.reason });
    }
  }
  if (work.size + documents.size === 0) return [];
  const below = await assignments.carriedOnBy([...work.keys()], [...documents.keys()]);
  return below.flatMap((one): readonly Below[] => {
    const ending = work.get(one.assignmentId) ?? documents.get(one.dispatchId);
    return ending === undefined ? [] : [{ ...one, ...ending }];
  });
}
