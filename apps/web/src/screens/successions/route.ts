import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const successionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/successions',
  component: lazyRouteComponent(() => import('./screen.js'), 'SuccessionsScreen'),
});
