import { oneOf, textParam } from '../../shared/search-params.js';

export const WAYS = ['file', 'text'] as const;
type Way = (typeof WAYS)[number];

interface BeginSearch {
  readonly way?: Way;
  /** A scan on its way to a reading: whoever comes back finds how far it is. */
  readonly job?: string;
}

/** What is not understood is left out. */
export const readSearch = (search: Record<string, unknown>): BeginSearch => ({
  ...oneOf('way', search['way'], WAYS),
  ...textParam('job', search['job']),
});
