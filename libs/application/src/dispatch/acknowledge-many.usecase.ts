import { refused } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { refusalOf, type RowAnswer } from '../assignment/act-on-many.usecase.js';
import { ApplicationError } from '../shared/errors.js';
import { acknowledging } from './acknowledge-dispatch.usecase.js';
import type { DispatchAnswer } from './answer.js';

/**
 * "Tiếp nhận" for many documents, each for itself: who answers for several bodies, or notes what was handed over on
 * paper. Every row that may not be acknowledged says why.
 */
export const acknowledgeMany: ActCommand<
  { readonly ids: readonly string[] },
  readonly RowAnswer<DispatchAnswer>[]
> = async (tx, principal, { ids }) => {
  const found = await tx.dispatches.lockMany(ids);
  const known = ids.filter((id) => found.has(id));
  const settled = await acknowledging.act(
    tx,
    found,
    known.map((dispatchId) => ({ principal, input: { dispatchId } })),
  );
  const answers = new Map(known.map((id, index) => [id, settled[index]]));
  return ids.map((id) => {
    const answer = answers.get(id);
    // All that are there are locked, so none has to go alone.
    if (answer !== undefined && answer !== 'alone' && answer.ok) return { id, ...answer };
    const error =
      answer === undefined || answer === 'alone' ? new ApplicationError('NOT_FOUND') : answer.error;
    return { id, ...refused(refusalOf(error)) };
  });
};
