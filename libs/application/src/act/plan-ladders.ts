import {
  nextStep,
  replanned,
  type Instant,
  type ObligationClock,
  type ObligationKind,
  type PlannedStep,
  type PlanRules,
  type ReminderPolicy,
  type StepAnchor,
  type ToReplan,
  type Urgency,
} from '#domain';
import { clockOf } from '../engine/advance-page.js';
import { planRules } from '../engine/plan-rules.js';
import type { DueObligation, NewObligation, Replanning } from '../ports/obligation.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Act } from './perform.js';

type LadderStores = Stores<'clock' | 'ids' | 'obligations' | 'policies' | 'outbox'>;

/** Obligations of one campaign to insert, with the policy their ladders were planned by. */
export interface Openings {
  readonly campaignId: string;
  readonly policyVersion: number;
  readonly rows: readonly NewObligation[];
}

/**
 * The obligations that acts on one campaign open, each with its first step armed. Wakes the workflow only if its
 * timer would come too late.
 */
export async function planOpenings(
  tx: LadderStores,
  acts: readonly Act[],
): Promise<Openings | null> {
  const [first] = acts;
  if (first === undefined || acts.every(({ decision }) => decision.opens.length === 0)) return null;
  const now = tx.clock.now();
  const policyVersion = await tx.policies.versionOfCampaign(first.dispatch.campaignId);
  const rules = await planRules(tx, policyVersion);
  const firstStep = remembered(
    (kind: ObligationKind, urgency: Urgency | null, dueAt: Instant | null, stepNo: number) =>
      nextStep({ kind, createdAt: now, openedAt: now, dueAt, urgency }, stepNo, rules),
  );
  const rows = acts.flatMap(({ dispatch, decision }) =>
    decision.opens.map(({ kind, subjectId, dueAt, reopened }): NewObligation => {
      const stepNo = reopened ? openingRungs(rules.policy, kind) : 0;
      const nextStepAt = firstStep(kind, dispatch.urgency, dueAt, stepNo)?.at ?? null;
      const about = { dispatchId: dispatch.id, bodyId: dispatch.bodyId, kind, subjectId, dueAt };
      return { ...about, id: tx.ids.next(), openedAt: now, stepNo, nextStepAt };
    }),
  );
  await wakeIfSooner(tx, acts, rows);
  return { campaignId: first.dispatch.campaignId, policyVersion, rows };
}

/** Of rungs that tell what has come; told of by an act, or before, they are not taken again. */
const OPENINGS: readonly StepAnchor[] = ['opening', 'release'];
const openingRungs = (policy: ReminderPolicy, kind: ObligationKind): number =>
  policy.rows
    .filter((row) => row.kind === kind && OPENINGS.includes(row.anchor))
    .reduce((last, row) => Math.max(last, row.ladderStep), 0);

/** The ladders of open obligations planned anew from now on, after a date moved or a word came in; what was sent stays sent. */
export async function planReplans(
  tx: LadderStores,
  acts: readonly Act[],
): Promise<readonly Replanning[]> {
  const asked = new Map<string, ToReplan>();
  for (const { decision } of acts) {
    for (const one of decision.replans) asked.set(`${one.kind} ${one.subjectId}`, one);
  }
  if (asked.size === 0) return [];
  const rows: DueObligation[] = [];
  for (const kind of new Set([...asked.values()].map((one) => one.kind))) {
    const ofKind = [...asked.values()].filter((one) => one.kind === kind);
    const subjectIds = ofKind.map((one) => one.subjectId);
    rows.push(...(await tx.obligations.lockOpenOf(subjectIds, kind)));
  }
  const wanted = rows.flatMap((row) => {
    const change = asked.get(`${row.kind} ${row.subjectId}`);
    return change === undefined ? [] : [{ row, change }];
  });
  const changes = await replanMany(tx, wanted);
  await wakeIfSooner(tx, acts, changes);
  return changes;
}

async function replanMany(
  tx: LadderStores,
  wanted: readonly { readonly row: DueObligation; readonly change: ToReplan }[],
): Promise<readonly Replanning[]> {
  const now = tx.clock.now();
  const rules = new Map<number, PlanRules>();
  for (const { row } of wanted) {
    const { policyVersion } = row;
    if (!rules.has(policyVersion)) rules.set(policyVersion, await planRules(tx, policyVersion));
  }
  // The same ladder is planned once, however many bodies have it.
  const planned = remembered(
    (
      clock: ObligationClock,
      change: Pick<ToReplan, 'dueAt' | 'lastWordAt'>,
      stepNo: number,
      policyVersion: number,
    ) => {
      const policy = rules.get(policyVersion);
      const moved = replanned(clock, change, stepNo, now);
      const next = policy === undefined ? null : nextStep(moved, stepNo, policy);
      const armed = policy === undefined ? null : nextStep(clock, stepNo, policy);
      return { moved, next, armed };
    },
  );
  return wanted.flatMap(({ row, change: { dueAt, lastWordAt } }): readonly Replanning[] => {
    const change = {
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(lastWordAt === undefined ? {} : { lastWordAt }),
    };
    const { moved, next, armed } = planned(clockOf(row), change, row.stepNo, row.policyVersion);
    if (dueAt === undefined && !asksAnew(armed, next, now)) return [];
    return [
      {
        id: row.id,
        dueAt: moved.dueAt,
        stepNo: row.stepNo,
        nextStepAt: next?.at ?? null,
        plannedFrom: moved.plannedFrom ?? null,
        stepBase: moved.stepBase ?? 0,
        lastWordAt: moved.lastWordAt ?? null,
      },
    ];
  });
}

/**
 * Whether a word changes when the body is asked how its work stands. Where only reminders of the date are to come it
 * changes nothing; one that is due this very moment must not be planned away.
 */
const asksAnew = (armed: PlannedStep | null, next: PlannedStep | null, now: Instant): boolean =>
  armed === null || armed.template === 'silentWork' || (armed.at > now && armed.at !== next?.at);

/**
 * The run sleeps until the soonest step it knew. A step that comes no sooner than another open one needs no signal:
 * by induction the timer is soon enough. So ten thousand submissions cost the workflow nothing.
 */
async function wakeIfSooner(
  tx: LadderStores,
  [first]: readonly Act[],
  rows: readonly { readonly nextStepAt: Instant | null }[],
): Promise<void> {
  const soonest = rows.reduce(
    (least, { nextStepAt }) => Math.min(least, nextStepAt ?? least),
    Infinity,
  );
  if (first === undefined || soonest === Infinity) return;
  const { campaignId } = first.dispatch;
  if (await tx.obligations.hasStepBy(campaignId, soonest)) return;
  await tx.outbox.enqueue(campaignId, 'changed');
}

/** Ladders depend on dates, not on bodies: each distinct one is planned once. */
function remembered<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  const known = new Map<string, Value>();
  return (...args) => {
    const key = JSON.stringify(args);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const value = compute(...args);
    known.set(key, value);
    return value;
  };
}
