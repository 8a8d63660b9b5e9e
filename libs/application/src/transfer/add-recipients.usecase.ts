import {
  decideReceive,
  hasMilestones,
  milestoneOfWork,
  supporterDue,
  toInstant,
  type Instant,
  type LocalDate,
  type LocalTime,
  type Milestone,
  type NewWork,
  type TaskRole,
} from '#domain';
import { TRANSFER_FAULTS } from '#wording';
import type { Act, ActCommand } from '../act/perform.js';
import { performed, type Planning } from '../act/planned.js';
import { acknowledgeBy } from '../dispatch/acknowledge-by.js';
import { workOf } from '../engine/work-of.js';
import type { LaunchRecipient, LaunchTask, LockedCampaign } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { owedPeriodsOf } from '../report/owed-periods.js';
import { lockCampaign, requireReason } from '../shared/access.js';
import { ApplicationError, type FieldFault } from '../shared/errors.js';
import { mustFollow, requireOffered } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfCampaign, shownOfDispatch } from '../shared/shown.js';
import { bodiesToReach } from './receiving-body.js';
import { readyDispatches } from './send-to-bodies.js';

export interface AddRecipientsInput {
  readonly campaignId: string;
  readonly bodies: readonly { readonly code: string; readonly onPaper: boolean }[];
  /** The sets of the document they belong to: what these were given, they are given. */
  readonly setNos: readonly number[];
  /** Dates of their own; a task that is not named has the date it has for the others, which must not have passed. */
  readonly dueDates: readonly {
    readonly taskId: string;
    readonly dueOn: LocalDate;
    readonly time: LocalTime;
  }[];
  readonly reason: string;
}

export interface AddRecipientsAnswer {
  readonly bodies: readonly {
    readonly code: string;
    readonly name: string;
    /** null in a preview. */
    readonly dispatchId: string | null;
    readonly work: number;
    readonly reports: number;
  }[];
}

type AddStores = Stores<'campaigns' | 'clock' | 'directory' | 'ids' | 'policies'>;

/**
 * Adds bodies to a campaign that goes on: a commune that appeared, a group that grew. Each gets the document, what its sets
 * were given with dates that are not past, and the reports of open periods, and must acknowledge.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, UNKNOWN_BODY, ENDED_BODY, CONTACT_MISSING,
 *   DUE_NOT_LATER where a date has passed, VALIDATION_FAILED for an unknown set or a body that has the document already,
 *   TRANSITION_NOT_ALLOWED.
 */
const planRecipients: Planning<
  AddRecipientsInput,
  AddRecipientsAnswer,
  'directory' | 'journal'
> = async (tx, principal, input) => {
  const reason = requireReason(input.reason);
  const { campaign, bodies, work } = await plan(tx, principal, input);
  const recipients = bodies.map(({ recipient }) => recipient);
  const { dispatches, send } = readyDispatches(tx, principal, campaign, recipients, reason);
  const setNos = recipients[0]?.setNos ?? [];
  const owed = await owedPeriodsOf(
    tx,
    dispatches,
    new Map(dispatches.map(({ id }) => [id, { setNos }])),
  );
  const by = await acknowledgeBy(tx, campaign);
  const acts = dispatches.map((dispatch): Act => {
    const given = work.map(({ work: one }): NewWork => ({ ...one, id: tx.ids.next() }));
    const owedPeriods = owed.get(dispatch.id) ?? [];
    const facts = { dispatch, work: [], reports: [], exchanges: [], fresh: true };
    const milestones = given.flatMap((one, index) =>
      (work[index]?.milestones ?? []).map((milestone) =>
        milestoneOfWork(milestone, { exchangeId: tx.ids.next(), assignmentId: one.id }),
      ),
    );
    const receiving = {
      ...{ reason, given, milestones, from: null },
      ...{ owedPeriods, acknowledgeBy: by },
    };
    return {
      dispatch,
      decision: mustFollow(decideReceive(facts, receiving), () =>
        shownOfDispatch(principal, dispatch),
      ),
    };
  });
  const actOf = new Map(acts.map((act) => [act.dispatch.bodyId, act]));
  return {
    acts,
    before: () => send(new Set(dispatches.map(({ id }) => id))),
    answer: {
      bodies: bodies.map(({ recipient: { bodyId }, code, name }) => {
        const act = actOf.get(bodyId);
        return {
          ...{ code, name, dispatchId: act?.dispatch.id ?? null, work: work.length },
          reports: act?.decision.newReports.length ?? 0,
        };
      }),
    },
  };
};

export const addRecipients = performed(planRecipients);

/** The same looked at before: who would get what. Nothing is written. */
export const previewRecipients: ActCommand<
  AddRecipientsInput,
  AddRecipientsAnswer,
  'directory' | 'journal'
> = async (tx, principal, input) => {
  const { answer } = await planRecipients(tx, principal, input);
  return { bodies: answer.bodies.map((body) => ({ ...body, dispatchId: null })) };
};

interface Plan {
  readonly campaign: LockedCampaign;
  readonly bodies: readonly {
    readonly code: string;
    readonly name: string;
    readonly recipient: LaunchRecipient;
  }[];
  /** What each of them gets. */
  readonly work: readonly Planned[];
}

interface Planned {
  readonly work: Omit<NewWork, 'id'>;
  /** Those that have not passed: nobody is given what is late as it comes. */
  readonly milestones: readonly Milestone[];
}

async function plan(tx: AddStores, principal: Principal, input: AddRecipientsInput): Promise<Plan> {
  const campaign = await lockCampaign(tx, principal, input.campaignId);
  requireOffered(shownOfCampaign(principal, campaign, tx.clock.now()), 'addRecipients');
  const setNos = [...new Set(input.setNos)].sort((a, b) => a - b);
  await requireSets(tx, campaign.id, setNos);
  const reached = new Set(await tx.campaigns.recipientIds(campaign.id));
  const wanted = [...new Map(input.bodies.map((body) => [body.code, body])).values()];
  const found = await bodiesToReach(
    tx,
    campaign,
    wanted.map(({ code, onPaper }, index) => ({ code, onPaper, pointer: `/bodies/${index}/code` })),
  );
  const again = found.flatMap(({ id, name }, index): readonly FieldFault[] =>
    reached.has(id)
      ? [{ pointer: `/bodies/${index}/code`, detail: TRANSFER_FAULTS.hasDocument(name) }]
      : [],
  );
  if (again.length > 0) throw new ApplicationError('VALIDATION_FAILED', {}, again);
  const tasks = workOf({ setNos }, await tx.campaigns.tasksToAssign(campaign.id));
  return {
    campaign,
    bodies: found.map(({ id: bodyId, code, name }, index) => ({
      ...{ code, name },
      recipient: { bodyId, setNos, onPaper: wanted[index]?.onPaper ?? false },
    })),
    work: await dated(tx, tasks, input.dueDates),
  };
}

async function requireSets(
  tx: Stores<'campaigns'>,
  campaignId: string,
  setNos: readonly number[],
): Promise<void> {
  const known = await tx.campaigns.setNos(campaignId);
  const faults = setNos.flatMap((no, index): readonly FieldFault[] =>
    known.includes(no)
      ? []
      : [{ pointer: `/setNos/${index}`, detail: TRANSFER_FAULTS.unknownSet(no) }],
  );
  if (faults.length > 0) throw new ApplicationError('VALIDATION_FAILED', {}, faults);
}

/** Nobody is given work that is late as it comes: a date that has passed must be given anew. */
async function dated(
  tx: Stores<'clock' | 'policies'>,
  work: readonly { readonly task: LaunchTask; readonly role: TaskRole }[],
  dueDates: AddRecipientsInput['dueDates'],
): Promise<readonly Planned[]> {
  const now = tx.clock.now();
  const calendar = await tx.policies.calendar();
  const given = new Map(
    dueDates.map(({ taskId, dueOn, time }) => [taskId, toInstant(dueOn, time)]),
  );
  const faults = dueDates.flatMap(({ taskId }, index): readonly FieldFault[] => {
    const pointer = `/dueDates/${index}`;
    if (!work.some(({ task }) => task.id === taskId)) {
      return [{ pointer: `${pointer}/taskId`, detail: TRANSFER_FAULTS.notTheirTask }];
    }
    const isPast = (given.get(taskId) ?? now) <= now;
    return isPast ? [{ pointer: `${pointer}/dueOn`, detail: TRANSFER_FAULTS.dateIsPast }] : [];
  });
  const late = new Map(
    work
      .filter(({ task }) => !given.has(task.id) && task.dueAt !== null && task.dueAt <= now)
      .map(({ task }) => [task.id, task.title]),
  );
  for (const title of late.values()) {
    faults.push({ pointer: '/dueDates', detail: TRANSFER_FAULTS.workIsLate(title) });
  }
  if (faults.length > 0) throw new ApplicationError('DUE_NOT_LATER', {}, faults);
  const dateOf = ({ id, dueAt, supportDueAt }: LaunchTask, role: TaskRole): Instant | null => {
    const own = given.get(id) ?? dueAt;
    if (own === null || role !== 'support') return own;
    const kept = !given.has(id) && supportDueAt !== null && supportDueAt > now;
    return kept ? supportDueAt : supporterDue(own, now, calendar);
  };
  return work.map(({ task, role }) => {
    const dueAt = dateOf(task, role);
    return {
      work: { taskId: task.id, role, dueAt, originalDueAt: dueAt },
      milestones: hasMilestones(role) ? task.milestones.filter((one) => one.dueAt > now) : [],
    };
  });
}
