import { changeRungs, type Instant, type ReminderRow, type RungChange } from '#domain';
import { POLICY_FAULTS } from '#wording';
import { coordinatedIssuer } from '../draft/draft-access.js';
import { underPolicy } from '../engine/follow-policy.js';
import { planRules } from '../engine/plan-rules.js';
import type { PolicyScope } from '../ports/policy.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, type Principal } from '../shared/principal.js';

/** What an office wants otherwise about its ladders. */
export interface PolicyWish {
  /** Code of the issuing body; null: the only one the coordinator works for. */
  readonly issuer: string | null;
  /** One campaign of the office; null: all that have no rules of their own. */
  readonly campaignId: string | null;
  /** `product`: begins again from the product's own ladder; `inForce`: from the one that holds now. */
  readonly from: 'inForce' | 'product';
  readonly changes: readonly RungChange[];
}

/** A reminder that would go out at another instant. */
export interface ForeseenMove {
  readonly campaignId: string;
  readonly bodyName: string;
  readonly before: Instant;
  readonly after: Instant;
  /** What is told then. */
  readonly label: string;
}

/** What a policy would do to the campaigns that follow it. */
export interface PolicyPreview {
  /** The version it is made from: it no longer fits when another has been made since. */
  readonly basedOn: number;
  readonly rows: readonly ReminderRow[];
  /** Campaigns that would follow. */
  readonly campaigns: number;
  /** Ladders that would go on by the new rungs. */
  readonly ladders: number;
  /** How many of them would tell at another instant; the soonest are listed. */
  readonly moved: number;
  readonly moves: readonly ForeseenMove[];
  /** Whether not all ladders were looked at: the counts are at least. */
  readonly isPartial: boolean;
}

type PolicyStores = Stores<
  'campaigns' | 'clock' | 'directory' | 'drafts' | 'obligations' | 'policies'
>;

const PAGE_SIZE = 5_000;
const MOST_LOOKED_AT = 50_000;
const MOVES_SHOWN = 50;

/**
 * What rules an office wants would move, in every campaign that would follow them. Nothing is written.
 *
 * @throws ApplicationError FORBIDDEN, NOT_FOUND, VALIDATION_FAILED (rungs that make no ladder).
 */
export const previewPolicy: Command<
  PolicyWish,
  PolicyPreview,
  'campaigns' | 'clock' | 'directory' | 'drafts' | 'obligations' | 'policies'
> = async (tx, principal, wish) => {
  const { scope, basedOn, rows } = await wanted(tx, principal, wish);
  const followers = await tx.policies.followersOf(scope);
  const found = await movesOf(tx, followers, rows);
  return { basedOn, rows, campaigns: followers.length, ...found };
};

/**
 * Makes the next version of an office's rules, or of one campaign's. Campaigns that go on follow it at their next wake, at
 * once; what was told stays told, and a deadline stays where it is.
 *
 * @throws ApplicationError as {@link previewPolicy}; STALE_VERSION when another version was made since `basedOn`.
 */
export const savePolicy: Command<
  PolicyWish & { readonly basedOn: number; readonly reason: string },
  { readonly version: number; readonly campaigns: number },
  'campaigns' | 'clock' | 'directory' | 'drafts' | 'obligations' | 'outbox' | 'policies'
> = async (tx, principal, { reason, basedOn, ...wish }) => {
  await tx.policies.lock();
  const { scope, basedOn: current, rows } = await wanted(tx, principal, wish);
  if (current !== basedOn) throw new ApplicationError('STALE_VERSION', { current, given: basedOn });
  const version = await tx.policies.add(scope, { rows, by: actorOf(principal), reason });
  const followers = await tx.policies.followersOf(scope);
  await tx.outbox.remind(followers, 'changed', tx.clock.wallNow());
  return { version, campaigns: followers.length };
};

/** The scope, for a coordinator of its office. @throws ApplicationError FORBIDDEN, NOT_FOUND, VALIDATION_FAILED. */
export async function policyScope(
  tx: Stores<'directory' | 'drafts'>,
  principal: Principal,
  { issuer, campaignId }: Pick<PolicyWish, 'issuer' | 'campaignId'>,
): Promise<PolicyScope> {
  if (campaignId === null) {
    const { id } = await coordinatedIssuer(tx, principal, issuer);
    return { issuerBodyId: id, campaignId };
  }
  const campaign = await tx.drafts.find(campaignId);
  if (campaign === null) throw new ApplicationError('NOT_FOUND');
  const { issuerBodyId } = campaign;
  const isCoordinated = principal.memberships.some(
    ({ bodyId, role }) => bodyId === issuerBodyId && role === 'coordinator',
  );
  if (!isCoordinated) throw new ApplicationError('NOT_FOUND');
  return { issuerBodyId, campaignId };
}

async function wanted(
  tx: PolicyStores,
  principal: Principal,
  wish: PolicyWish,
): Promise<{
  readonly scope: PolicyScope;
  readonly basedOn: number;
  readonly rows: readonly ReminderRow[];
}> {
  const scope = await policyScope(tx, principal, wish);
  const basedOn = await tx.policies.versionFor(scope);
  const from = wish.from === 'product' ? await tx.policies.currentPolicyVersion() : basedOn;
  const { rows, problems } = changeRungs((await tx.policies.policy(from)).rows, wish.changes);
  if (problems.length > 0) {
    const faults = problems.map(({ code, change }) => ({
      pointer: `/changes/${change}`,
      detail: POLICY_FAULTS[code],
    }));
    throw new ApplicationError('VALIDATION_FAILED', {}, faults);
  }
  return { scope, basedOn, rows };
}

async function movesOf(
  tx: PolicyStores,
  campaignIds: readonly string[],
  rows: readonly ReminderRow[],
): Promise<Pick<PolicyPreview, 'ladders' | 'moved' | 'moves' | 'isPartial'>> {
  const now = tx.clock.now();
  const base = await planRules(tx, await tx.policies.currentPolicyVersion());
  // No row has this version yet.
  const rules = { ...base, policy: { version: -1, rows } };
  const moves: ForeseenMove[] = [];
  let [looked, ladders] = [0, 0];
  for (const campaignId of campaignIds) {
    let after: string | null = null;
    do {
      const page = await tx.obligations.armedOf(campaignId, after, PAGE_SIZE);
      looked += page.length;
      for (const row of page) {
        const made = underPolicy(row, rules, now);
        if (made === null) continue;
        ladders += 1;
        const { was: before, nextStepAt: at, label } = made;
        if (before === null || before === at) continue;
        moves.push({ campaignId, bodyName: row.bodyName, before, after: at, label });
      }
      after = page.length < PAGE_SIZE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null && looked < MOST_LOOKED_AT);
    if (looked >= MOST_LOOKED_AT) break;
  }
  const soonest = (move: ForeseenMove): Instant => Math.min(move.before, move.after);
  return {
    ladders,
    moved: moves.length,
    moves: moves.toSorted((a, b) => soonest(a) - soonest(b)).slice(0, MOVES_SHOWN),
    isPartial: looked >= MOST_LOOKED_AT,
  };
}
