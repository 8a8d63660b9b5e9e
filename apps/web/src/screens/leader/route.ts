import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readsEarly } from '../../shared/api/early.js';

export const leaderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/leader',
  loader: readsEarly(() => '/api/v1/today'),
  component: lazyRouteComponent(() => import('./screen.js'), 'LeaderScreen'),
});
