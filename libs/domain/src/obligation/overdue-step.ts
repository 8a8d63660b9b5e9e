import { MINUTE_MS, type Instant } from '../shared/index.js';

/** How late the engine may be with a step before somebody should look. */
export const STEP_GRACE_MS = 10 * MINUTE_MS;

/**
 * Whether a step of a running campaign has waited too long. The engine is judged only for the time it could use: from
 * when the step fell due, the campaign last changed (it may have been resumed or released since), and business time has
 * run without a jump and under watch.
 */
export function isStepOverdue(
  step: {
    readonly nextStepAt: Instant;
    readonly campaignChangedAt: Instant;
    /** null: it has never jumped. */
    readonly steadySince: Instant | null;
  },
  asOf: Instant,
): boolean {
  const usable = Math.max(step.nextStepAt, step.campaignChangedAt, step.steadySince ?? 0);
  return asOf - usable > STEP_GRACE_MS;
}
