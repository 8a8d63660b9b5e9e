import { dayWords, momentWords, REPORTS_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { mayPass } from '../../shared/api/api-error.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { FindField } from '../../shared/ui/find-field.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { useWide } from '../../shared/use-window.js';
import { campaignQuery } from '../../shared/campaign/campaign-query.js';
import { AcceptAll } from './accept-all.js';
import { LockPeriod } from './lock-period.js';
import { PeriodTable } from './period-table.js';
import { ReportDrawer } from './report-drawer.js';
import { DrawnReports } from './drawn-reports.js';
import { GatheredAnswers } from './gathered-answers.js';
import { TemplateButton } from './template-editor.js';
import { periodQuery, shownLines, type Period, type PeriodView } from './report-queries.js';
import { SHOWN, type ReportsSearch, type Shown } from './search.js';

const route = getRouteApi('/campaigns/$id/reports');

/** How many bodies a filter shows, as the totals count them. */
function countOf(period: Period, show: Shown): number | null {
  const counts: Readonly<Record<Shown, number | null>> = {
    all: null,
    missing: period.missing,
    handedIn: period.submitted,
    returned: period.returned,
    accepted: period.accepted,
  };
  return counts[show];
}

/** One period: what came in, what did not, side by side. */
export function PeriodPart({ id, periodId }: { readonly id: string; readonly periodId: string }) {
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(periodQuery(id, periodId));
  const read = (): void => void refetch();
  return (
    <section className="reports-period">
      {isPending && <Skeleton rows={8} />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={dataUpdatedAt} />
      )}
      {data !== undefined && <Shown id={id} view={data} />}
    </section>
  );
}

const FORMATS = ['xlsx', 'docx', 'csv'] as const;

function Head({ id, view }: { readonly id: string; readonly view: PeriodView }) {
  const { period } = view;
  const { data: campaign } = useQuery(campaignQuery(id));
  const series = campaign?.series.find((one) => one.id === period.seriesId);
  // Who may urge in a campaign steers it, and judges its reports.
  const judges = campaign?.offers.some(({ act, offered }) => act === 'nudge' && offered) === true;
  const file = `/api/v1/campaigns/${encodeURIComponent(id)}/periods/${period.id}/file`;
  return (
    <header className="reports-head">
      <div>
        <h2>{period.label}</h2>
        <p className="small soft">
          {period.seriesTitle} · {words.due(momentWords(period.dueAt))}
          {period.cutoffOn !== null && ` · ${words.cutoff(dayWords(period.cutoffOn))}`}
        </p>
        {period.provisional && <p className="small reports-note">{words.provisional}</p>}
        {period.missing > 0 && period.state !== 'scheduled' && (
          <p className="small reports-note">{words.gaps(period.missing)}</p>
        )}
        {period.state === 'locked' && <p className="small soft">{words.lockedNote}</p>}
      </div>
      <div className="row reports-acts">
        {series !== undefined && <TemplateButton campaignId={id} series={series} />}
        <LockPeriod campaignId={id} period={period} />
        {judges && <AcceptAll campaignId={id} lines={view.lines} />}
        {view.lines.length > 0 && (
          <span className="row" role="group" aria-label={words.downloads}>
            {FORMATS.map((format) => (
              <a
                key={format}
                className="btn btn-plain btn-small"
                href={`${file}?format=${format}`}
                aria-label={`${words.downloads}, ${words[format]}`}
                download
              >
                {words[format]}
              </a>
            ))}
          </span>
        )}
        <Button size="small" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </header>
  );
}

function Shown({ id, view }: { readonly id: string; readonly view: PeriodView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { period, lines, asOf } = view;
  const { show = 'all', find = '', report } = search;
  const beside = useWide() && report !== undefined;
  const rows = useMemo(() => shownLines(view, search), [view, search]);
  const change = (to: Partial<Record<keyof ReportsSearch, string | undefined>>, replace = true) =>
    void navigate({
      search: (before) => ({ ...before, ...to }) as ReportsSearch,
      ...{ replace, resetScroll: false },
    });
  if (lines.length === 0) {
    const isToCome = period.state === 'scheduled' || period.state === 'opening';
    return (
      <>
        <Head id={id} view={view} />
        <Empty>{isToCome ? words.notOpened(momentWords(period.opensAt)) : words.noReports}</Empty>
      </>
    );
  }
  return (
    <>
      <Head id={id} view={view} />
      <div className="reports-tools">
        <FindField
          label={words.find}
          value={find}
          onChange={(text) => change({ find: text === '' ? undefined : text })}
        />
        <div className="chips" role="group" aria-label={words.shown}>
          {SHOWN.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === show}
              onClick={() => change({ show: one === 'all' ? undefined : one })}
            >
              {words.show[one]}
              {countOf(period, one) !== null && ` (${countOf(period, one)})`}
            </button>
          ))}
        </div>
      </div>
      <div className={beside ? 'reports-beside' : undefined}>
        <div>
          {rows.length === 0 ? (
            <Empty
              act={
                <Button onClick={() => change({ show: undefined, find: undefined })}>
                  {words.clearFilter}
                </Button>
              }
            >
              {words.nobodyFits}
            </Empty>
          ) : (
            <PeriodTable
              view={view}
              lines={rows}
              onOpen={({ reportId }) => change({ report: reportId }, false)}
            />
          )}
          {view.answers.length > 0 && <GatheredAnswers answers={view.answers} />}
          <DrawnReports campaignId={id} view={view} />
        </div>
        {report !== undefined && (
          <ReportDrawer
            campaignId={id}
            reportId={report}
            asOf={asOf}
            onClose={() => change({ report: undefined })}
          />
        )}
      </div>
    </>
  );
}
