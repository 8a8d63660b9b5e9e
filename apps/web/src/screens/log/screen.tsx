import { LOG_WORDS as words, SCREEN_WORDS as common } from '#wording';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mayPass } from '../../shared/api/api-error.js';
import { CampaignAbove } from '../../shared/campaign/campaign-above.js';
import { CampaignParts } from '../../shared/campaign/campaign-parts.js';
import { campaignQuery } from '../../shared/campaign/campaign-query.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { Entries } from './entries.js';
import { daysQuery, entriesQuery } from './log-queries.js';
import type { LogSearch } from './search.js';
import { Summary } from './summary.js';
import { Tools } from './tools.js';
import './log.css';

const route = getRouteApi('/campaigns/$id/log');

/** "Nhật ký" of a campaign, in three levels: the same order and the same filter in all of them. */
export function LogScreen() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const campaign = useQuery(campaignQuery(id));
  const change = (to: Partial<Record<keyof LogSearch, string | undefined>>): void =>
    void navigate({ search: (before) => ({ ...before, ...to }) as LogSearch, resetScroll: false });
  const clear = (): void => change({ kind: undefined, body: undefined });
  return (
    <Screen
      title={words.title}
      above={<CampaignAbove document={campaign.data?.document} />}
      under={campaign.data?.document.subject}
    >
      <CampaignParts id={id} />
      <Tools id={id} search={search} onChange={change} />
      {search.level === undefined || search.level === 'summary' ? (
        <Days id={id} search={search} onClear={clear} />
      ) : (
        <Lines id={id} search={search} onClear={clear} />
      )}
      <p className="small muted log-foot">{words.appendOnly}</p>
    </Screen>
  );
}

interface PartProps {
  readonly id: string;
  readonly search: LogSearch;
  readonly onClear: () => void;
}

function Days({ id, search, onClear }: PartProps) {
  const list = useInfiniteQuery(daysQuery(id, search));
  const counts = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Listed list={list} isEmpty={counts.length === 0} more={words.older} {...{ search, onClear }}>
      <Summary counts={counts} />
    </Listed>
  );
}

function Lines({ id, search, onClear }: PartProps) {
  const list = useInfiniteQuery(entriesQuery(id, search));
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const moved = list.data?.pages.some(({ listChanged }) => listChanged) === true;
  return (
    <Listed list={list} isEmpty={entries.length === 0} more={common.more} {...{ search, onClear }}>
      {moved && (
        <div className="bar" role="status">
          <p>{words.listChanged}</p>
          <Button size="small" onClick={() => void list.refetch()}>
            {common.reload}
          </Button>
        </div>
      )}
      <Entries entries={entries} raw={search.level === 'raw'} campaignId={id} />
    </Listed>
  );
}

interface ListedProps {
  readonly list: UseInfiniteQueryResult<InfiniteData<unknown>>;
  readonly isEmpty: boolean;
  readonly search: LogSearch;
  readonly more: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** A list in each of its states. */
function Listed({ list, isEmpty, search, more, onClear, children }: ListedProps) {
  const retry = (): void => void list.refetch();
  const filtered = search.kind !== undefined || search.body !== undefined;
  return (
    <>
      {list.isPending && <Skeleton />}
      {list.error !== null && list.data === undefined && (
        <Problem error={list.error} onRetry={mayPass(list.error) ? retry : undefined} />
      )}
      {list.error !== null && list.data !== undefined && mayPass(list.error) && (
        <OfflineBar readAt={list.dataUpdatedAt} />
      )}
      {list.data !== undefined && isEmpty && (
        <Empty act={filtered && <Button onClick={onClear}>{words.clearFilter}</Button>}>
          {filtered ? words.emptyFiltered : words.empty}
        </Empty>
      )}
      {!isEmpty && children}
      {list.hasNextPage && (
        <Button
          className="log-more"
          pending={list.isFetchingNextPage && common.loading}
          onClick={() => void list.fetchNextPage()}
        >
          {more}
        </Button>
      )}
    </>
  );
}
