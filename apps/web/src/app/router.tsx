import { createRouter } from '@tanstack/react-router';
import { Broken } from './broken.js';
import { rootRoute } from './root-route.js';
import { screens } from './screens.js';
import { Skeleton } from '../shared/ui/skeleton.js';

export const router = createRouter({
  routeTree: rootRoute.addChildren(screens),
  defaultErrorComponent: Broken,
  defaultPendingComponent: Skeleton,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
