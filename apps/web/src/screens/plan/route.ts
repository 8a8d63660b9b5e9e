import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readsEarly } from '../../shared/api/early.js';

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/plan',
  loader: readsEarly(({ id }: { readonly id: string }) => `/api/v1/campaigns/${id}/draft`),
  component: lazyRouteComponent(() => import('./screen.js'), 'PlanScreen'),
});
