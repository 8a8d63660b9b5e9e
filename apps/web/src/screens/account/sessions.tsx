import { ACCOUNT_WORDS as words, momentWords, SCREEN_WORDS } from '#wording';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { Tag } from '../../shared/ui/tag.js';
import { tell } from '../../shared/ui/toast.js';

const KEY = ['sessions'];

const sessionsQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => http.get('/api/v1/me/sessions', { signal }),
});

type Session = Answer<'/api/v1/me/sessions'>['items'][number];

const deviceOf = ({ device }: Session): string => device ?? words.unknownDevice;

function Line({ session }: { readonly session: Session }) {
  const end = useAct({
    send: ({ id }: Session, key) => http.delete('/api/v1/me/sessions/{id}', { path: { id }, key }),
    changes: [KEY],
    onDone: (_none, ended) => tell(words.ended(deviceOf(ended))),
  });
  return (
    <li className="account-session">
      <div>
        <p>
          <b>{deviceOf(session)}</b>{' '}
          {session.current && (
            <Tag tone="run" icon="done">
              {words.current}
            </Tag>
          )}
        </p>
        <p className="small soft num">
          {words.opened(momentWords(session.createdAt), words.openedBy[session.openedBy])}
        </p>
        <p className="small soft num">{words.until(momentWords(session.expiresAt))}</p>
      </div>
      {!session.current && (
        <Button
          size="small"
          aria-label={words.endOf(deviceOf(session))}
          pending={end.isPending && words.ending}
          onClick={() => end.mutate(session)}
        >
          {words.end}
        </Button>
      )}
      {end.error !== null && <Problem error={end.error} safe={SCREEN_WORDS.safe} />}
    </li>
  );
}

/** Where one is signed in; each place may be ended, the others, or all. */
export function Sessions() {
  const sessions = useQuery(sessionsQuery);
  const endMany = useAct({
    send: (which: 'others' | 'all', key) =>
      http.post('/api/v1/me/sessions/end', { body: { which }, key }),
    changes: [],
    onDone: (_none, which) => {
      // A new page: nothing that was read stays in memory.
      if (which === 'all') window.location.assign('/');
      else {
        tell(words.endedOthers);
        void sessions.refetch();
      }
    },
  });
  const press = (which: 'others' | 'all', name: string) => (
    <Button
      pending={endMany.isPending && endMany.variables === which && words.endingAll}
      onClick={() => endMany.mutate(which)}
    >
      {name}
    </Button>
  );
  return (
    <section
      className={`panel account-part${sessions.isPending ? ' is-coming' : ''}`}
      aria-labelledby="account-sessions"
    >
      <h2 id="account-sessions">{words.sessions}</h2>
      <p className="small soft">{words.sessionsHint}</p>
      <ReadState read={sessions}>
        {({ items }) => (
          <>
            <ul className="account-sessions">
              {items.map((session) => (
                <Line key={session.id} session={session} />
              ))}
            </ul>
            {endMany.error !== null && <Problem error={endMany.error} safe={SCREEN_WORDS.safe} />}
            <div className="row">
              {items.length > 1 && press('others', words.endOthers)}
              {press('all', words.endAll)}
            </div>
          </>
        )}
      </ReadState>
    </section>
  );
}
