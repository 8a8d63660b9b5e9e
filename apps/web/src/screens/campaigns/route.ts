import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readsEarly } from '../../shared/api/early.js';

export const campaignsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns',
  loader: readsEarly(() => '/api/v1/campaigns'),
  component: lazyRouteComponent(() => import('./screen.js'), 'CampaignsScreen'),
});
