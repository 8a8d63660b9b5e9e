import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const trackerImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/import',
  component: lazyRouteComponent(() => import('./screen.js'), 'TrackerImportScreen'),
});
