import { DEMO_BAR_WORDS as words, momentWords, SCREEN_WORDS } from '#wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { http, type Schema } from '../shared/api/http.js';
import { useAct } from '../shared/api/use-act.js';
import { useAskAgain } from '../shared/api/use-ask-again.js';
import { Button } from '../shared/ui/button.js';
import { Problem } from '../shared/ui/problem.js';
import './demo-bar.css';

type Move = Schema<'AdvanceClock'>;

const DAY: Move = { days: 1 };
const WEEK: Move = { days: 7 };
const NEXT_DUE: Move = { toNextDue: true };

const ASK_AGAIN_MS = 60_000;
/** Other processes follow the clock within two seconds, then remind and send: what a screen shows settles by then. */
const FOLLOWED_AFTER_MS = [4_000, 12_000];

const KEY = ['test-clock'];

/** Everything on screen is of the old day: read anew at once, and again when the engine has followed. */
function useFollowedMoves() {
  const client = useQueryClient();
  const [moved, setMoved] = useState<Schema<'TestClock'> | null>(null);
  useEffect(() => {
    if (moved === null) return undefined;
    const timers = FOLLOWED_AFTER_MS.map((ms, index) =>
      setTimeout(() => {
        void client.invalidateQueries();
        if (index === FOLLOWED_AFTER_MS.length - 1) setMoved(null);
      }, ms),
    );
    return () => timers.forEach(clearTimeout);
  }, [client, moved]);
  return { moved, follow: setMoved };
}

/** "Ngày mô phỏng" of a demo, for those who may move it. */
export function DemoBar() {
  const clock = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => http.get('/api/v1/test-clock', { signal }),
    refetchInterval: ASK_AGAIN_MS,
  });
  const askAgain = useAskAgain();
  const { moved, follow } = useFollowedMoves();
  const move = useAct({
    send: (body: Move, key) => http.post('/api/v1/test-clock/advance', { body, key }),
    changes: [[]],
    onDone: follow,
  });
  const { data } = clock;
  const buttonOf = (to: Move, name: string) => (
    <Button
      size="small"
      onClick={() => move.mutate(to)}
      pending={move.isPending && (move.variables === to ? words.moving : name)}
    >
      {name}
    </Button>
  );
  return (
    <section className="demo" aria-label={words.name}>
      <div className="demo-in">
        {data === undefined ? (
          clock.error !== null && (
            <>
              <p>{words.unread}</p>
              <Button size="small" onClick={askAgain}>
                {SCREEN_WORDS.retry}
              </Button>
            </>
          )
        ) : (
          <>
            <p>
              {words.simulatedDay} <b className="num">{momentWords(data.now)}</b>
            </p>
            <div className="demo-moves">
              {buttonOf(DAY, words.day)}
              {buttonOf(WEEK, words.week)}
              {data.nextDueAt !== null && buttonOf(NEXT_DUE, words.nextDue)}
            </div>
          </>
        )}
        {/* One place for two lines, of the same height whichever stands there: nothing below ever moves. */}
        <div className="demo-next small soft num">
          <p role="status">
            {move.isPending && `${words.moving} ${words.movingNext}`}
            {!move.isPending && moved !== null && words.moved(momentWords(moved.now))}
          </p>
          {data !== undefined && (
            <p>
              {data.nextDueAt === null
                ? words.nothingDue
                : words.nextDueAt(momentWords(data.nextDueAt))}
            </p>
          )}
        </div>
      </div>
      {move.error !== null && (
        <Problem error={move.error} safe={words.safe} onRetry={() => move.mutate(move.variables)} />
      )}
    </section>
  );
}
