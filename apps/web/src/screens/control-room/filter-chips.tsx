import { CONTROL_ROOM_WORDS as words } from '#wording';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { filterOf, isFilter, keepFilters, keptFilters, sameFilter } from './saved-filters.js';
import type { Filter } from './saved-filters.js';
import type { ControlRoomSearch, View } from './search.js';

const VIEW_NAMES: Readonly<Record<Exclude<View, 'matrix' | 'unacknowledged'>, string>> = {
  deadlines: words.deadlines,
  cascade: words.cascade,
};

/** A filter is called by what it asks for: nobody has to think of a name. */
function nameOf({ view, show, find }: Filter): string {
  const shown =
    view === 'unacknowledged' ? words.awaitedView : view && view !== 'matrix' && VIEW_NAMES[view];
  return [shown, show !== undefined && words.show[show], find !== undefined && `“${find}”`]
    .filter((part) => typeof part === 'string')
    .join(' · ');
}

interface FilterChipsProps {
  readonly search: ControlRoomSearch;
  readonly onChoose: (filter: Record<keyof Filter, string | undefined>) => void;
}

/** "Bộ lọc đã lưu": what one looks at again and again, in any campaign; kept on this machine. */
export function FilterChips({ search, onChoose }: FilterChipsProps) {
  const [kept, setKept] = useState(keptFilters);
  const now = filterOf(search);
  const others = kept.filter((one) => !sameFilter(one, now));
  const isKept = others.length < kept.length;
  if (kept.length === 0 && !isFilter(now)) return null;
  return (
    <div className="chips" role="group" aria-label={words.savedFilters}>
      {kept.map((one) => (
        <button
          key={nameOf(one)}
          type="button"
          className="chip"
          aria-pressed={sameFilter(one, now)}
          onClick={() => onChoose({ view: one.view, show: one.show, find: one.find })}
        >
          {nameOf(one)}
        </button>
      ))}
      {isFilter(now) && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => setKept(keepFilters(isKept ? others : [now, ...others]))}
        >
          {isKept ? words.dropFilter : words.saveFilter}
        </Button>
      )}
    </div>
  );
}
