import type { Result } from '#domain';
import { nameOfObstacle } from '#wording';
import { ApplicationError } from './errors.js';

/**
 * The value of a decision that must be allowed.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED with the present state and the act.
 */
export function mustFollow<Value>(
  result: Result<Value, { readonly state: string; readonly act: string }>,
): Value {
  if (result.ok) return result.value;
  const { state, act } = result.error;
  throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state: nameOfObstacle(state), act });
}
