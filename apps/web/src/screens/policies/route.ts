import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const policiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/policies',
  component: lazyRouteComponent(() => import('./screen.js'), 'PoliciesScreen'),
});
