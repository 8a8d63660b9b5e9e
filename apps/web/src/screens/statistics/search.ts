import { oneOf, textParam } from '../../shared/search-params.js';

export const DIMENSIONS = [
  'body',
  'bodyKind',
  'task',
  'campaign',
  'documentType',
  'month',
  'quarter',
  'year',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface StatisticsSearch {
  /** Absent: by body. */
  readonly by?: Dimension;
  readonly campaignId?: string;
  /** Days as the API writes them. */
  readonly asOf?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
}

/** What is usual is not written in the address; what is not understood is left out. */
export const readSearch = (search: Record<string, unknown>): StatisticsSearch => ({
  ...oneOf('by', search['by'], DIMENSIONS),
  ...textParam('campaignId', search['campaignId']),
  ...textParam('asOf', search['asOf']),
  ...textParam('dueFrom', search['dueFrom']),
  ...textParam('dueTo', search['dueTo']),
});
