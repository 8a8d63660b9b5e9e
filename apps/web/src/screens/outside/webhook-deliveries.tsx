import { momentWords, OUTSIDE_WORDS as words, SCREEN_WORDS } from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { tell } from '../../shared/ui/toast.js';
import { deliveriesQuery, type Delivery, type Webhook } from './webhook-queries.js';

const SINCE_THE_BEGINNING = '2020-01-01T00:00:00+07:00';

const fateOf = ({ state, attempt, lastStatus, lastError, dueAt, endedAt }: Delivery): string => {
  const said = lastError ?? (lastStatus === null ? '' : `HTTP ${lastStatus}`);
  switch (state) {
    case 'DELIVERED':
      return words.delivered(momentWords(endedAt ?? dueAt), attempt);
    case 'FAILED':
      return words.givenUp(attempt, said);
    case 'CLAIMED':
      return words.sending;
    case 'PENDING':
      return attempt === 0 ? words.waits : words.again(momentWords(dueAt), attempt, said);
  }
};

/** The deliveries of one receiver, newest first, each with its fate. */
export function WebhookDeliveries({ webhook: { id, failed } }: { readonly webhook: Webhook }) {
  const deliveries = useInfiniteQuery(deliveriesQuery(id));
  const changes = [['webhooks']];
  const one = useAct({
    send: (deliveryId: string, key) =>
      http.post('/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay', {
        path: { id, deliveryId },

        key,
      }),
    changes,
  });
  const all = useAct({
    send: (failedSince: string, key) =>
      http.post('/api/v1/webhooks/{id}/replay', { path: { id }, body: { failedSince }, key }),
    changes,
    onDone: ({ replayed }) => tell(words.replayed(replayed)),
  });
  const error = one.error ?? all.error;
  return (
    <div className="outside-panel">
      {error !== null && <Problem error={error} />}
      {failed > 0 && (
        <div>
          <Button
            size="small"
            pending={all.isPending && words.saving}
            onClick={() => all.mutate(SINCE_THE_BEGINNING)}
          >
            {words.replayAll(failed)}
          </Button>
        </div>
      )}
      <ReadState read={deliveries}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p className="muted">{words.noDeliveries}</p>;
          return (
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <code>{row.type}</code>
                  <span className="settings-line small muted">
                    {momentWords(row.createdAt)} · {fateOf(row)}
                  </span>
                  {row.endedAt !== null && (
                    <Button
                      size="small"
                      aria-label={words.replayOf(row.type)}
                      pending={one.isPending && one.variables === row.id && words.saving}
                      onClick={() => one.mutate(row.id)}
                    >
                      {words.replay}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </ReadState>
      {deliveries.hasNextPage && (
        <Button
          pending={deliveries.isFetchingNextPage && SCREEN_WORDS.loading}
          onClick={() => void deliveries.fetchNextPage()}
        >
          {SCREEN_WORDS.more}
        </Button>
      )}
    </div>
  );
}
