import { isBackwards } from '#domain';
import { DIRECTORY_FAULTS, REFUSAL_VALUES } from '#wording';
import type { BodyDetail, BodyFields, BodyRef } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { isAdministrator, type Principal } from '../shared/principal.js';
import { callCampaignsOf } from './call-campaigns.js';
import { keptBody, lockBody, today } from './keep-directory.js';

/** A body named by codes, as people write it. */
export interface BodyInput extends Omit<BodyFields, 'parentId'> {
  readonly parentCode: string | null;
}

export interface CreateBodyInput {
  readonly body: BodyInput;
  readonly isIssuer: boolean;
}

/**
 * Adds a body under one whose directory the principal keeps; an issuing body, or one without a parent, is
 * for the administrator of the installation.
 *
 * @throws ApplicationError UNKNOWN_BODY (parent), FORBIDDEN, CODE_TAKEN, VALIDATION_FAILED (span of days).
 */
export const createBody: Command<
  CreateBodyInput,
  BodyDetail,
  'clock' | 'directory' | 'ids'
> = async (tx, principal, { body, isIssuer }) => {
  const parentId = await placeOf(tx, principal, body, isIssuer);
  const fields = checkedFields(body, parentId);
  if ((await tx.directory.bodiesByCodes([fields.code])).size > 0) {
    throw new ApplicationError('CODE_TAKEN', { code: fields.code });
  }
  const id = tx.ids.next();
  await tx.directory.insertBodies([{ ...fields, id, isIssuer, isSample: false }]);
  return found(tx, principal, id);
};

export interface ChangeBodyInput {
  readonly bodyId: string;
  readonly version: number;
  readonly body: BodyInput;
}

/**
 * Writes all fields of a body; the old name stays in what was sent.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, STALE_VERSION, UNKNOWN_BODY, CODE_TAKEN, VALIDATION_FAILED.
 */
export const changeBody: Command<
  ChangeBodyInput,
  BodyDetail,
  'clock' | 'directory' | 'outbox' | 'successions'
> = async (tx, principal, { bodyId, version, body }) => {
  await lockBody(tx, principal, bodyId, version);
  const before = (await tx.directory.bodiesByIds([bodyId])).get(bodyId);
  const parentId = (await staysUnder(tx, before, body))
    ? (before?.parentId ?? null)
    : await placeOf(tx, principal, body, false);
  if (parentId !== before?.parentId) await refuseLoop(tx, bodyId, parentId);
  await tx.directory.saveBody(bodyId, checkedFields(body, parentId));
  if (before?.validTo !== body.validTo) await callCampaignsOf(tx, [bodyId]);
  return found(tx, principal, bodyId);
};

async function found(
  tx: Stores<'clock' | 'directory'>,
  principal: Principal,
  bodyId: string,
): Promise<BodyDetail> {
  const detail = await tx.directory.find(principal, bodyId, today(tx));
  if (detail === null) throw new ApplicationError('NOT_FOUND');
  return detail;
}

/** The body under which the principal may put another; null at the root, which is the administrator's to give. */
async function placeOf(
  tx: Stores<'directory'>,
  principal: Principal,
  { parentCode }: BodyInput,
  isIssuer: boolean,
): Promise<string | null> {
  const keepsAll = principal.kind === 'system' || isAdministrator(principal);
  if (!keepsAll && (isIssuer || parentCode === null)) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.administrator });
  }
  return parentCode === null ? null : (await keptBody(tx, principal, '/parentCode', parentCode)).id;
}

/** A body's own place is no news: it may stand under one that whoever changes it does not keep. */
async function staysUnder(
  tx: Stores<'directory'>,
  before: BodyRef | undefined,
  { parentCode }: BodyInput,
): Promise<boolean> {
  const parentId = before?.parentId ?? null;
  if (parentId === null) return parentCode === null;
  return (await tx.directory.bodiesByIds([parentId])).get(parentId)?.code === parentCode;
}

function checkedFields(body: BodyInput, parentId: string | null): BodyFields {
  const { parentCode: _parentCode, ...fields } = body;
  if (isBackwards(fields)) {
    const detail = DIRECTORY_FAULTS.endsBeforeStart;
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/validTo', detail }]);
  }
  return { ...fields, parentId };
}

/** A body may not stand under itself: scope is read along the tree. */
async function refuseLoop(
  tx: Stores<'directory'>,
  bodyId: string,
  parentId: string | null,
): Promise<void> {
  for (let at = parentId; at !== null;) {
    if (at === bodyId) {
      const detail = DIRECTORY_FAULTS.ownParent;
      throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/parentCode', detail }]);
    }
    at = (await tx.directory.bodiesByIds([at])).get(at)?.parentId ?? null;
  }
}
