import { momentWords, PLAN_WORDS as words } from '#wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { http, type Answer } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { progressQuery } from './plan-queries.js';

type Progress = Answer<'/api/v1/campaigns/{id}/launch'>;
type Act = Progress['offers'][number]['act'];

/** What may be done about a launch that failed, or was given up. */
function FailedActs({ id, progress }: { readonly id: string; readonly progress: Progress }) {
  const navigate = useNavigate();
  const changes = [['campaign', id], ['campaigns']];
  const retry = useAct({
    send: (_input: 'retry', key) =>
      http.post('/api/v1/campaigns/{id}/launch/retry', { path: { id }, key }),
    changes,
  });
  const discard = useAct({
    send: (_input: 'discard', key) =>
      http.post('/api/v1/campaigns/{id}/discard', { path: { id }, body: {}, key }),
    changes,
  });
  const copy = useAct({
    send: (copyOf: string, key) => http.post('/api/v1/campaigns', { body: { copyOf }, key }),
    changes: [['campaigns']],
    onDone: ({ id: made }) => void navigate({ to: '/campaigns/$id/review', params: { id: made } }),
  });
  const offers = (act: Act): boolean =>
    progress.offers.some((one) => one.act === act && one.offered);
  const error = retry.error ?? discard.error ?? copy.error;
  return (
    <div className="stack">
      {error !== null && <Problem error={error} />}
      <div className="row">
        {offers('retryLaunch') && (
          <Button
            kind="primary"
            pending={retry.isPending && words.retrying}
            onClick={() => retry.mutate('retry')}
          >
            {words.retry}
          </Button>
        )}
        {offers('discard') && (
          <Button
            pending={discard.isPending && words.discarding}
            onClick={() => discard.mutate('discard')}
          >
            {words.discard}
          </Button>
        )}
        {progress.state === 'discarded' && (
          <Button pending={copy.isPending && words.copying} onClick={() => copy.mutate(id)}>
            {words.copy}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A launch under way, done or failed: the page may be closed and opened again. */
export function LaunchProgress({ id, state }: { readonly id: string; readonly state: string }) {
  const client = useQueryClient();
  const progress = useQuery(progressQuery(id));
  const { data, error } = progress;
  const now = data?.state ?? state;
  useEffect(() => {
    // The draft, the list and the offers say the same from then on.
    if (now !== state) {
      void client.invalidateQueries({ queryKey: ['campaign', id] });
      void client.invalidateQueries({ queryKey: ['campaigns'] });
    }
  }, [client, id, now, state]);
  if (error !== null && data === undefined) {
    return <Problem error={error} onRetry={() => void progress.refetch()} />;
  }
  if (data === undefined) return <Skeleton rows={3} />;
  const { pagesDone, pageCount, recipientCount, releasedAt } = data;
  if (now === 'launching') {
    return (
      <div className="panel stack">
        <p role="status">{words.progress(pagesDone, pageCount)}</p>
        <progress
          className="pl-progress"
          max={Math.max(1, pageCount)}
          value={pagesDone}
          aria-label={words.progress(pagesDone, pageCount)}
        />
        <p className="soft">{words.mayClose}</p>
      </div>
    );
  }
  if (now === 'launch_failed' || now === 'discarded') {
    return (
      <div className="panel stack">
        <p role="alert">
          <b>{now === 'discarded' ? words.discarded : words.failed}</b>
        </p>
        {data.error !== null && <p>{words.failedWhy(data.error)}</p>}
        <FailedActs id={id} progress={data} />
      </div>
    );
  }
  return (
    <div className="panel stack">
      <p role="status">
        {words.done(recipientCount, momentWords(releasedAt ?? data.launchedAt ?? ''))}
      </p>
      <Link to="/campaigns/$id" params={{ id }} className="btn btn-primary">
        {words.room}
      </Link>
    </div>
  );
}
