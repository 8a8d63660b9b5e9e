import { MATRIX_WORDS, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Tag } from '../../shared/ui/tag.js';
import { shortText } from './cell-look.js';
import type { Cell, Line, Mark, Task } from './matrix-query.js';
import { toneOf } from './tones.js';

const AT_ONCE = 50;
/** What needs an eye: the rest of a body's work is behind its name. */
const TOLD: readonly Mark[] = ['overdue', 'returned', 'awaiting', 'dueSoon'];

interface BodyListProps {
  readonly lines: readonly Line[];
  readonly tasks: readonly Task[];
  readonly onOpen: (line: Line, task: Task | null) => void;
}

function Body({ line, tasks, onOpen }: { readonly line: Line } & Omit<BodyListProps, 'lines'>) {
  const told = line.cells.flatMap((cell, column): readonly (readonly [Task, Cell])[] => {
    const task = tasks[column];
    return task !== undefined && TOLD.includes(cell.mark) ? [[task, cell]] : [];
  });
  return (
    <li>
      <div className="room-body">
        <button type="button" className="room-body-name" onClick={() => onOpen(line, null)}>
          {line.name}
        </button>
        {line.late > 0 && (
          <span className="mx-late" aria-label={MATRIX_WORDS.lateWork(line.late)}>
            {line.late}
          </span>
        )}
      </div>
      <ul className="room-body-tags">
        {line.awaited && (
          <li>
            <Tag tone="soon" icon="mail">
              {MATRIX_WORDS.notAcknowledged}
            </Tag>
          </li>
        )}
        {told.map(([task, cell]) => (
          <li key={task.id}>
            <button type="button" className="room-tag" onClick={() => onOpen(line, task)}>
              <Tag {...toneOf(cell)}>
                {MATRIX_WORDS.task(task.ordinal)}: <CellText cell={cell} />
              </Tag>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The few characters of the cell; who hears them is told first what they are. */
const CellText = ({ cell }: { readonly cell: Cell }) => (
  <>
    <span className="sr">{MATRIX_WORDS.marks[cell.mark]}, </span>
    {shortText(cell)}
  </>
);

/** On a narrow window: the bodies with what needs an eye, instead of a grid. */
export function BodyList({ lines, tasks, onOpen }: BodyListProps) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <div className="room-list">
      <ul className="panel">
        {lines.slice(0, most).map((line) => (
          <Body key={line.code} line={line} tasks={tasks} onOpen={onOpen} />
        ))}
      </ul>
      {lines.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {SCREEN_WORDS.more} ({SCREEN_WORDS.of(most, lines.length)})
        </Button>
      )}
    </div>
  );
}
