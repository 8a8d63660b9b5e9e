import { MATRIX_WORDS as words, dayMonthWords } from '#wording';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { stepOf, type Place } from './grid-keys.js';
import type { Line, Task } from './matrix-query.js';
import { MatrixRow } from './matrix-row.js';

const ROW_PX = 50;
const HEAD_PX = 92;
/** More than are ever on screen: a row that leaves gives its elements to the one that comes. */
const POOL = 64;
const TASK_PX = 98;

interface MatrixGridProps {
  readonly lines: readonly Line[];
  readonly tasks: readonly Task[];
  readonly chosen: ReadonlySet<string>;
  readonly choosable: boolean;
  /** Opens what stands at a place: a body, or one of its tasks. */
  readonly onOpen: (line: Line, task: Task | null) => void;
  readonly onChoose: (line: Line) => void;
}

const placeOf = (target: EventTarget): Place | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (element === null) return null;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
};

const dueWords = ({ dueAt, nature }: Task): string =>
  nature === 'standing'
    ? words.standing
    : dueAt === null
      ? words.undated
      : words.due(dayMonthWords(dueAt));

/**
 * Bodies × tasks as an ARIA grid: one tab stop; arrows, Home, End, Ctrl+Home, Ctrl+End, PageUp, PageDown move it, Enter
 * opens, space chooses the body. Only the rows one sees are drawn, and the one with the tab stop, however far one has
 * scrolled: without it the grid could not be entered again.
 */
export function MatrixGrid({ lines, tasks, chosen, choosable, onOpen, onChoose }: MatrixGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setAt] = useState<Place>({ row: 0, column: 0 });
  const at = { ...wanted, row: Math.min(wanted.row, Math.max(0, lines.length - 1)) };
  const wantsFocus = useRef(false);
  const stop = at.row;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(stop) ? shown : [...shown, stop];
    },
    [stop],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 3,
    scrollPaddingStart: HEAD_PX,
    rangeExtractor,
  });
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    virtual.scrollToIndex(at.row);
    const focus = (): void =>
      box.current
        ?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`)
        ?.focus({ preventScroll: at.column === 0 });
    // Once when the row is drawn, and once more when scrolling has brought it.
    requestAnimationFrame(() => {
      focus();
      requestAnimationFrame(focus);
    });
  }, [at.row, at.column, virtual]);

  const open = ({ row, column }: Place): void => {
    const line = lines[row];
    if (line !== undefined) onOpen(line, tasks[column - 1] ?? null);
  };
  const choose = ({ row }: Pick<Place, 'row'>): void => {
    const line = lines[row];
    if (choosable && line !== undefined) onChoose(line);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (event.key === ' ') choose(at);
      else open(at);
      return;
    }
    const height = (box.current?.clientHeight ?? 0) - HEAD_PX;
    const extent = {
      rows: lines.length,
      columns: tasks.length,
      page: Math.max(1, Math.floor(height / ROW_PX) - 1),
    };
    const next = stepOf(event, at, extent);
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    setAt(next);
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null) return;
    setAt(place);
    const isTick = event.target instanceof HTMLElement && 'tick' in event.target.dataset;
    if (isTick) choose(place);
    else open(place);
  };
  const template = `var(--mx-name) repeat(${tasks.length}, minmax(${TASK_PX}px, 1fr))`;
  const minWidth = `calc(var(--mx-name) + ${tasks.length * TASK_PX}px)`;
  return (
    <div
      ref={box}
      className="mx"
      role="grid"
      aria-label={words.label}
      aria-rowcount={lines.length + 1}
      aria-colcount={tasks.length + 1}
      aria-multiselectable={choosable || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div
        role="row"
        aria-rowindex={1}
        className="mx-head"
        style={{ gridTemplateColumns: template, minWidth }}
      >
        <div role="columnheader" className="mx-name" aria-colindex={1}>
          {words.bodies(lines.length)}
        </div>
        {tasks.map((task, column) => (
          <div
            key={task.id}
            role="columnheader"
            className="mx-task"
            aria-colindex={column + 2}
            title={task.title}
          >
            <span className="mx-title">
              {task.ordinal}. {task.title}
            </span>
            <span className="mx-due">{dueWords(task)}</span>
          </div>
        ))}
      </div>
      <div
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), minWidth, position: 'relative' }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return line === undefined ? null : (
            <MatrixRow
              key={index === stop ? 'tab-stop' : index % POOL}
              line={line}
              index={index}
              start={start}
              tasks={tasks}
              active={index === stop ? at.column : -1}
              chosen={chosen.has(line.code)}
              choosable={choosable}
              template={template}
            />
          );
        })}
      </div>
    </div>
  );
}
