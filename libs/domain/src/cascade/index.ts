export {
  bodiesAbove,
  cascadeProblems,
  draftFromWork,
  isTooDeep,
  isWithItsBody,
  levelOfBody,
  MOST_CASCADE_LEVELS,
  type CascadeOrigin,
  type WorkToPassOn,
} from './origin.js';
export {
  cascadeBranches,
  cascadeLevels,
  type CascadeBranch,
  type CascadeCounts,
  type CascadeLevel,
  type CascadeRow,
} from './roll-up.js';
