import { transitionAssignment, type AssignmentState, type TaskRole } from '../assignment/index.js';
import {
  activeSets,
  emptyDraft,
  type CampaignDraft,
  type CampaignState,
  type DraftProblem,
  type TaskTarget,
} from '../campaign/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { Instant, LocalDate } from '../shared/index.js';
import { goesOn, isOut } from '../standing/index.js';

/** Levels of bodies from who began to who acts: trung ương, tỉnh, huyện or xã, cơ sở. */
export const MOST_CASCADE_LEVELS = 4;

interface Issuer {
  readonly id: string;
  readonly name: string;
}

/** The work a draft carries on ("việc cấp trên"), as it stands now, and who gave it out. */
export interface CascadeOrigin {
  readonly assignmentId: string;
  readonly campaignId: string;
  /** Whose work it is, and who carries it on. */
  readonly bodyId: string;
  readonly bodyName: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
  readonly dueAt: Instant | null;
  /** Who gave it out, the nearest first, up to who began. */
  readonly issuers: readonly Issuer[];
}

/** Level of the body that carries the work on; who began is on level 1. */
export const levelOfBody = ({ issuers }: Pick<CascadeOrigin, 'issuers'>): number =>
  issuers.length + 1;

/** Whether the bodies below would still be within the levels there are. */
export const isTooDeep = (origin: Pick<CascadeOrigin, 'issuers'>): boolean =>
  levelOfBody(origin) + 1 > MOST_CASCADE_LEVELS;

/** Whether the work is with its body, so that it can be carried on: what was handed in, refused or ended cannot. */
export const isWithItsBody = ({
  state,
  dispatchState,
  campaignState,
}: Pick<CascadeOrigin, 'state' | 'dispatchState' | 'campaignState'>): boolean =>
  goesOn(campaignState) &&
  !isOut(dispatchState) &&
  transitionAssignment(state, 'reportProgress').ok;

/** Bodies the work may not go to from here, by id with their names: it would come back to who gave it. */
export const bodiesAbove = ({
  bodyId,
  bodyName,
  issuers,
}: Pick<CascadeOrigin, 'bodyId' | 'bodyName' | 'issuers'>): ReadonlyMap<string, string> =>
  new Map([[bodyId, bodyName], ...issuers.map(({ id, name }) => [id, name] as const)]);

/** What stands in the way of carrying the work on, beside the draft's own problems. */
export function cascadeProblems(
  draft: CampaignDraft,
  origin: CascadeOrigin,
): readonly DraftProblem[] {
  const pointer = '/parentAssignmentId';
  const problems: DraftProblem[] = [];
  if (!isWithItsBody(origin)) problems.push({ code: 'PARENT_NOT_IN_HAND', pointer });
  if (isTooDeep(origin)) {
    problems.push({ code: 'CASCADE_TOO_DEEP', most: MOST_CASCADE_LEVELS, pointer });
  }
  const above = bodiesAbove(origin);
  const seen = new Set<string>();
  for (const set of activeSets(draft)) {
    for (const [index, id] of (set.members ?? []).entries()) {
      const body = above.get(id);
      if (body === undefined || seen.has(id)) continue;
      seen.add(id);
      const at = `/recipientSets/${draft.recipientSets.indexOf(set)}/members/${index}`;
      problems.push({ code: 'CASCADE_CYCLE', body, pointer: at });
    }
  }
  return problems;
}

/** The work of a task as the body below its issuer passes it on. */
export interface WorkToPassOn {
  readonly title: string;
  readonly description: string;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
  readonly target: TaskTarget | null;
}

/**
 * A draft that passes one piece of work on: its one task counts towards the target above. Who receives it, and what the
 * document is, the coordinator says.
 *
 * @param dueOn the day for the level below; null: the work has no date.
 */
export function draftFromWork(
  subject: string,
  { title, description, nature, target }: WorkToPassOn,
  dueOn: LocalDate | null,
): CampaignDraft {
  return {
    ...emptyDraft(subject),
    tasks: [
      {
        position: 1,
        ordinal: '1',
        ...{ title, description, nature, target },
        assignees: [],
        partners: [],
        due: dueOn === null ? null : { on: dueOn, time: null, source: 'coordinator', words: null },
        recurrence: null,
        reportsTo: null,
        dropped: false,
        ...(target === null ? {} : { countsUpward: true }),
      },
    ],
  };
}
