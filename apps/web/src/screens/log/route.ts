import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readSearch } from './search.js';

export const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/log',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'LogScreen'),
});
