import type { z } from 'zod';
import type { AdvanceClockInput } from '#application';
import type { advanceClockSchema } from '#contracts/http';

/** The schema lets exactly one of the three through. */
export function advanceInputOf({
  days,
  until,
}: z.infer<typeof advanceClockSchema>): AdvanceClockInput {
  if (days !== undefined) return { days };
  if (until !== undefined) return { until: Date.parse(until) };
  return { toNextDue: true };
}
