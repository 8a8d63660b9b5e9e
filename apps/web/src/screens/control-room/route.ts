import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readsEarly } from '../../shared/api/early.js';
import { readSearch } from './search.js';

export const controlRoomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id',
  validateSearch: readSearch,
  loader: readsEarly(({ id }: { readonly id: string }) => `/api/v1/campaigns/${id}/matrix`),
  component: lazyRouteComponent(() => import('./screen.js'), 'ControlRoomScreen'),
});
