import { acknowledgementOf, DEFAULT_QUIET_HOURS, type Instant, type Urgency } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/** By when a body must acknowledge a document that reaches it (again) now. */
export async function acknowledgeBy(
  tx: Stores<'clock' | 'policies'>,
  { urgency }: { readonly urgency: Urgency | null },
): Promise<Instant> {
  const rules = { calendar: await tx.policies.calendar(), quietHours: DEFAULT_QUIET_HOURS };
  return acknowledgementOf(tx.clock.now(), urgency, rules).dueAt;
}
