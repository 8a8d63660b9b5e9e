import { REPORTS_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { CampaignAbove } from '../../shared/campaign/campaign-above.js';
import { CampaignParts } from '../../shared/campaign/campaign-parts.js';
import { campaignQuery } from '../../shared/campaign/campaign-query.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { PeriodPart } from './period.js';
import { PeriodsNav } from './periods-nav.js';
import { usualPeriod } from './report-queries.js';
import './reports.css';

const route = getRouteApi('/campaigns/$id/reports');

/** "Tổng hợp báo cáo" of one campaign: its periods, and one of them open. */
export function ReportsScreen() {
  const { id } = route.useParams();
  const { period: asked } = route.useSearch();
  const campaign = useQuery(campaignQuery(id));
  const { data, error, isPending } = campaign;
  const read = (): void => void campaign.refetch();
  const periods = data?.periods ?? [];
  const chosen = asked ?? usualPeriod(periods)?.id;
  return (
    <Screen
      wide
      title={words.title}
      above={<CampaignAbove document={data?.document} />}
      under={data?.document.subject}
    >
      <CampaignParts id={id} />
      {isPending && <Skeleton rows={8} />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={campaign.dataUpdatedAt} />
      )}
      {data !== undefined && chosen === undefined && <Empty>{words.noPeriods}</Empty>}
      {chosen !== undefined && data !== undefined && (
        <div className="reports">
          <PeriodsNav id={id} periods={periods} chosen={chosen} />
          <PeriodPart key={chosen} id={id} periodId={chosen} />
        </div>
      )}
    </Screen>
  );
}
