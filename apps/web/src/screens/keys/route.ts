import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { oneOf } from '../../shared/search-params.js';

export const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/keys',
  validateSearch: (search: Record<string, unknown>) =>
    oneOf('open', search['open'], ['new'] as const),
  component: lazyRouteComponent(() => import('./screen.js'), 'KeysScreen'),
});
