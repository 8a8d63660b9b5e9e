import { REVIEW_WORDS as words } from '#wording';
import type { Passage } from '#contracts/http';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { linesOf, type Line, type Mark } from './marks.js';
import { selectionOf } from './selection-of.js';

interface DocumentPaneProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The mark that is pointed at, from either side. */
  readonly active: string | null;
  /** Bring the active mark into sight: it was pointed at from the other side. */
  readonly follow: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onPick: (id: string) => void;
  /** null: nothing may be changed. */
  readonly onMakeTask: ((passage: Passage) => void) | null;
}

const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const CAPITALS_MOST = 140;

const lookOf = (words: string): string =>
  words.length < CAPITALS_MOST && ALL_CAPITALS.test(words) ? 'rv-line rv-line-title' : 'rv-line';

interface TextProps {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly active: string | null;
}

const markIn = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest('[data-task]')?.getAttribute('data-task') ?? null)
    : null;

const isOfField = (id: string): boolean => id.startsWith('field-') || id === 'deadline';

/** The document's own words; pieces that a task quotes carry its mark. */
const DocumentText = memo(function DocumentText({ text, lines, active }: TextProps) {
  return lines.map(({ start, segments }) => (
    <p key={start} className={lookOf(text.slice(start, segments.at(-1)?.end ?? start))}>
      {segments.map((segment, index) => {
        const task = segment.marks.find((id) => id.startsWith('task-'));
        const goesOn = task !== undefined && segments[index - 1]?.marks.includes(task) === true;
        const kinds = [
          ...(task === undefined ? [] : [goesOn ? 'rv-task' : 'rv-task rv-task-begins']),
          ...(segment.marks.some(isOfField) ? ['rv-field'] : []),
          ...(active !== null && segment.marks.includes(active) ? ['rv-active'] : []),
        ];
        return (
          <span
            key={segment.start}
            data-start={segment.start}
            data-task={task}
            data-marks={segment.marks.join(' ')}
            className={kinds.join(' ') || undefined}
          >
            {text.slice(segment.start, segment.end)}
          </span>
        );
      })}
    </p>
  ));
});

/** The document as it was read. Selecting a passage offers to make work of it. */
export function DocumentPane(props: DocumentPaneProps) {
  const { text, marks, active, follow, onPoint, onPick, onMakeTask } = props;
  const pane = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  const [picked, setPicked] = useState<Passage | null>(null);
  useEffect(() => {
    const note = (): void => setPicked(pane.current === null ? null : selectionOf(pane.current));
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, []);
  useEffect(() => {
    const box = pane.current;
    if (!follow || active === null || box === null) return;
    const piece = box.querySelector<HTMLElement>(`[data-marks~="${CSS.escape(active)}"]`);
    if (piece === null) return;
    // A third from the top: what stands before it can be read too.
    box.scrollTop = piece.offsetTop - box.clientHeight / 3;
  }, [active, follow]);
  const chosen = picked === null ? '' : text.slice(picked.start, picked.end).trim();
  return (
    <div className="rv-document">
      <div
        ref={pane}
        className="rv-pages document-text"
        role="region"
        aria-label={words.documentText}
        tabIndex={0}
        onMouseOver={({ target }) => onPoint(markIn(target))}
        onMouseLeave={() => onPoint(null)}
        onClick={({ target }) => {
          const id = markIn(target);
          if (id !== null && document.getSelection()?.isCollapsed === true) onPick(id);
        }}
      >
        <DocumentText text={text} lines={lines} active={active} />
      </div>
      {onMakeTask !== null && picked !== null && chosen !== '' && (
        <div className="rv-picked" role="status">
          <p className="small cut">{words.selected(chosen)}</p>
          <Button
            kind="primary"
            size="small"
            // The press must not take the selection away before it is used.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMakeTask(picked)}
          >
            {words.makeTask}
          </Button>
        </div>
      )}
    </div>
  );
}
