import { momentWords, REPORT_DRAWN_WORDS as words } from '#wording';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import type { PeriodView } from './report-queries.js';

/** Names of bodies that are said at once. */
const NAMED = 10;

/** "Báo cáo tổng hợp": what was drawn so far, what changed since, and the office's own report upward. */
export function DrawnReports({
  campaignId,
  view,
}: {
  readonly campaignId: string;
  readonly view: PeriodView;
}) {
  const { period, drawn, owedUpward } = view;
  const [newest] = drawn;
  return (
    <section className="panel reports-drawn" aria-label={words.title}>
      <h3>{words.title}</h3>
      <DrawButton campaignId={campaignId} view={view} />
      {newest !== undefined && newest.changed.length > 0 && (
        <p className="reports-note">
          {words.changed(
            momentWords(newest.drawnAt),
            newest.changed.slice(0, NAMED),
            newest.changed.length - NAMED,
          )}
        </p>
      )}
      {drawn.length > 0 && (
        <ul>
          {drawn.map(({ id, layout, drawnAt, drawnBy, changed }) => (
            <li key={id}>
              <a
                href={`/api/v1/campaigns/${campaignId}/periods/${period.id}/consolidations/${id}/file`}
                download
              >
                {words.drawn(momentWords(drawnAt), words.layouts[layout])}
              </a>{' '}
              <span className="small muted">
                {drawnBy}
                {changed.length > 0 && ` · ${words.changedCount(changed.length)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {newest !== undefined &&
        owedUpward.map(({ id, label, seriesTitle, issuerName, dueAt }) => (
          <p key={id}>
            <a href={`/reports/${id}?from=${newest.id}`}>
              {words.upward(`${seriesTitle}: ${label}`, issuerName)}
            </a>{' '}
            <span className="small muted">{words.upwardDue(momentWords(dueAt))}</span>
          </p>
        ))}
    </section>
  );
}

function DrawButton({
  campaignId,
  view: { period },
}: {
  readonly campaignId: string;
  readonly view: PeriodView;
}) {
  const draw = useAct({
    send: (periodId: string, key) =>
      http.post('/api/v1/campaigns/{id}/periods/{periodId}/consolidations', {
        path: { id: campaignId, periodId },
        key,
        body: {},
      }),
    changes: [['campaign', campaignId]],
    onDone: ({ given, missing }) => tell(words.done(given, missing)),
  });
  if (!period.offers.some(({ act, offered }) => act === 'consolidate' && offered)) return null;
  return (
    <>
      {draw.error !== null && <Problem error={draw.error} />}
      <p className="small soft">{words.what}</p>
      <Button
        size="small"
        pending={draw.isPending && words.drawing}
        onClick={() => draw.mutate(period.id)}
      >
        {words.draw}
      </Button>
    </>
  );
}
