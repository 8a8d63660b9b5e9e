import { CONTROL_ROOM_WORDS as words, longDayWords, MATRIX_WORDS, wireDay } from '#wording';
import { useMemo } from 'react';
import { Empty } from '../../shared/ui/empty.js';
import { dueDays, type DueTask } from './deadlines-of.js';
import type { Campaign, Line, Task } from './matrix-query.js';

const NAMED = 8;

type Open = (line: Line, task: Task | null) => void;

function Due({ due, onOpen }: { readonly due: DueTask; readonly onOpen: Open }) {
  const { task, lines } = due;
  const more = lines.length - NAMED;
  return (
    <li className="room-due">
      <p>
        <b>
          {task.ordinal}. {task.title}
        </b>{' '}
        <span className="muted num">{words.bodiesOn(lines.length)}</span>
      </p>
      <ul className="room-chips">
        {lines.slice(0, NAMED).map((line) => (
          <li key={line.code}>
            <button type="button" className="room-chip" onClick={() => onOpen(line, task)}>
              {line.name}
            </button>
          </li>
        ))}
        {more > 0 && <li className="small muted">{words.moreBodies(more)}</li>}
      </ul>
    </li>
  );
}

/** "Dòng thời hạn": the days as rows, each with its tasks and the bodies that owe them. */
export function Deadlines({
  campaign,
  lines,
  onOpen,
}: {
  readonly campaign: Campaign;
  readonly lines: readonly Line[];
  readonly onOpen: Open;
}) {
  const days = useMemo(() => dueDays(campaign, lines), [campaign, lines]);
  const today = wireDay(campaign.asOf);
  if (days.length === 0) return <Empty>{words.noDeadlines}</Empty>;
  return (
    <ol className="panel room-days" aria-label={words.dayLine}>
      {days.map(({ day, tasks }) => (
        <li key={day} className={day < today ? 'room-day room-day-past' : 'room-day'}>
          <h2 className="room-day-name">
            {longDayWords(day)}
            {day < today && <span className="small"> {MATRIX_WORDS.marks.overdue}</span>}
          </h2>
          <ul className="room-day-tasks">
            {tasks.map((due) => (
              <Due key={due.task.id} due={due} onOpen={onOpen} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
