import type { Audience } from './reminder-policy.js';

/**
 * Whose missing address sends the step to the coordinator's list: nothing goes into the void. An assignee's does not,
 * since its contact point is told as well.
 */
const REPLACED_BY_COORDINATOR: readonly Audience[] = ['contactPoint', 'head', 'leader'];

/** The issuing body's own people, who hear of many bodies at once. */
export const ISSUERS_OWN = [
  'coordinator',
  'coordinatorList',
  'leader',
  'standIn',
] as const satisfies readonly Audience[];

/** Whether a role is the issuing body's own: it gets one table a morning instead of a mail for each body. */
export const isIssuersOwn = (audience: Audience): boolean =>
  ISSUERS_OWN.some((own) => own === audience);

/**
 * The audience a step really reaches, each role once; `isReachable` says whether a role has an address.
 */
export function reachableAudience(
  audience: readonly Audience[],
  isReachable: (role: Audience) => boolean,
): readonly Audience[] {
  const reached = audience.flatMap((role): readonly Audience[] => {
    if (isReachable(role)) return [role];
    return REPLACED_BY_COORDINATOR.includes(role) ? ['coordinatorList'] : [];
  });
  return [...new Set(reached)];
}
