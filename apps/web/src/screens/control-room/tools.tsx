import { CONTROL_ROOM_WORDS as words } from '#wording';
import type { ReactNode } from 'react';
import { FindField } from '../../shared/ui/find-field.js';
import { Tabs } from '../../shared/ui/tabs.js';
import { FilterChips } from './filter-chips.js';
import { SHOWN, type ControlRoomSearch, type Shown, type View } from './search.js';

interface ToolsProps {
  /** At the end of the row. */
  readonly children: ReactNode;
  readonly search: ControlRoomSearch;
  readonly unacknowledged: number;
  readonly narrow: boolean;
  readonly onChange: (
    change: Partial<Record<'view' | 'show' | 'find', string | undefined>>,
  ) => void;
}

/** How the rows are looked at, and which: all of it in the address. */
export function Tools({ search, unacknowledged, narrow, onChange, children }: ToolsProps) {
  const { view = 'matrix' } = search;
  return (
    <div className="room-tools">
      <Tabs<View>
        label={words.views}
        chosen={view}
        onChoose={(id) => onChange({ view: id === 'matrix' ? undefined : id })}
        tabs={[
          { id: 'matrix', name: narrow ? words.list : words.matrix },
          { id: 'deadlines', name: words.deadlines },
          { id: 'unacknowledged', name: words.unacknowledged(unacknowledged) },
          { id: 'cascade', name: words.cascade },
        ]}
      />
      {view !== 'cascade' && <FindRows search={search} onChange={onChange} />}
      {children}
      {view !== 'cascade' && <FilterChips search={search} onChoose={onChange} />}
    </div>
  );
}

/** Narrows the rows: by name, and by what is with them. */
function FindRows({ search, onChange }: Pick<ToolsProps, 'search' | 'onChange'>) {
  const { show = 'all', find = '' } = search;
  return (
    <>
      <FindField
        label={words.find}
        value={find}
        onChange={(text) => onChange({ find: text === '' ? undefined : text })}
      />
      <div className="chips" role="group" aria-label={words.shown}>
        {SHOWN.map((one: Shown) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === show}
            onClick={() => onChange({ show: one === 'all' ? undefined : one })}
          >
            {words.show[one]}
          </button>
        ))}
      </div>
    </>
  );
}
