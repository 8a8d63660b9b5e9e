import { momentWords, WORK_DRAWER_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { dispatchEventsQuery } from './drawer-queries.js';

/** What happened at the body, newest first; about one task: what concerns that one, and the document. */
export function Timeline({
  campaignId,
  dispatchId,
  assignmentIds,
}: {
  readonly campaignId: string;
  readonly dispatchId: string;
  /** null: everything. */
  readonly assignmentIds: readonly string[] | null;
}) {
  const { data, error, isPending, refetch } = useQuery(dispatchEventsQuery(campaignId, dispatchId));
  const shown = data?.items.filter(({ data: about }) => {
    const of = about['assignmentId'];
    return assignmentIds === null || typeof of !== 'string' || assignmentIds.includes(of);
  });
  return (
    <section className="work-part">
      <h3>{words.timeline}</h3>
      {isPending && <Skeleton rows={2} />}
      {error !== null && data === undefined && (
        <Problem error={error} onRetry={() => void refetch()} />
      )}
      <ol className="timeline">
        {shown?.map((event) => (
          <li key={event.id}>
            <p>{event.title}</p>
            <p className="small muted">
              {words.answeredBy(event.actor.label, momentWords(event.occurredAt))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
