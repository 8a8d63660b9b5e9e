export { PROBLEM_CATALOGUE } from './problem-catalogue.js';
export type { ProblemEntry } from './problem-catalogue.js';
export {
  PROBLEM_MEDIA_TYPE,
  problemFaultSchema,
  problemSchema,
  problemType,
  toProblem,
} from './problem.js';
export type { Problem, ProblemFault } from './problem.js';
export {
  PAGE_LIMIT_DEFAULT,
  PAGE_LIMIT_MAX,
  pageOf,
  pageQuerySchema,
  pageQueryShape,
} from './page.js';
export type { Page, PageQuery } from './page.js';
export {
  codeSchema,
  dateSchema,
  emailSchema,
  idParamsSchema,
  idSchema,
  instantSchema,
  textSchema,
} from './scalars.js';
