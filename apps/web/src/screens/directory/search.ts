import { oneOf, textParam } from '../../shared/search-params.js';

export const BODY_FORMS = ['add', 'edit', 'contactPoint', 'head', 'succeed'] as const;
export type BodyForm = (typeof BODY_FORMS)[number];

export interface DirectorySearch {
  readonly view?: 'groups';
  /** What was typed to be found. */
  readonly q?: string;
  /** The body, or with `view` the group, that is open, by its id. */
  readonly at?: string;
  /** The form that is open on it. */
  readonly form?: BodyForm;
}

/** What is usual is not written in the address; what is not understood is left out. */
export const readSearch = (search: Record<string, unknown>): DirectorySearch => ({
  ...oneOf('view', search['view'], ['groups'] as const),
  ...textParam('q', search['q']),
  ...textParam('at', search['at']),
  ...oneOf('form', search['form'], BODY_FORMS),
});
