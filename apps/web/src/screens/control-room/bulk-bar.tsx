import { CONTROL_ROOM_WORDS as words, STEER_MENU_WORDS } from '#wording';
import { Button } from '../../shared/ui/button.js';
import type { Line } from './matrix-query.js';

const NAMED = 3;

interface BulkBarProps {
  readonly chosen: readonly Line[];
  readonly onClear: () => void;
  readonly onNudge: () => void;
  /** null: no task's date may be moved. */
  readonly onMoveDue: (() => void) | null;
  readonly onTransfer: () => void;
}

/** What can be done to several bodies at once; above the rows, never over them. */
export function BulkBar({ chosen, onClear, onNudge, onMoveDue, onTransfer }: BulkBarProps) {
  if (chosen.length === 0) return null;
  const names = chosen.slice(0, NAMED).map(({ name }) => name);
  const more = chosen.length - names.length;
  return (
    <div className="room-bulk" role="region" aria-label={words.chosen(chosen.length)}>
      <p>
        <b>{words.chosen(chosen.length)}</b>: {names.join(', ')}
        {more > 0 && ` ${words.moreBodies(more)}`}
      </p>
      <Button kind="primary" size="small" onClick={onNudge}>
        {words.nudge(chosen.length)}
      </Button>
      {onMoveDue !== null && (
        <Button size="small" onClick={onMoveDue}>
          {STEER_MENU_WORDS.moveDue(chosen.length)}
        </Button>
      )}
      {onMoveDue !== null && (
        <Button size="small" onClick={onTransfer}>
          {STEER_MENU_WORDS.transferMany(chosen.length)}
        </Button>
      )}
      <Button kind="quiet" size="small" onClick={onClear}>
        {words.clearChoice}
      </Button>
    </div>
  );
}
