import {
  activeSets,
  daysOfLoad,
  launchLoad,
  likePairs,
  liveTasks,
  localDateOf,
  rolesOf,
  type CampaignDraft,
  type DraftTask,
  type LaunchLoad,
  type LaunchPlan,
  type LocalDate,
  type SameDutyChoice,
} from '#domain';
import type { LiveTask } from '../ports/views/carried-load.view.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { readableDraft } from './draft-access.js';

/** A task of the draft much like one that some of its bodies have already. */
export interface SameDuty {
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly other: LiveTask & { readonly dueOn: LocalDate | null };
  /** Names of bodies that would have both. */
  readonly bodies: readonly string[];
  /** How many there are. */
  readonly bodyCount: number;
  /** 0–1. */
  readonly likeness: number;
  /** What was decided; null: nothing yet. */
  readonly choice: SameDutyChoice['as'] | null;
}

export interface LaunchLoadView {
  readonly bodyCount: number;
  readonly load: LaunchLoad;
  readonly sameDuties: readonly SameDuty[];
}

/** Pairs that are looked at, and bodies that are named. */
const MOST_PAIRS = 50;
const MOST_NAMES = 20;

/**
 * "Tải trước khi giao": what the bodies of the plan last previewed carry already, and which of its duties they have from
 * another campaign of the same issuer. Of other issuers there are numbers alone.
 *
 * @throws ApplicationError NOT_FOUND (also before the first preview), FORBIDDEN.
 */
export const readLaunchLoad: Command<
  { readonly campaignId: string },
  LaunchLoadView,
  'clock' | 'drafts' | 'policies' | 'views'
> = async (tx, principal, { campaignId }) => {
  const { draft, issuerBodyId } = await readableDraft(tx, principal, campaignId);
  const plan = await tx.drafts.preview(campaignId);
  if (plan === null) throw new ApplicationError('NOT_FOUND');
  const days = daysOfLoad(plan);
  const ids = plan.recipients.map(({ bodyId }) => bodyId);
  const carried = days === null ? new Map() : await tx.views.carriedLoad(ids, days, tx.clock.now());
  return {
    bodyCount: ids.length,
    load: launchLoad(plan, carried, await tx.policies.calendar()),
    sameDuties: await sameDuties(tx, issuerBodyId, draft, plan),
  };
};

async function sameDuties(
  tx: Stores<'views'>,
  issuerBodyId: string,
  draft: CampaignDraft,
  plan: LaunchPlan,
): Promise<readonly SameDuty[]> {
  const sets = new Set(activeSets(draft).map(({ no }) => no));
  const decided = draft.tasks.filter(({ sameDuty }) => sameDuty !== undefined);
  const asked = [...new Set([...liveTasks(draft), ...decided])];
  const others = await tx.views.liveTasks(issuerBodyId);
  const pairs = likePairs(
    asked.map((task) => ({ id: task, text: task.title })),
    others.map((task) => ({ id: task, text: task.title })),
  ).slice(0, MOST_PAIRS);
  if (pairs.length === 0) return [];
  const bodies = plan.recipients.filter(({ setNos }) => setNos.some((no) => sets.has(no)));
  const shared = await tx.views.sharedDuties(
    [...new Set(pairs.map(({ other }) => other.id))],
    bodies.map(({ bodyId }) => bodyId),
  );
  const holders = new Map(shared.map((one) => [one.taskId, one]));
  return pairs.flatMap(({ one: task, other, likeness }): readonly SameDuty[] => {
    const held = holders.get(other.id);
    if (held === undefined) return [];
    const has = new Set(held.bodyIds);
    const both = bodies.filter(
      ({ bodyId, setNos }) => has.has(bodyId) && rolesOf(setNos, task.assignees).length > 0,
    );
    if (both.length === 0) return [];
    const dueOn = held.dueAt === null ? null : localDateOf(held.dueAt);
    return [
      {
        ...{ position: task.position, ordinal: task.ordinal, title: task.title, likeness },
        other: { ...other, dueOn },
        bodies: both.slice(0, MOST_NAMES).map(({ name }) => name),
        bodyCount: both.length,
        choice: choiceOf(task, other.id),
      },
    ];
  });
}

const choiceOf = ({ sameDuty }: DraftTask, taskId: string): SameDutyChoice['as'] | null =>
  sameDuty?.taskId === taskId ? sameDuty.as : null;
