import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { oneOf, textParam } from '../../shared/search-params.js';

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/people',
  validateSearch: (search: Record<string, unknown>) => ({
    ...oneOf('open', search['open'], ['new'] as const),
    ...textParam('q', search['q']),
  }),
  component: lazyRouteComponent(() => import('./screen.js'), 'PeopleScreen'),
});
