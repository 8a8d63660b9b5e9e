import { queryOptions } from '@tanstack/react-query';
import { http, type Schema } from '../api/http.js';

export type Today = Schema<'Today'>;
export type TodayCampaign = Today['campaigns'][number];

const ASK_AGAIN_MS = 60_000;

/** What of one's own campaigns is late or waits, whom to call, and how it went. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => http.get('/api/v1/today', { signal }),
  refetchInterval: ASK_AGAIN_MS,
});

type Work = TodayCampaign['totals']['work'];

/** Numbers of all campaigns together. */
export function sumOf(campaigns: readonly TodayCampaign[]): {
  readonly late: number;
  readonly inTime: number;
  readonly done: number;
  readonly doneLate: number;
  readonly undated: number;
  readonly standing: number;
  readonly unacknowledged: number;
  readonly bands: Work['lateBy'];
} {
  const sum = (pick: (one: TodayCampaign) => number): number =>
    campaigns.reduce((total, one) => total + pick(one), 0);
  const work = (pick: (totals: Work) => number): number => sum(({ totals }) => pick(totals.work));
  return {
    late: work(({ openLate }) => openLate),
    inTime: work(({ openInTime }) => openInTime),
    done: work(({ doneInTime, undatedDone }) => doneInTime + undatedDone),
    doneLate: work(({ doneLate }) => doneLate),
    undated: work(({ undatedOpen }) => undatedOpen),
    standing: work(({ standing }) => standing),
    unacknowledged: sum(({ totals }) => totals.dispatches.notAcknowledged),
    bands: {
      days1to7: work(({ lateBy }) => lateBy.days1to7),
      days8to30: work(({ lateBy }) => lateBy.days8to30),
      days31to120: work(({ lateBy }) => lateBy.days31to120),
      over120days: work(({ lateBy }) => lateBy.over120days),
    },
  };
}
