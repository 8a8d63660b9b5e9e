import { decideAmend, type AmendedWork, type Instant, type NewWork, type TaskRole } from '#domain';
import type { Act } from '../act/perform.js';
import { foreseen, performed, type Planning } from '../act/planned.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { acknowledgeBy } from '../dispatch/acknowledge-by.js';
import { wholeDispatches, type LockedWhole } from '../dispatch/whole-dispatch.js';
import { workOf } from '../engine/work-of.js';
import type { LaunchRecipient, LaunchTask, NewTask } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { lockCampaign, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import { shownOfCampaign } from '../shared/shown.js';
import {
  amendedEvent,
  amendmentOf,
  changesNothing,
  taskAmendmentOf,
  type Amendment,
} from './amendment.js';
import type { AmendAnswer, AmendInput } from './amend-model.js';

/**
 * "Sửa đổi, bổ sung, đính chính": the issuer changes a document that is out, all of it as one act: words of tasks, dates,
 * tasks added and dropped, the head set right. Each body hears once, of what concerns it, and acknowledges again where it
 * owes more than it accepted (ADR 0069). What changes nothing tells nobody and writes nothing.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, STALE_VERSION, TRANSITION_NOT_ALLOWED,
 *   VALIDATION_FAILED, DUE_NOT_LATER.
 */
const planAmend: Planning<AmendInput, AmendAnswer, 'directory'> = async (tx, principal, input) => {
  const campaign = await lockCampaign(tx, principal, input.campaignId);
  requireOffered(shownOfCampaign(principal, campaign, tx.clock.now()), 'amend');
  const reason = requireReason(input.reason);
  const { expectedVersion } = input;
  if (expectedVersion !== null && campaign.version !== expectedVersion) {
    throw new ApplicationError('STALE_VERSION', {
      current: campaign.version,
      given: expectedVersion,
    });
  }
  const recipients = await tx.campaigns.recipientsOf(campaign.id);
  const amendment = await amendmentOf(tx, campaign, input, recipients);
  const answer = { campaignId: campaign.id, version: campaign.version, added: [] };
  if (changesNothing(amendment)) {
    return { acts: [], answer: { ...answer, bodies: 0, acknowledge: 0 } };
  }
  const given = givenTo(tx, amendment, recipients);
  const bodyIds = await concerned(tx, amendment, recipients, given);
  const dispatches = await tx.dispatches.lockOfBodies(campaign.id, bodyIds);
  const wholes = await wholeDispatches(tx, dispatches);
  const by = input.by.trim() === '' ? null : input.by.trim();
  const toCome = await tx.reports.haveSeries(dispatches.map(({ id }) => id));
  const amending = {
    ...{ reason, by, acknowledgeBy: await acknowledgeBy(tx, campaign) },
    ...{ header: amendment.header, texts: amendment.texts, dropped: amendment.dropped },
    newDueOf: (work: AmendedWork) => newDueOf(work, amendment),
  };
  const acts = dispatches.flatMap((dispatch): readonly Act[] => {
    const whole = wholes.get(dispatch.id) as LockedWhole;
    const own = given.get(dispatch.bodyId) ?? [];
    const facts = { ...whole, reportsToCome: toCome.has(dispatch.id) };
    const decision = decideAmend(facts, { ...amending, given: own });
    return decision === null ? [] : [{ dispatch, decision }];
  });
  return {
    acts,
    before: async () => {
      const event = amendedEvent(amendment, { reason, by });
      await recordOnCampaign(tx, principal, campaign, event, { header: amendment.header });
      await tx.campaigns.amendTasks(campaign.id, taskAmendmentOf(amendment));
      for (const [setNo, ids] of amendment.newSets) {
        await tx.campaigns.addToSet(campaign.id, setNo, ids);
      }
    },
    answer: {
      ...answer,
      version: campaign.version + 1,
      bodies: acts.length,
      acknowledge: acts.filter(({ decision }) =>
        decision.opens.some(({ kind }) => kind === 'acknowledge'),
      ).length,
      added: amendment.added.map(({ id }) => id),
    },
  };
};

export const amendCampaign = performed(planAmend);
/** The same looked at before: who is told what, and who must acknowledge again. Nothing is written. */
export const foreseeAmend = foreseen(planAmend);

type Given = NewWork & { readonly title: string };

/** What each body is given of the added tasks. */
function givenTo(
  { ids }: Stores<'ids'>,
  { added, newSets }: Amendment,
  recipients: readonly LaunchRecipient[],
): ReadonlyMap<string, readonly Given[]> {
  if (added.length === 0) return new Map();
  const setsOf = new Map<string, number[]>();
  for (const [setNo, bodyIds] of newSets) {
    for (const bodyId of bodyIds) setsOf.set(bodyId, [...(setsOf.get(bodyId) ?? []), setNo]);
  }
  const tasks = added.map((task): LaunchTask => ({ ...task, nature: 'finite', milestones: [] }));
  const byId = new Map(added.map((task) => [task.id, task]));
  return new Map(
    recipients.flatMap(({ bodyId, setNos }): readonly [string, readonly Given[]][] => {
      const work = workOf({ setNos: [...setNos, ...(setsOf.get(bodyId) ?? [])] }, tasks);
      const own = work.map(({ task, role }): Given => {
        const dueAt = dateOf(byId.get(task.id) as NewTask, role);
        return {
          ...{ id: ids.next(), taskId: task.id, role, title: task.title },
          ...{ dueAt, originalDueAt: dueAt },
        };
      });
      return own.length === 0 ? [] : [[bodyId, own]];
    }),
  );
}

const dateOf = ({ dueAt, supportDueAt }: NewTask, role: TaskRole): Instant | null =>
  role === 'support' ? supportDueAt : dueAt;

function newDueOf({ taskId, role }: AmendedWork, { dates }: Amendment): Instant | null {
  const own = dates.get(taskId);
  if (own === undefined) return null;
  return role === 'support' ? own.supportDueAt : own.dueAt;
}

/** Everybody, where the head of the document changes; else whoever has, or gets, one of the tasks. */
async function concerned(
  tx: Stores<'assignments'>,
  { header, texts, dates, dropped }: Amendment,
  recipients: readonly LaunchRecipient[],
  given: ReadonlyMap<string, unknown>,
): Promise<readonly string[]> {
  if (header.length > 0) return recipients.map(({ bodyId }) => bodyId);
  const tasks = [...texts.keys(), ...dates.keys(), ...dropped];
  return [...new Set([...(await tx.assignments.bodiesOfTasks(tasks)), ...given.keys()])];
}
