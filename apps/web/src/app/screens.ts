import { accountRoute } from '../screens/account/route.js';
import { beginRoute } from '../screens/begin/route.js';
import { calendarRoute } from '../screens/calendar/route.js';
import { campaignsRoute } from '../screens/campaigns/route.js';
import { controlRoomRoute } from '../screens/control-room/route.js';
import { trackerImportRoute } from '../screens/tracker-import/route.js';
import { directoryImportRoute } from '../screens/directory-import/route.js';
import { directoryRoute } from '../screens/directory/route.js';
import { healthRoute } from '../screens/health/route.js';
import { homeRoute } from '../screens/home/route.js';
import { keysRoute } from '../screens/keys/route.js';
import { leaderRoute } from '../screens/leader/route.js';
import { lettersRoute } from '../screens/letters/route.js';
import { logRoute } from '../screens/log/route.js';
import { outsideRoute } from '../screens/outside/route.js';
import { peopleRoute } from '../screens/people/route.js';
import { planRoute } from '../screens/plan/route.js';
import { policiesRoute } from '../screens/policies/route.js';
import { reportsRoute } from '../screens/reports/route.js';
import { reviewRoute } from '../screens/review/route.js';
import { searchRoute } from '../screens/search/route.js';
import { statisticsRoute } from '../screens/statistics/route.js';
import { successionsRoute } from '../screens/successions/route.js';

/** Every screen of the app, one line each. A screen is a folder of its own: see CONTRIBUTING.md. */
export const screens = [
  homeRoute,
  leaderRoute,
  campaignsRoute,
  beginRoute,
  trackerImportRoute,
  reviewRoute,
  planRoute,
  controlRoomRoute,
  searchRoute,
  statisticsRoute,
  reportsRoute,
  logRoute,
  lettersRoute,
  directoryRoute,
  directoryImportRoute,
  accountRoute,
  peopleRoute,
  keysRoute,
  outsideRoute,
  calendarRoute,
  policiesRoute,
  successionsRoute,
  healthRoute,
] as const;
