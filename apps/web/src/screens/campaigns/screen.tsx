import {
  BEGIN_WORDS,
  CAMPAIGN_LIST_WORDS as words,
  SCREEN_WORDS as common,
  SHELL_WORDS,
} from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { hasRole, useMe } from '../../shared/api/session.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { campaignsQuery } from './campaigns-query.js';
import { CampaignTable } from './table.js';
import './campaigns.css';

/** "Đợt giao nhiệm vụ": every campaign of one's own issuing bodies. */
export function CampaignsScreen() {
  const list = useInfiniteQuery(campaignsQuery);
  const retry = (): void => void list.refetch();
  const { data: me } = useMe();
  const begin = hasRole(me, 'coordinator') && (
    <Link to="/campaigns/new" className="btn btn-primary">
      {BEGIN_WORDS.begin}
    </Link>
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Screen
      title={SHELL_WORDS.campaigns}
      actsComing={list.isPending}
      acts={(list.isPending || rows.length > 0) && begin}
    >
      {list.isPending && <Skeleton />}
      {list.error !== null && list.data === undefined && (
        <Problem error={list.error} onRetry={retry} />
      )}
      {list.error !== null && list.data !== undefined && mayPass(list.error) && (
        <OfflineBar readAt={list.dataUpdatedAt} />
      )}
      {list.data !== undefined && rows.length === 0 && <Empty act={begin}>{words.none}</Empty>}
      {rows.length > 0 && <CampaignTable rows={rows} />}
      {list.hasNextPage && (
        <Button
          className="campaigns-more"
          pending={list.isFetchingNextPage && common.loading}
          onClick={() => void list.fetchNextPage()}
        >
          {common.more}
        </Button>
      )}
    </Screen>
  );
}
