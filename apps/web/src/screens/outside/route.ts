import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const outsideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/outside',
  component: lazyRouteComponent(() => import('./screen.js'), 'OutsideScreen'),
});
