import {
  nextStep,
  replanned,
  type Instant,
  type ObligationKind,
  type ReminderPolicy,
  type Urgency,
} from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { DueObligation, Replanning } from '../ports/obligation.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { clockOf } from './advance-page.js';
import { planRules } from './plan-rules.js';

export interface ObligationToArm {
  readonly kind: ObligationKind;
  readonly subjectId: string;
  readonly dueAt: Instant | null;
  readonly urgency?: Urgency | null;
  /** The same subject had one before, whose opening was told: it is not told again. */
  readonly reopened?: true;
}

/** Opens an obligation with its first step armed, and wakes the workflow only if its timer would come too late. */
export async function armObligation(
  tx: Transaction,
  dispatch: LockedDispatch,
  { kind, subjectId, dueAt, urgency = null, reopened }: ObligationToArm,
): Promise<void> {
  const now = tx.clock.now();
  const policyVersion = await tx.policies.currentPolicyVersion();
  const rules = await planRules(tx, policyVersion);
  const stepNo = reopened ? openingRungs(rules.policy, kind) : 0;
  const first = nextStep({ kind, createdAt: now, openedAt: now, dueAt, urgency }, stepNo, rules);
  if (first !== null) await wakeIfSooner(tx, dispatch.campaignId, first.at);
  await tx.obligations.insert(dispatch.campaignId, policyVersion, [
    {
      id: tx.ids.next(),
      kind,
      subjectId,
      dispatchId: dispatch.id,
      bodyId: dispatch.bodyId,
      dueAt,
      openedAt: now,
      stepNo,
      nextStepAt: first?.at ?? null,
    },
  ]);
}

const openingRungs = (policy: ReminderPolicy, kind: ObligationKind): number =>
  policy.rows
    .filter((row) => row.kind === kind && row.anchor === 'opening')
    .reduce((last, row) => Math.max(last, row.ladderStep), 0);

/**
 * The run sleeps until the soonest step it knew. A step that comes no sooner than another open one needs no signal:
 * by induction the timer is soon enough. So ten thousand submissions cost the workflow nothing.
 */
async function wakeIfSooner(tx: Transaction, campaignId: string, at: Instant): Promise<void> {
  if (await tx.obligations.hasStepBy(campaignId, at)) return;
  await tx.outbox.enqueue(campaignId, 'changed');
}

/** Plans locked obligations anew from now on, after a date moved or a word came in; what was sent stays sent. */
export async function replanFromNow(
  tx: Transaction,
  rows: readonly DueObligation[],
  change: (row: DueObligation) => {
    readonly dueAt?: Instant | null;
    readonly lastWordAt?: Instant;
  },
): Promise<readonly Replanning[]> {
  const now = tx.clock.now();
  const changes: Replanning[] = [];
  for (const row of rows) {
    const rules = await planRules(tx, row.policyVersion);
    const clock = replanned(clockOf(row), change(row), row.stepNo, now);
    const next = nextStep(clock, row.stepNo, rules);
    changes.push({
      id: row.id,
      dueAt: clock.dueAt,
      stepNo: row.stepNo,
      nextStepAt: next?.at ?? null,
      plannedFrom: clock.plannedFrom ?? null,
      stepBase: clock.stepBase ?? 0,
      lastWordAt: clock.lastWordAt ?? null,
    });
  }
  await tx.obligations.replan(changes);
  return changes;
}
