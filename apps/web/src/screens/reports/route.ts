import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readSearch } from './search.js';

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/reports',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'ReportsScreen'),
});
