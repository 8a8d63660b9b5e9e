import { readSearch, type ControlRoomSearch } from './search.js';

/** What rows are looked at, and how; the open cell is no part of it. */
export type Filter = Pick<ControlRoomSearch, 'view' | 'show' | 'find'>;

const KEPT_AS = 'dondoc.room-filters';
const MOST = 12;

export const filterOf = ({ view, show, find }: ControlRoomSearch): Filter => ({
  ...(view === undefined ? {} : { view }),
  ...(show === undefined ? {} : { show }),
  ...(find === undefined ? {} : { find }),
});

/** It narrows the rows: a view alone is one press away anyhow. */
export const isFilter = ({ show, find }: Filter): boolean =>
  show !== undefined || find !== undefined;

export const sameFilter = (one: Filter, other: Filter): boolean =>
  one.view === other.view && one.show === other.show && one.find === other.find;

/** What this machine keeps; what is not understood is left out. */
export function keptFilters(): readonly Filter[] {
  let kept: unknown;
  try {
    kept = JSON.parse(window.localStorage.getItem(KEPT_AS) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept
    .map((one) => filterOf(readSearch((one ?? {}) as Record<string, unknown>)))
    .filter(isFilter)
    .slice(0, MOST);
}

/** The newest first. @returns what is kept now. */
export function keepFilters(filters: readonly Filter[]): readonly Filter[] {
  const kept = filters.slice(0, MOST);
  window.localStorage.setItem(KEPT_AS, JSON.stringify(kept));
  return kept;
}
