import { BEGIN_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../../shared/api/api-error.js';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { jobQuery } from './begin-queries.js';

interface JobProgressProps {
  readonly id: string;
  readonly onRead: (readingId: string) => void;
  readonly onAnother: () => void;
}

/** A scan page by page: one may leave, the address finds it again. */
export function JobProgress({ id, onRead, onAnother }: JobProgressProps) {
  const job = useQuery(jobQuery(id));
  const cancel = useAct({
    send: (_input: string, key) =>
      http.post('/api/v1/reading-jobs/{id}/cancel', { path: { id }, key }),
    changes: [['reading-job', id]],
  });
  const { data } = job;
  const readingId = data?.state === 'done' ? data.readingId : null;
  useEffect(() => {
    if (readingId !== null) onRead(readingId);
  }, [readingId, onRead]);
  const another = <Button onClick={onAnother}>{words.another}</Button>;
  if (job.error !== null && data === undefined) {
    return (
      <div className="stack">
        <Problem error={job.error} onRetry={() => void job.refetch()} />
        {another}
      </div>
    );
  }
  if (data === undefined) return <Skeleton rows={2} />;
  const { state, page, pages, problem } = data;
  if (state === 'cancelled') {
    return (
      <div className="stack">
        <p role="status">{words.cancelled}</p>
        {another}
      </div>
    );
  }
  if (state === 'refused') {
    return (
      <div className="stack">
        <Problem error={new ApiError(problem?.status ?? 422, problem)} safe={words.refused} />
        {another}
      </div>
    );
  }
  return (
    <div className="stack panel">
      <p role="status">{state === 'queued' ? words.queued : words.page(page, pages)}</p>
      <progress
        className="bg-progress"
        max={pages}
        value={page}
        aria-label={words.page(page, pages)}
      />
      <p className="small muted">{words.mayLeave}</p>
      {cancel.error !== null && <Problem error={cancel.error} />}
      <Button onClick={() => cancel.mutate(id)}>{words.cancel}</Button>
    </div>
  );
}
