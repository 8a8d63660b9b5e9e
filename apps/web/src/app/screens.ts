import { campaignsRoute } from '../screens/campaigns/route.js';
import { controlRoomRoute } from '../screens/control-room/route.js';
import { homeRoute } from '../screens/home/route.js';

/** Every screen of the app, one line each. A screen is a folder of its own: see CONTRIBUTING.md. */
export const screens = [homeRoute, campaignsRoute, controlRoomRoute] as const;
