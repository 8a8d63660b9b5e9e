import { MATRIX_WORDS as words } from '#wording';
import { memo } from 'react';
import { classOf, fullText, shortText } from './cell-look.js';
import type { Line, Task } from './matrix-query.js';

interface MatrixRowProps {
  readonly line: Line;
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly start: number;
  readonly tasks: readonly Task[];
  /** The column that has the tab stop; −1 when it lies in another row. */
  readonly active: number;
  readonly chosen: boolean;
  /** null: nothing can be done to several bodies, so none is chosen. */
  readonly choosable: boolean;
  readonly template: string;
}

const nameText = ({ name, late, ended, awaited }: Line): string =>
  [
    name,
    late > 0 ? words.lateWork(late) : '',
    awaited ? words.notAcknowledged : '',
    ended ? words.ended : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** One body. One element a cell, its icon drawn by the style: thousands of rows scroll through these. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { line, index, start, tasks, active, chosen, choosable, template } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={choosable ? chosen : undefined}
      className="mx-row"
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: template }}
    >
      <div
        role="rowheader"
        className={`mx-name${line.ended ? ' mx-ended' : ''}`}
        aria-colindex={1}
        aria-label={nameText(line)}
        title={line.name}
        tabIndex={active === 0 ? 0 : -1}
        data-row={index}
        data-column={0}
      >
        {choosable && <span className="mx-tick" data-tick={index} aria-hidden="true" />}
        <span className="cut mx-body">{line.name}</span>
        {line.awaited && <span className="mx-mail" />}
        {line.late > 0 && <span className="mx-late">{line.late}</span>}
      </div>
      {tasks.map((task, column) => {
        const cell = line.cells[column] ?? { mark: 'none', days: null };
        return (
          <div
            key={task.id}
            role="gridcell"
            className={`mx-cell ${classOf(cell)}`}
            aria-colindex={column + 2}
            aria-label={`${words.task(task.ordinal)}: ${fullText(cell)}`}
            tabIndex={active === column + 1 ? 0 : -1}
            data-row={index}
            data-column={column + 1}
          >
            {shortText(cell)}
          </div>
        );
      })}
    </div>
  );
});
