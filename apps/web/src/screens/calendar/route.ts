import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/calendar',
  validateSearch: (search: Record<string, unknown>): { readonly year?: number } =>
    typeof search['year'] === 'number' ? { year: search['year'] } : {},
  component: lazyRouteComponent(() => import('./screen.js'), 'CalendarScreen'),
});
