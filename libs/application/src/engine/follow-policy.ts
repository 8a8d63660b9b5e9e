import { nextStep, replanned, type Instant } from '#domain';
import type { DueObligation, Repolicing } from '../ports/obligation.store.js';
import type { PolicyMove } from '../ports/policy.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { clockOf } from './advance-page.js';
import { planRules } from './plan-rules.js';

const PAGE_SIZE = 500;

/**
 * Has the ladders of a campaign follow the policy its office has made since: each goes on by the new rungs among what lies
 * ahead, what was told stays told. In pages; started again it finishes what is left.
 */
export async function followPolicy(
  uow: UnitOfWork,
  campaignId: string,
  version: number,
  onPage?: () => void,
): Promise<void> {
  let after: string | null = null;
  do {
    after = await uow.run((tx) => followPage(tx, { campaignId, version, after }));
    onPage?.();
  } while (after !== null);
  await uow.run((tx) => tx.campaigns.markPolicyFollowed(campaignId, version));
}

interface FollowedPage {
  readonly campaignId: string;
  readonly version: number;
  readonly after: string | null;
}

/** Plans one page; answers its last row, or null when there is no more. */
async function followPage(
  tx: Stores<'clock' | 'obligations' | 'policies'>,
  { campaignId, version, after }: FollowedPage,
): Promise<string | null> {
  const rows = await tx.obligations.lockArmed(campaignId, after, PAGE_SIZE);
  const rules = await planRules(tx, version);
  const now = tx.clock.now();
  const changes = rows.flatMap((row) => underPolicy(row, rules, now) ?? []);
  if (changes.length > 0) {
    await tx.obligations.repolice(changes);
    await tx.policies.noteMoves(version, campaignId, changes.flatMap(moveOf));
  }
  return rows.length < PAGE_SIZE ? null : (rows.at(-1)?.id ?? null);
}

const moveOf = ({ id: subjectId, was, nextStepAt }: Repolicing): readonly PolicyMove[] =>
  was === nextStepAt || was === null ? [] : [{ subjectId, before: was, after: nextStepAt }];

/**
 * One ladder under other rules from now on; null: it has them, its step is due this very moment, or they have no rung left
 * for it, so that it goes on as it is.
 */
export function underPolicy(
  row: DueObligation,
  rules: Awaited<ReturnType<typeof planRules>>,
  now: Instant,
): Repolicing | null {
  const { version } = rules.policy;
  if (row.policyVersion === version || row.nextStepAt === null || row.nextStepAt <= now)
    return null;
  const moved = replanned(clockOf(row), {}, row.stepNo, now);
  const next = nextStep(moved, row.stepNo, rules);
  if (next === null) return null;
  return {
    id: row.id,
    policyVersion: version,
    was: row.nextStepAt,
    nextStepAt: next.at,
    label: next.label,
    plannedFrom: now,
    stepBase: row.stepNo,
  };
}
