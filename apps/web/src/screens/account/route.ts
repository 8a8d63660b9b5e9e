import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/account',
  component: lazyRouteComponent(() => import('./screen.js'), 'AccountScreen'),
});
