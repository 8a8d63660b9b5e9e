import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';

/** Every screen is a child of this one: frame, navigation, sign-in. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
