import { oneOf } from '../../shared/search-params.js';

/** What a phone shows: there is no room for both. */
export const PANES = ['reading', 'document'] as const;
export type Pane = (typeof PANES)[number];

/** What is not understood is left out. */
export const readSearch = (search: Record<string, unknown>): { readonly pane?: Pane } =>
  oneOf('pane', search['pane'], PANES);
