import { CAMPAIGN_FAULTS, REFUSAL_VALUES } from '#wording';
import { lockCampaign } from '../shared/access.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { BodyRef } from '../ports/directory.store.js';
import type { StoredDraft } from '../ports/draft.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { notAllowed } from '../shared/must-follow.js';
import { bodiesWithRole, type Principal } from '../shared/principal.js';

/** @throws ApplicationError FORBIDDEN to anyone who coordinates nothing. */
async function issuersOf(
  tx: Stores<'directory'>,
  principal: Principal,
): Promise<readonly BodyRef[]> {
  const ids = bodiesWithRole(principal, 'coordinator');
  if (ids.length === 0)
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinator });
  const bodies = [...(await tx.directory.bodiesByIds(ids)).values()];
  return bodies.filter((body) => body.isIssuer);
}

/** The one with this code, or the only one there is; null when more must be known to choose. */
function chosenOf(issuers: readonly BodyRef[], code: string | null): BodyRef | null {
  if (code === null) return issuers.length === 1 ? (issuers[0] ?? null) : null;
  const named = issuers.find((body) => body.code === code);
  if (named === undefined) throw new ApplicationError('NOT_FOUND');
  return named;
}

/**
 * The issuing body a coordinator works for, as far as it can be told without the document: the one with this code,
 * else the only one there is, else null.
 *
 * @throws ApplicationError FORBIDDEN to anyone who coordinates nothing, NOT_FOUND for a body that is not theirs.
 */
export async function chosenIssuer(
  tx: Stores<'directory'>,
  principal: Principal,
  code: string | null,
): Promise<BodyRef | null> {
  return chosenOf(await issuersOf(tx, principal), code);
}

/**
 * The issuing body a coordinator works for: as {@link chosenIssuer}, else the one the document calls by this name.
 *
 * @throws ApplicationError FORBIDDEN to anyone who coordinates nothing, NOT_FOUND for a body that is not theirs,
 *   VALIDATION_FAILED when the choice is not clear.
 */
export async function coordinatedIssuer(
  tx: Stores<'directory'>,
  principal: Principal,
  code: string | null,
  name: string | null = null,
): Promise<BodyRef> {
  const issuers = await issuersOf(tx, principal);
  const chosen = chosenOf(issuers, code);
  if (chosen !== null) return chosen;
  const called = name === null ? null : await tx.directory.findBodyByName(name, null);
  const named = issuers.find((body) => body.id === called?.id);
  if (named !== undefined) return named;
  const detail = CAMPAIGN_FAULTS.chooseIssuer(issuers.map((body) => body.code));
  throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/issuer', detail }]);
}

/** Refuses those who may not even read what belongs to an issuing body before its launch. */
export function requireReader(principal: Principal, issuerBodyId: string): void {
  if (bodiesWithRole(principal, 'coordinator', 'leader').includes(issuerBodyId)) return;
  const known = bodiesWithRole(principal, 'recordsClerk').includes(issuerBodyId);
  throw new ApplicationError(known ? 'FORBIDDEN' : 'NOT_FOUND');
}

/** A draft for its coordinator or leader. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export async function readableDraft(
  tx: Stores<'drafts'>,
  principal: Principal,
  campaignId: string,
): Promise<StoredDraft> {
  const stored = await tx.drafts.find(campaignId);
  if (stored === null) throw new ApplicationError('NOT_FOUND');
  requireReader(principal, stored.issuerBodyId);
  return stored;
}

export interface EditableDraft {
  readonly campaign: LockedCampaign;
  readonly stored: StoredDraft;
}

/**
 * The draft, locked for a change by its coordinator.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED once it is no draft any more,
 *   STALE_VERSION when `expectedVersion` (null: not asked) is behind.
 */
export async function lockDraft(
  tx: Stores<'campaigns' | 'drafts'>,
  principal: Principal,
  campaignId: string,
  expectedVersion: number | null,
): Promise<EditableDraft> {
  const campaign = await lockCampaign(tx, principal, campaignId);
  if (campaign.state !== 'draft') {
    throw notAllowed('campaign', { because: 'state', state: campaign.state });
  }
  if (expectedVersion !== null && campaign.version !== expectedVersion) {
    const params = { current: campaign.version, given: expectedVersion };
    throw new ApplicationError('STALE_VERSION', params);
  }
  const stored = await tx.drafts.find(campaignId);
  if (stored === null) throw new ApplicationError('NOT_FOUND');
  return { campaign, stored };
}
