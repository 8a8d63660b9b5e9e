import { CONTROL_ROOM_WORDS as words } from '#wording';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../../shared/ui/icon.js';
import { Tabs } from '../../shared/ui/tabs.js';
import { SHOWN, type ControlRoomSearch, type Shown, type View } from './search.js';

const FIND_AFTER_MS = 150;

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

/** Typed at once, searched a moment later: thousands of names are matched. */
function Find({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, or a filter that is cleared, changes the address and not the field.
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label className="room-find">
      <Icon name="search" />
      <span className="sr">{words.find}</span>
      <input
        type="search"
        placeholder={words.find}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(target.value), FIND_AFTER_MS);
        }}
      />
    </label>
  );
}

/** How the rows are looked at, and which: all of it in the address. */
export function Tools({ search, unacknowledged, narrow, onChange, children }: ToolsProps) {
  const { view = 'matrix', show = 'all', find = '' } = search;
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
        ]}
      />
      <Find value={find} onChange={(text) => onChange({ find: text === '' ? undefined : text })} />
      <div className="room-chips" role="group" aria-label={words.shown}>
        {SHOWN.map((one: Shown) => (
          <button
            key={one}
            type="button"
            className="room-filter"
            aria-pressed={one === show}
            onClick={() => onChange({ show: one === 'all' ? undefined : one })}
          >
            {words.show[one]}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}
