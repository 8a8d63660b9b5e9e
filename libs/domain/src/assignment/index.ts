export {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  ASSIGNMENT_TRANSITIONS,
  transitionAssignment,
  type AssignmentAct,
  type AssignmentState,
} from './assignment-state.js';
export {
  changesBetween,
  figureFault,
  MOST_LINKS,
  reachesTarget,
  shareOf,
  type EvidenceLink,
  type FigureFault,
  type HandedInVersion,
  type MeasuredTarget,
  type VersionChanges,
  type WorkFigure,
} from './evidence.js';
export { FOLLOWED_ROLES, type Following } from './following.js';
export { OWING_ROLES, owesWork } from './owing-roles.js';
export type { TaskNature } from './task-nature.js';
export type { TaskRole } from './task-role.js';
