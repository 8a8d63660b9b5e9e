import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { oneOf } from '../../shared/search-params.js';

/** What a phone shows: there is no room for both. */
export const PANES = ['reading', 'document'] as const;
export type Pane = (typeof PANES)[number];

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/review',
  validateSearch: (search: Record<string, unknown>): { readonly pane?: Pane } =>
    oneOf('pane', search['pane'], PANES),
  component: lazyRouteComponent(() => import('./screen.js'), 'ReviewScreen'),
});
