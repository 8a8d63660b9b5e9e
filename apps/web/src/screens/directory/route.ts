import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readSearch } from './search.js';

export const directoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/directory',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'DirectoryScreen'),
});
