import type { Audience } from './reminder-policy.js';

/**
 * Whose missing address sends the step to the coordinator's list: an escalation never goes into the void.
 */
const ESCALATED_TO: readonly Audience[] = ['head', 'leader'];

/**
 * The audience a step really reaches, each role once; `isReachable` says whether a role has an address.
 */
export function reachableAudience(
  audience: readonly Audience[],
  isReachable: (role: Audience) => boolean,
): readonly Audience[] {
  const reached = audience.flatMap((role): readonly Audience[] => {
    if (isReachable(role)) return [role];
    return ESCALATED_TO.includes(role) ? ['coordinatorList'] : [];
  });
  return [...new Set(reached)];
}
