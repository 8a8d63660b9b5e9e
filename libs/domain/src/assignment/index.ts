export {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  ASSIGNMENT_TRANSITIONS,
  transitionAssignment,
  type AssignmentAct,
  type AssignmentState,
} from './assignment-state.js';
export { OWING_ROLES, owesWork } from './owing-roles.js';
