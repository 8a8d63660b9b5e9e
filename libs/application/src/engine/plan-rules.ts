import { DEFAULT_QUIET_HOURS, type PlanRules } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/** The rules an obligation's ladder is planned with: its own policy version, today's calendar. */
export async function planRules(tx: Stores<'policies'>, policyVersion: number): Promise<PlanRules> {
  return {
    policy: await tx.policies.policy(policyVersion),
    calendar: await tx.policies.calendar(),
    quietHours: DEFAULT_QUIET_HOURS,
  };
}
