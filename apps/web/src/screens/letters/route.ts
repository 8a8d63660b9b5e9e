import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const lettersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id/letters',
  component: lazyRouteComponent(() => import('./screen.js'), 'LettersScreen'),
});
