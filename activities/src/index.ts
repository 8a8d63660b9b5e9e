export {
  createAdvanceActivities,
  type ActivityDependencies,
} from './advance/advance.activities.js';
export { createDigestActivities } from './digest/digest.activities.js';
export { createLaunchActivities } from './launch/launch.activities.js';
