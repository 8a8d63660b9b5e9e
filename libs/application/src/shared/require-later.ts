import { formatInstant, type Instant } from '#domain';
import { EXCHANGE_FAULTS } from '#wording';
import { ApplicationError } from './errors.js';

/**
 * A date that is given to work must lie after now, and after the date it has.
 *
 * @throws ApplicationError DUE_NOT_LATER
 */
export function requireLater(dueAt: Instant, present: Instant | null, now: Instant): void {
  const after = Math.max(present ?? now, now);
  if (dueAt > after) return;
  const words = formatInstant(after);
  throw new ApplicationError('DUE_NOT_LATER', { after: words }, [
    { pointer: '/dueOn', detail: EXCHANGE_FAULTS.later(words) },
  ]);
}
