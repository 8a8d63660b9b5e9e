import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { textParam } from '../../shared/search-params.js';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search: Record<string, unknown>) => textParam('q', search['q']),
  component: lazyRouteComponent(() => import('./screen.js'), 'SearchScreen'),
});
