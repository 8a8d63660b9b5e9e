import { oneOf, textParam } from '../../shared/search-params.js';

export const LEVELS = ['summary', 'detail', 'raw'] as const;
export const KINDS = ['all', 'event', 'mail'] as const;
export type Level = (typeof LEVELS)[number];
export type Kind = (typeof KINDS)[number];

export interface LogSearch {
  readonly level?: Level;
  readonly kind?: Kind;
  /** The code of one body. */
  readonly body?: string;
}

/** What is usual is not written in the address; what is not understood is left out. */
export const readSearch = (search: Record<string, unknown>): LogSearch => ({
  ...oneOf('level', search['level'], LEVELS),
  ...oneOf('kind', search['kind'], KINDS),
  ...textParam('body', search['body']),
});
