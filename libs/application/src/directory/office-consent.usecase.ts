import {
  CONSENT_ACTOR,
  offersOfConsent,
  transitionConsent,
  type ConsentAct,
  type ConsentOffer,
  type ConsentSide,
} from '#domain';
import { REFUSAL_VALUES } from '#wording';
import type { BodyRef } from '../ports/directory.store.js';
import type { Consent } from '../ports/consent.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { coordinates } from '../shared/access.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, bodiesWithRole, type Principal } from '../shared/principal.js';
import { mustFollow } from '../shared/must-follow.js';
import { coordinatedIssuer } from '../draft/draft-access.js';
import { unknownBody } from './keep-directory.js';

/** A consent with what the offices of whoever reads it may do. */
export type ConsentDetail = Consent & { readonly offers: readonly ConsentOffer[] };

export interface AskConsentInput {
  /** Code of the office that asks; null: the only one the coordinator works for. */
  readonly askingCode: string | null;
  /** Code of the issuing body whose directory is meant. */
  readonly grantingCode: string;
  readonly reason: string;
}

/**
 * "Đề nghị": asks another office to let this one give work to the bodies of its directory. Nothing opens until that
 * office's coordinator agrees.
 *
 * @throws ApplicationError UNKNOWN_BODY (no such issuing body, or one's own), TRANSITION_NOT_ALLOWED (asked or granted
 *   already), FORBIDDEN, NOT_FOUND, VALIDATION_FAILED.
 */
export const askConsent: Command<AskConsentInput, ConsentDetail, 'consents' | 'directory'> = async (
  tx,
  principal,
  { askingCode, grantingCode, reason },
) => {
  const asking = await coordinatedIssuer(tx, principal, askingCode);
  // That an issuing body exists is public; which bodies it keeps is not.
  const granting = (await tx.directory.bodiesByCodes([grantingCode])).get(grantingCode);
  if (granting === undefined || !granting.isIssuer || granting.id === asking.id) {
    throw unknownBody('/grantingCode', grantingCode);
  }
  const consent = await tx.consents.lockBetween(asking.id, granting.id);
  return moved(tx, principal, consent, 'ask', reason);
};

export interface AnswerConsentInput {
  readonly consentId: string;
  readonly act: Exclude<ConsentAct, 'ask'>;
  /** Needed to refuse and to end. */
  readonly reason: string;
}

/**
 * Grants, refuses or ends a consent. Ending it stops the next launch, not the campaigns that run.
 *
 * @throws ApplicationError NOT_FOUND for offices that have no part in it, FORBIDDEN when the act is the other side's,
 *   REASON_REQUIRED, TRANSITION_NOT_ALLOWED.
 */
export const answerConsent: Command<AnswerConsentInput, ConsentDetail, 'consents'> = async (
  tx,
  principal,
  { consentId, act, reason },
) => {
  const consent = await tx.consents.lock(consentId);
  if (consent === null) throw new ApplicationError('NOT_FOUND');
  const sides = sidesOf(principal, consent);
  if (sides.size === 0) throw new ApplicationError('NOT_FOUND');
  const actor = CONSENT_ACTOR[act];
  if (actor !== 'either' && !sides.has(actor)) throw new ApplicationError('FORBIDDEN');
  if (act !== 'grant' && reason === '') throw new ApplicationError('REASON_REQUIRED');
  return moved(tx, principal, consent, act, reason);
};

async function moved(
  tx: Stores<'consents'>,
  principal: Principal,
  consent: Consent,
  act: ConsentAct,
  reason: string,
): Promise<ConsentDetail> {
  const state = mustFollow(transitionConsent(consent.state, act), () => ({
    on: 'consent',
    offers: detailOf(principal, consent).offers,
  }));
  await tx.consents.move(consent, { state, act, actor: actorOf(principal), reason });
  const after = await tx.consents.lock(consent.id);
  if (after === null) throw new ApplicationError('NOT_FOUND');
  return detailOf(principal, after);
}

const sidesOf = (
  principal: Principal,
  { asking, granting }: Pick<Consent, ConsentSide>,
): ReadonlySet<ConsentSide> =>
  new Set([
    ...(coordinates(principal, asking.bodyId) ? (['asking'] as const) : []),
    ...(coordinates(principal, granting.bodyId) ? (['granting'] as const) : []),
  ]);

const detailOf = (principal: Principal, consent: Consent): ConsentDetail => ({
  ...consent,
  offers: offersOfConsent(consent, sidesOf(principal, consent)),
});

/** Consents of the offices one coordinates or leads, on either side. @throws ApplicationError FORBIDDEN. */
export const listConsents: Command<undefined, readonly ConsentDetail[], 'consents'> = async (
  tx,
  principal,
) => (await tx.consents.ofOffices(officesOf(principal))).map((one) => detailOf(principal, one));

function officesOf(principal: Principal): readonly string[] {
  const ids = bodiesWithRole(principal, 'coordinator', 'leader');
  if (ids.length === 0)
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrLeader });
  return ids;
}

export interface ConsentBodiesInput {
  readonly consentId: string;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly limit: number;
}

/**
 * What the asking office may name while the consent is granted: names and codes, never addresses. One more than `limit`
 * when there is a next page.
 *
 * @throws ApplicationError NOT_FOUND (also while it is not granted), FORBIDDEN.
 */
export const listConsentBodies: Command<
  ConsentBodiesInput,
  PrintedRows<BodyRef>,
  'consents' | 'directory'
> = async (tx, principal, { consentId, after, limit }) => {
  const offices = officesOf(principal);
  const consent = (await tx.consents.ofOffices(offices)).find((one) => one.id === consentId);
  if (consent?.state !== 'granted') throw new ApplicationError('NOT_FOUND');
  return tx.directory.listUnder(consent.granting.bodyId, after, limit + 1);
};
