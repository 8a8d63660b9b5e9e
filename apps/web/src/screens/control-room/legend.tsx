import { CONTROL_ROOM_WORDS, MATRIX_WORDS as words } from '#wording';
import type { Mark } from './matrix-query.js';

const SHOWN: readonly Mark[] = [
  ...(['overdue', 'dueSoon', 'running', 'notStarted', 'standing'] as const),
  ...(['awaiting', 'returned', 'done', 'doneLate'] as const),
];

/** What the icons mean, and the keys. */
export const Legend = () => (
  <div className="mx-legend small muted">
    <ul aria-label={CONTROL_ROOM_WORDS.legend}>
      {SHOWN.map((mark) => (
        <li key={mark} className={`mx-key mx-${mark}`}>
          {words.marks[mark]}
        </li>
      ))}
    </ul>
    <p>{words.keys}</p>
  </div>
);
