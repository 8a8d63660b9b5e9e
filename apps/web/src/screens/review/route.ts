import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readSearch } from './search.js';

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/review',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'ReviewScreen'),
});
