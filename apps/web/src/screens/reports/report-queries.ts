import { queryOptions } from '@tanstack/react-query';
import { http, type Answer, type Schema } from '../../shared/api/http.js';
import { fold, matches } from '../../shared/fold.js';
import type { ReportsSearch } from './search.js';

export type Period = Schema<'PeriodTotals'>;
export type Series = Schema<'ReportSeries'>;
export type PeriodView = Schema<'Period'>;
export type Line = PeriodView['lines'][number];
export type Report = Answer<'/api/v1/reports/{id}'>;

/** Who has handed in for a period, who has not, and the figures side by side. */
export const periodQuery = (id: string, periodId: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'period', periodId],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/periods/{periodId}', { path: { id, periodId }, signal }),
  });

export const reportQuery = (campaignId: string, id: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'report', id],
    queryFn: ({ signal }) => http.get('/api/v1/reports/{id}', { path: { id }, signal }),
    // An act is offered for the state that was read: it is read anew each time the report opens.
    staleTime: 0,
  });

/** The newest period that has opened, or the first to come. */
export const usualPeriod = (periods: readonly Period[]): Period | undefined =>
  periods.filter(({ state }) => state === 'open' || state === 'locked').at(-1) ?? periods[0];

/** The rows of the table that the address asks for, each with its place in the figures. */
export function shownLines(
  { lines }: PeriodView,
  { show = 'all', find = '' }: ReportsSearch,
): readonly (readonly [line: Line, row: number])[] {
  const fits = ({ standing }: Line): boolean =>
    show === 'all' ||
    standing === show ||
    (show === 'missing' && (standing === 'missing' || standing === 'missed'));
  return lines
    .map((line, row) => [line, row] as const)
    .filter(([line]) => fits(line) && matches(fold(line.bodyName), find));
}
