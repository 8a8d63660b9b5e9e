import {
  DEFAULT_QUIET_HOURS,
  DEFAULT_WORKING_HOURS,
  type LocalTime,
  type QuietHours,
  type ReminderPolicy,
} from '#domain';
import type { PolicyMade } from '../ports/policy.store.js';
import type { Command } from '../shared/command.js';
import { bodiesWithRole } from '../shared/principal.js';
import { policyScope } from './keep-policy.usecase.js';

/** The rules that hold for what is opened from now on. */
export interface PolicyInForce extends ReminderPolicy {
  readonly quietHours: QuietHours;
  /** When the morning digest leaves, on working days. */
  readonly digestAt: LocalTime;
  /** When a due day ends. */
  readonly closesAt: LocalTime;
}

const hours = {
  quietHours: DEFAULT_QUIET_HOURS,
  digestAt: DEFAULT_QUIET_HOURS.until,
  closesAt: DEFAULT_WORKING_HOURS.end,
};

/**
 * "Quy tắc nhắc" as they hold for whoever asks: of the one office they work for, else the product's; no secret to whoever is
 * signed in.
 */
export const readPolicy: Command<undefined, PolicyInForce, 'policies'> = async (tx, principal) => {
  const [issuerBodyId, ...others] = bodiesWithRole(
    principal,
    ...(['coordinator', 'leader', 'recordsClerk'] as const),
  );
  const version =
    issuerBodyId === undefined || others.length > 0
      ? await tx.policies.currentPolicyVersion()
      : await tx.policies.versionFor({ issuerBodyId, campaignId: null });
  return { ...(await tx.policies.policy(version)), ...hours };
};

const MADE_SHOWN = 20;

/** The rules of an office, or of one of its campaigns, with the versions that were made. */
export interface OwnPolicy extends PolicyInForce {
  /** Whose rules hold: the campaign's own, the office's, or the product's. */
  readonly scope: 'campaign' | 'issuer' | 'product';
  readonly made: readonly PolicyMade[];
}

/** @throws ApplicationError FORBIDDEN, NOT_FOUND, VALIDATION_FAILED (which office?). */
export const readOwnPolicy: Command<
  { readonly issuer: string | null; readonly campaignId: string | null },
  OwnPolicy,
  'directory' | 'drafts' | 'policies'
> = async (tx, principal, asked) => {
  const scope = await policyScope(tx, principal, asked);
  const version = await tx.policies.versionFor(scope);
  const made = await tx.policies.madeFor(scope, MADE_SHOWN);
  const own = made.find((one) => one.version === version);
  return {
    ...(await tx.policies.policy(version)),
    ...hours,
    scope: own === undefined ? 'product' : own.campaignId === null ? 'issuer' : 'campaign',
    made,
  };
};
