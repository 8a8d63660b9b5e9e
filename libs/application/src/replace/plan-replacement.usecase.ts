import { owesWork, type CampaignDraft, type ReplacedTask } from '#domain';
import { AMEND_FAULTS, REPLACE_WORDS } from '#wording';
import { foreseen, performed, type Planning } from '../act/planned.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { readableDraft } from '../draft/draft-access.js';
import { farewellsOf } from '../engine/wind-up-campaign.js';
import type { LaunchTask, LockedCampaign } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { lockCampaign } from '../shared/access.js';
import { ApplicationError, type FieldFault } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfCampaign } from '../shared/shown.js';

export interface ReplacementInput {
  readonly campaignId: string;
  /** The draft of the document that takes its place. */
  readonly draftId: string;
  /** For every task that goes on: the place of the new one's task it is carried over to; null: it ends. */
  readonly tasks: readonly ReplacedTask[];
}

export interface ReplacementAnswer {
  readonly campaignId: string;
  readonly draftId: string;
  readonly draftVersion: number;
  /** Tasks that are carried over. */
  readonly carried: number;
  readonly ended: number;
}

/**
 * "Thay thế bằng văn bản mới": says which draft takes the place of a document that is out, and what becomes of each of its
 * tasks. Nobody is told and nothing ends before the draft is launched; then, with one mail, all of it (ADR 0060).
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED, VALIDATION_FAILED with each task that was left out
 *   or goes nowhere.
 */
const planReplacement: Planning<ReplacementInput, ReplacementAnswer, 'drafts'> = async (
  tx,
  principal,
  input,
) => {
  const { old, draft } = await lockBoth(tx, principal, input);
  const now = tx.clock.now();
  requireOffered(shownOfCampaign(principal, old, now), 'replace');
  requireOffered(shownOfCampaign(principal, draft, now), 'launch');
  if (old.issuerBodyId !== draft.issuerBodyId) throw new ApplicationError('NOT_FOUND');
  const { draft: content } = await readableDraft(tx, principal, draft.id);
  const open = (await tx.campaigns.tasksToAssign(old.id)).filter(
    ({ nature, assignees }) =>
      nature !== 'fulfilled' && assignees.some(({ role }) => owesWork(role)),
  );
  const faults = faultsOf(input.tasks, open, content);
  if (faults.length > 0) throw new ApplicationError('VALIDATION_FAILED', {}, faults);
  const tasks = input.tasks.map(({ taskId, to }) => ({ taskId, to }));
  const carried = tasks.filter(({ to }) => to !== null).length;
  return {
    acts: [],
    before: () =>
      recordOnCampaign(
        tx,
        principal,
        draft,
        { type: 'campaignReplacementPlanned', data: { campaignId: old.id, tasks } },
        { replacing: { campaignId: old.id, tasks } },
      ),
    // Whom the new document reaches hears of it from the new document.
    later: async () => {
      const reached = bodiesOf(content);
      const left = (await tx.dispatches.allOf(old.id)).filter(({ bodyId }) => !reached.has(bodyId));
      return farewellsOf(left, REPLACE_WORDS.reason(draft));
    },
    answer: {
      ...{ campaignId: old.id, draftId: draft.id, draftVersion: draft.version + 1 },
      ...{ carried, ended: tasks.length - carried },
    },
  };
};

export const replaceCampaign = performed(planReplacement);
/** The same looked at before: who will be told that the document ends, of those the new one does not reach. */
export const foreseeReplacement = foreseen(planReplacement);

/** In the order of their ids, so that two who replace each other's do not wait for one another. */
async function lockBoth(
  tx: Stores<'campaigns'>,
  principal: Principal,
  { campaignId, draftId }: ReplacementInput,
): Promise<{ readonly old: LockedCampaign; readonly draft: LockedCampaign }> {
  const locked = new Map<string, LockedCampaign>();
  for (const id of [campaignId, draftId].sort()) {
    locked.set(id, await lockCampaign(tx, principal, id));
  }
  return {
    old: locked.get(campaignId) as LockedCampaign,
    draft: locked.get(draftId) as LockedCampaign,
  };
}

const bodiesOf = ({ recipientSets }: CampaignDraft): ReadonlySet<string> =>
  new Set(recipientSets.flatMap(({ members }) => members ?? []));

function faultsOf(
  wishes: readonly ReplacedTask[],
  open: readonly LaunchTask[],
  { tasks }: CampaignDraft,
): readonly FieldFault[] {
  const known = new Set(open.map(({ id }) => id));
  const places = new Set(tasks.filter(({ dropped }) => !dropped).map(({ position }) => position));
  const named = new Set(wishes.map(({ taskId }) => taskId));
  return [
    ...wishes.flatMap(({ taskId, to }, index): readonly FieldFault[] => {
      if (!known.has(taskId)) {
        return [{ pointer: `/tasks/${index}/taskId`, detail: AMEND_FAULTS.unknownTask }];
      }
      return to === null || places.has(to)
        ? []
        : [{ pointer: `/tasks/${index}/to`, detail: REPLACE_WORDS.noSuchTask(to) }];
    }),
    ...open
      .filter(({ id }) => !named.has(id))
      .map(({ title }) => ({ pointer: '/tasks', detail: REPLACE_WORDS.undecided(title) })),
  ];
}
