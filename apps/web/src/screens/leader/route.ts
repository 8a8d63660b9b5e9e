import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const leaderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/leader',
  component: lazyRouteComponent(() => import('./screen.js'), 'LeaderScreen'),
});
