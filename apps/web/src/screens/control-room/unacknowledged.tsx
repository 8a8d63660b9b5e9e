import {
  CONTROL_ROOM_WORDS as words,
  DISPATCH_STATE_NAMES,
  MATRIX_WORDS,
  SCREEN_WORDS,
} from '#wording';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Tag } from '../../shared/ui/tag.js';
import type { Line, Task } from './matrix-query.js';

const AT_ONCE = 100;

const byDate = (one: Line, other: Line): number =>
  (other.acknowledgeDays ?? 0) - (one.acknowledgeDays ?? 0);

/** "Chưa tiếp nhận": who has not answered the document, the longest past its date first. */
export function Unacknowledged({
  lines,
  onOpen,
}: {
  readonly lines: readonly Line[];
  readonly onOpen: (line: Line, task: Task | null) => void;
}) {
  const [most, setMost] = useState(AT_ONCE);
  const waiting = lines.filter(({ awaited }) => awaited);
  if (waiting.length === 0) return <Empty>{words.allAcknowledged}</Empty>;
  return (
    <>
      <div className="panel room-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{MATRIX_WORDS.body}</th>
              <th scope="col">{words.acknowledgeState}</th>
              <th scope="col">{words.acknowledgeBy}</th>
            </tr>
          </thead>
          <tbody>
            {[...waiting]
              .sort(byDate)
              .slice(0, most)
              .map((line) => (
                <tr key={line.code}>
                  <th scope="row">
                    <button
                      type="button"
                      className="room-body-name"
                      onClick={() => onOpen(line, null)}
                    >
                      {line.name}
                    </button>
                  </th>
                  <td>{DISPATCH_STATE_NAMES[line.state]}</td>
                  <td>{line.acknowledgeDays !== null && <ByWhen days={line.acknowledgeDays} />}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {waiting.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {SCREEN_WORDS.more} ({SCREEN_WORDS.of(most, waiting.length)})
        </Button>
      )}
    </>
  );
}

const ByWhen = ({ days }: { readonly days: number }) =>
  days > 0 ? (
    <Tag tone="late" icon="late">
      {words.acknowledgeLate(days)}
    </Tag>
  ) : (
    <Tag tone="soon" icon="soon">
      {words.acknowledgeLeft(-days)}
    </Tag>
  );
