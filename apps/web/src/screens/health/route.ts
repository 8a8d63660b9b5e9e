import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const healthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/health',
  component: lazyRouteComponent(() => import('./screen.js'), 'HealthScreen'),
});
