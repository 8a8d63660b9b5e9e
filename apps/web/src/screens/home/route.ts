import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readsEarly } from '../../shared/api/early.js';

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: readsEarly(() => '/api/v1/today'),
  component: lazyRouteComponent(() => import('./screen.js'), 'HomeScreen'),
});
