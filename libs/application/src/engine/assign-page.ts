import {
  acknowledgementOf,
  hasMilestones,
  milestoneOfWork,
  owesWork,
  nextStep,
  piercesQuietHours,
  planSteps,
  type DispatchEvent,
  type Instant,
  type ObligationClock,
  type ObligationKind,
  type PlanRules,
} from '#domain';
import type { LaunchFacts, LaunchRecipient, LaunchTask } from '../ports/campaign.store.js';
import type { NewAssignment, NewDispatch } from '../ports/dispatch.store.js';
import type { ExchangeToOpen } from '../ports/exchange.store.js';
import type { SealedEvent } from '../ports/journal.port.js';
import type { AddressBook } from '../ports/notice.store.js';
import type { NewObligation } from '../ports/obligation.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { sealEvents } from '../shared/seal-events.js';
import { actorOf, SYSTEM } from '../shared/principal.js';
import { composeNotices, type StepToTell } from './compose-notices.js';
import { workOf } from './work-of.js';
import { tellOfMissingStewards } from './missing-stewards.js';
import { planRules } from './plan-rules.js';

const EMPTY_CHAIN = { seq: 0, hash: '' };
/**
 * Writes one launch page: dispatches, assignments, obligations armed with their first step, first notices with
 * their mails, and the first event of each dispatch. All from the launch instant, so that a page written after
 * 17:00 does not differ from one written before. One transaction; a page already written is left alone.
 */
export async function assignPage(
  uow: UnitOfWork,
  { campaignId, page }: { readonly campaignId: string; readonly page: number },
): Promise<void> {
  await uow.run(async (tx) => {
    const launch = await tx.campaigns.launchOf(campaignId);
    if (launch === null || launch.state !== 'launching') return;
    if (!(await tx.campaigns.takePage(campaignId, page))) return;
    const recipients = await tx.campaigns.recipientsOfPage(campaignId, page);
    const tasks = await tx.campaigns.tasksToAssign(campaignId);
    const book = await tx.notices.addressBook(
      campaignId,
      recipients.map((recipient) => recipient.bodyId),
    );
    const rules = await planRules(tx, launch.policyVersion);
    await write(tx, campaignId, launch, buildPage(tx, launch, recipients, tasks, rules), book);
  });
}

interface Page {
  readonly dispatches: readonly NewDispatch[];
  readonly assignments: readonly NewAssignment[];
  readonly milestones: readonly ExchangeToOpen[];
  readonly obligations: readonly NewObligation[];
  readonly firstSteps: readonly StepToTell[];
  readonly events: readonly SealedEvent[];
}

function buildPage(
  tx: Stores<'digest' | 'ids'>,
  launch: LaunchFacts,
  recipients: readonly LaunchRecipient[],
  tasks: readonly LaunchTask[],
  rules: PlanRules,
): Page {
  const planner = ladderPlanner(launch, rules);
  const dispatches: NewDispatch[] = [];
  const assignments: NewAssignment[] = [];
  const milestones: ExchangeToOpen[] = [];
  const obligations: NewObligation[] = [];
  const firstSteps: StepToTell[] = [];
  const events: SealedEvent[] = [];
  for (const recipient of recipients) {
    const dispatchId = tx.ids.next();
    const { bodyId } = recipient;
    const acknowledge = planner.acknowledgement();
    const obligationId = tx.ids.next();
    obligations.push({
      ...acknowledge.row,
      id: obligationId,
      subjectId: dispatchId,
      dispatchId,
      bodyId,
    });
    if (!recipient.onPaper && acknowledge.first !== null) {
      firstSteps.push({
        ...acknowledge.first,
        dueAt: acknowledge.row.dueAt,
        obligationId,
        subjectId: dispatchId,
        dispatchId,
        bodyId,
      });
    }
    const work = workOf(recipient, tasks);
    const set: DispatchEvent[] = [];
    for (const { task, role } of work) {
      const id = tx.ids.next();
      const dueAt = role === 'support' ? task.supportDueAt : task.dueAt;
      assignments.push({
        ...{ id, taskId: task.id, dispatchId, bodyId, role },
        ...{ dueAt, originalDueAt: dueAt, givenAt: null },
      });
      if (!owesWork(role)) continue;
      const row = planner.owed('complete', dueAt);
      obligations.push({ ...row, id: tx.ids.next(), subjectId: id, dispatchId, bodyId });
      for (const milestone of hasMilestones(role) ? task.milestones : []) {
        const exchangeId = tx.ids.next();
        const own = milestoneOfWork(milestone, { exchangeId, assignmentId: id });
        milestones.push({ ...own.exchange, campaignId: launch.campaignId, dispatchId });
        set.push(own.event);
        const reach = planner.owed('reach', milestone.dueAt);
        obligations.push({
          ...reach,
          id: tx.ids.next(),
          subjectId: exchangeId,
          dispatchId,
          bodyId,
        });
      }
    }
    const delivered: DispatchEvent = {
      type: 'dispatchDelivered',
      data: { bodyId, tasks: work.length, onPaper: recipient.onPaper },
    };
    const { campaignId, launchedAt: occurredAt } = launch;
    const { sealed, head } = sealEvents(
      tx.digest,
      EMPTY_CHAIN,
      [delivered, ...set].map((event) => ({
        ...{ campaignId, dispatchId, event, occurredAt },
        actor: actorOf(SYSTEM),
      })),
    );
    events.push(...sealed);
    dispatches.push({
      id: dispatchId,
      bodyId,
      onPaper: recipient.onPaper,
      deliveredAt: launch.launchedAt,
      head,
    });
  }
  return { dispatches, assignments, milestones, obligations, firstSteps, events };
}

type LadderRow = Pick<NewObligation, 'kind' | 'dueAt' | 'openedAt' | 'stepNo' | 'nextStepAt'>;

/** Ladders depend on dates, not on bodies: each distinct one is planned once a page. */
function ladderPlanner(launch: LaunchFacts, rules: PlanRules) {
  const { launchedAt, urgency } = launch;
  const clockOf = (kind: ObligationKind, dueAt: Instant | null): ObligationClock => ({
    kind,
    createdAt: launchedAt,
    dueAt,
    urgency,
  });
  const { dueAt: acknowledgeBy } = acknowledgementOf(launchedAt, urgency, rules);
  const acknowledgeClock = clockOf('acknowledge', acknowledgeBy);
  const [first = null] = planSteps(acknowledgeClock, rules);
  const afterFirst = first === null ? null : nextStep(acknowledgeClock, first.stepNo, rules);
  const acknowledgement = {
    row: {
      kind: 'acknowledge',
      dueAt: acknowledgeBy,
      openedAt: launchedAt,
      stepNo: first?.stepNo ?? 0,
      nextStepAt: afterFirst?.at ?? null,
    } satisfies LadderRow,
    first:
      first === null
        ? null
        : { step: first, notBefore: first.at, urgent: piercesQuietHours(urgency) },
  };
  const planned = new Map<string, LadderRow>();
  return {
    acknowledgement: () => acknowledgement,
    owed(kind: 'complete' | 'reach', dueAt: Instant | null): LadderRow {
      const key = `${kind} ${dueAt}`;
      const known = planned.get(key);
      if (known !== undefined) return known;
      const step = nextStep(clockOf(kind, dueAt), 0, rules);
      const row: LadderRow = {
        kind,
        dueAt,
        openedAt: launchedAt,
        stepNo: 0,
        nextStepAt: step?.at ?? null,
      };
      planned.set(key, row);
      return row;
    },
  };
}

async function write(
  tx: Stores<
    'dispatches' | 'exchanges' | 'ids' | 'incidents' | 'journal' | 'notices' | 'obligations'
  >,
  campaignId: string,
  launch: LaunchFacts,
  page: Page,
  book: AddressBook,
): Promise<void> {
  await tx.dispatches.insert(campaignId, page.dispatches);
  await tx.dispatches.insertAssignments(campaignId, page.assignments);
  await tx.exchanges.insert(page.milestones, actorOf(SYSTEM), launch.launchedAt);
  await tx.obligations.insert(campaignId, launch.policyVersion, page.obligations);
  const { notifications, messages, unreached } = composeNotices(
    campaignId,
    page.firstSteps,
    book,
    tx.ids,
  );
  await tx.notices.insertMessages(messages);
  await tx.notices.insertNotifications(campaignId, notifications);
  await tellOfMissingStewards(tx, campaignId, book, notifications, unreached.length);
  await tx.journal.append(page.events);
}
