import { beginRoute } from '../screens/begin/route.js';
import { campaignsRoute } from '../screens/campaigns/route.js';
import { controlRoomRoute } from '../screens/control-room/route.js';
import { homeRoute } from '../screens/home/route.js';
import { leaderRoute } from '../screens/leader/route.js';
import { logRoute } from '../screens/log/route.js';
import { planRoute } from '../screens/plan/route.js';
import { reportsRoute } from '../screens/reports/route.js';
import { reviewRoute } from '../screens/review/route.js';
import { searchRoute } from '../screens/search/route.js';
import { statisticsRoute } from '../screens/statistics/route.js';

/** Every screen of the app, one line each. A screen is a folder of its own: see CONTRIBUTING.md. */
export const screens = [
  homeRoute,
  leaderRoute,
  campaignsRoute,
  beginRoute,
  reviewRoute,
  planRoute,
  controlRoomRoute,
  searchRoute,
  statisticsRoute,
  reportsRoute,
  logRoute,
] as const;
