import {
  DEFAULT_QUIET_HOURS,
  DEFAULT_WORKING_HOURS,
  type LocalTime,
  type QuietHours,
  type ReminderPolicy,
} from '#domain';
import type { Command } from '../shared/command.js';

/** The rules that hold for what is opened from now on. */
export interface PolicyInForce extends ReminderPolicy {
  readonly quietHours: QuietHours;
  /** When the morning digest leaves, on working days. */
  readonly digestAt: LocalTime;
  /** When a due day ends. */
  readonly closesAt: LocalTime;
}

/** "Quy tắc nhắc" in force; no secret to whoever is signed in. */
export const readPolicy: Command<undefined, PolicyInForce, 'policies'> = async (tx) => ({
  ...(await tx.policies.policy(await tx.policies.currentPolicyVersion())),
  quietHours: DEFAULT_QUIET_HOURS,
  digestAt: DEFAULT_QUIET_HOURS.until,
  closesAt: DEFAULT_WORKING_HOURS.end,
});
