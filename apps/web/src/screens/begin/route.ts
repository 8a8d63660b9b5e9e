import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { oneOf, textParam } from '../../shared/search-params.js';

export const WAYS = ['file', 'text'] as const;
export type Way = (typeof WAYS)[number];

interface BeginSearch {
  readonly way?: Way;
  /** A scan on its way to a reading: whoever comes back finds how far it is. */
  readonly job?: string;
}

export const beginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/new',
  validateSearch: (search: Record<string, unknown>): BeginSearch => ({
    ...oneOf('way', search['way'], WAYS),
    ...textParam('job', search['job']),
  }),
  component: lazyRouteComponent(() => import('./screen.js'), 'BeginScreen'),
});
