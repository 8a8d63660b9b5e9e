import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const directoryImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/directory/import',
  component: lazyRouteComponent(() => import('./screen.js'), 'DirectoryImportScreen'),
});
