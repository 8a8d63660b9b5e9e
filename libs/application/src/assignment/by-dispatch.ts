import type { LockedAssignment } from '../ports/assignment.store.js';

/** Locked work by the dispatch it came in. */
export function byDispatch(
  work: readonly LockedAssignment[],
): ReadonlyMap<string, readonly LockedAssignment[]> {
  const found = new Map<string, LockedAssignment[]>();
  for (const one of work) {
    const own = found.get(one.dispatchId);
    if (own === undefined) found.set(one.dispatchId, [one]);
    else own.push(one);
  }
  return found;
}
