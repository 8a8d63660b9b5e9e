import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/plan',
  component: lazyRouteComponent(() => import('./screen.js'), 'PlanScreen'),
});
