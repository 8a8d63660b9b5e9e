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
export { readingSchema } from './reading.schema.js';
export { answerFileSchema, draftAnswersSchema, type AnswerFile } from './v1/answers.schema.js';
export {
  createCampaignSchema,
  draftAnswerSchema,
  draftContentSchema,
  draftProblemSchema,
  draftViewSchema,
  groupDifferenceSchema,
  setParamsSchema,
  type CreateCampaignBody,
} from './v1/draft.schema.js';
export {
  discardRequestSchema,
  launchAnswerSchema,
  launchProgressSchema,
  launchRequestSchema,
  PREVIEW_RECIPIENTS,
  previewPageSchema,
  previewSchema,
  stateAnswerSchema,
  type PreviewBody,
} from './v1/launch.schema.js';
export {
  readingAnswerSchema,
  storedReadingSchema,
  storeReadingSchema,
} from './v1/reading-api.schema.js';
export {
  bodyDetailSchema,
  bodyPageSchema,
  bodyRefSchema,
  changeBodyBodySchema,
  changeGroupBodySchema,
  contactBodySchema,
  contactParamsSchema,
  createBodyBodySchema,
  createGroupBodySchema,
  groupDetailSchema,
  groupListSchema,
  groupParamsSchema,
  listBodiesQuerySchema,
  readGroupQuerySchema,
  successionBodySchema,
} from './v1/directory.schema.js';
export {
  appliedImportSchema,
  applyImportBodySchema,
  importBodySchema,
  importHashSchema,
  importPreviewSchema,
} from './v1/directory-import.schema.js';
export {
  apiKeyListSchema,
  consumeLinkBodySchema,
  createdKeySchema,
  createKeyBodySchema,
  inviteBodySchema,
  linkParamsSchema,
  meSchema,
  passwordBodySchema,
  personPageSchema,
  personSchema,
  ROLES,
  roleSchema,
  sessionSchema,
  signInBodySchema,
  signInLinkBodySchema,
} from './v1/people.schema.js';
