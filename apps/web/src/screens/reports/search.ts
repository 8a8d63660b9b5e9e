import { oneOf, textParam } from '../../shared/search-params.js';

export const SHOWN = ['all', 'missing', 'handedIn', 'returned', 'accepted'] as const;
export type Shown = (typeof SHOWN)[number];

export interface ReportsSearch {
  /** The id of a period; absent: the newest that has opened. */
  readonly period?: string;
  readonly show?: Shown;
  /** Typed by hand: matched without marks. */
  readonly find?: string;
  /** The report that is open beside the table. */
  readonly report?: string;
}

/** What is usual is not written in the address; what is not understood is left out. */
export const readSearch = (search: Record<string, unknown>): ReportsSearch => ({
  ...textParam('period', search['period']),
  ...oneOf('show', search['show'], SHOWN),
  ...textParam('find', search['find']),
  ...textParam('report', search['report']),
});
