import { supporterDue, toInstant, type WorkingCalendar } from '#domain';
import { AMEND_FAULTS, TRANSFER_FAULTS } from '#wording';
import type { LaunchRecipient, NewTask } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { bodyIdsOf } from '../shared/body-ids-of.js';
import { ApplicationError, type FieldFault } from '../shared/errors.js';
import type { AddedTaskWish } from './amend-model.js';

/** Tasks to be written, and the sets that are made for bodies named one by one, by their numbers. */
export interface AddedTasks {
  readonly added: readonly NewTask[];
  readonly newSets: ReadonlyMap<number, readonly string[]>;
}

/**
 * Tasks that come after the launch, for sets of the document, or for bodies that have it.
 *
 * @throws ApplicationError NOT_FOUND for a body that has not the document, VALIDATION_FAILED.
 */
export async function addedTasks(
  tx: Stores<'campaigns' | 'clock' | 'directory' | 'ids'>,
  campaignId: string,
  wishes: readonly AddedTaskWish[],
  recipients: readonly LaunchRecipient[],
  calendar: WorkingCalendar,
): Promise<AddedTasks> {
  const newSets = new Map<number, readonly string[]>();
  if (wishes.length === 0) return { added: [], newSets };
  const known = new Set(recipients.flatMap(({ setNos }) => setNos));
  const reached = new Set(recipients.map(({ bodyId }) => bodyId));
  const first = await tx.campaigns.nextTaskPosition(campaignId);
  const faults: FieldFault[] = [];
  let lastSet = Math.max(0, ...known, ...(await tx.campaigns.setNos(campaignId)));
  const added: NewTask[] = [];
  for (const [index, { title, due, role, setNos, bodies }] of wishes.entries()) {
    const pointer = `/added/${index}`;
    const sets = [...new Set(setNos)];
    faults.push(
      ...sets
        .filter((no) => !known.has(no))
        .map((no) => ({ pointer: `${pointer}/setNos`, detail: TRANSFER_FAULTS.unknownSet(no) })),
    );
    if (bodies.length > 0) {
      const ids = await bodyIdsOf(tx, bodies);
      if (ids.some((id) => !reached.has(id))) throw new ApplicationError('NOT_FOUND');
      lastSet += 1;
      newSets.set(lastSet, ids);
      sets.push(lastSet);
    }
    if (sets.length === 0)
      faults.push({ pointer: `${pointer}/setNos`, detail: AMEND_FAULTS.forNobody });
    const dueAt = due === null ? null : toInstant(due.dueOn, due.time);
    const position = first + index;
    added.push({
      ...{ id: tx.ids.next(), position, ordinal: String(position), title: title.trim(), dueAt },
      supportDueAt: dueAt === null ? null : supporterDue(dueAt, tx.clock.now(), calendar),
      assignees: sets.map((setNo) => ({ setNo, role })),
    });
  }
  if (faults.length > 0) throw new ApplicationError('VALIDATION_FAILED', {}, faults);
  return { added, newSets };
}
