import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

/** Until there is a screen of today: the campaigns. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send elsewhere
    throw redirect({ to: '/campaigns' });
  },
});
