import { addDays, addMonths, DATE_FIELD_WORDS as words, longDayWords } from '#wording';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from './icon.js';
import { weekday, weeksOf, type Day } from './month-days.js';

interface DayGridProps {
  readonly label: string;
  readonly chosen: Day | null;
  readonly today: Day;
  readonly isDayOff?: ((day: Day) => boolean) | undefined;
  readonly onChoose: (day: Day) => void;
  readonly onLeave: () => void;
}

/** Where a key leads from `day`; null: the key is not ours. */
function stepOf(key: string, day: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, 6 - weekday(day));
    default:
      return null;
  }
}

/** One month of days: one tab stop, arrows by day and week, PageUp and PageDown by month, Esc leaves. */
export function DayGrid({ label, chosen, today, isDayOff, onChoose, onLeave }: DayGridProps) {
  const [at, setAt] = useState<Day>(chosen ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(true);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
      return;
    }
    const next = stepOf(event.key, at);
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    setAt(next);
  };
  return (
    <div className="day-grid panel">
      <div className="day-grid-head">
        <button type="button" aria-label={words.previous} onClick={() => setAt(addMonths(at, -1))}>
          <Icon name="left" />
        </button>
        <b aria-live="polite">{words.month(Number(at.slice(5, 7)), Number(at.slice(0, 4)))}</b>
        <button type="button" aria-label={words.next} onClick={() => setAt(addMonths(at, 1))}>
          <Icon name="right" />
        </button>
      </div>
      <table ref={grid} role="grid" aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  isHere={day === at}
                  isChosen={day === chosen}
                  isToday={day === today}
                  isOff={weekday(day) > 4 || isDayOff?.(day) === true}
                  isOutside={day.slice(0, 7) !== at.slice(0, 7)}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly isOff: boolean;
  readonly isOutside: boolean;
  readonly onChoose: (day: Day) => void;
}

function DayCell({ day, isHere, isChosen, isToday, isOff, isOutside, onChoose }: DayCellProps) {
  const notes = [isOff ? words.dayOff : '', isToday ? words.today : ''].filter(
    (note) => note !== '',
  );
  const kinds = [
    ...['day', isOff ? 'day-off' : '', isToday ? 'day-today' : ''],
    isOutside ? 'day-outside' : '',
  ];
  return (
    <td role="gridcell" aria-selected={isChosen}>
      <button
        type="button"
        tabIndex={isHere ? 0 : -1}
        className={kinds.join(' ').trim()}
        aria-label={[`${Number(day.slice(8))}`, longDayWords(day), ...notes].join(', ')}
        onClick={() => onChoose(day)}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}
