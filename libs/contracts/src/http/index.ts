export {
  announceCalendarYearSchema,
  appliedCalendarImportSchema,
  applyCalendarImportBodySchema,
  calendarImportBodySchema,
  calendarImportPreviewSchema,
  calendarChangesSchema,
  calendarDayParamsSchema,
  calendarYearParamsSchema,
  calendarYearSchema,
  enterCalendarDaySchema,
} from './v1/calendar.schema.js';
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
export { CYCLE_PRESETS } from '#domain';
export type { Field, FieldStatus, Passage, Reading, ReadTask } from '#domain/reading';
export { answerFileSchema, draftAnswersSchema, type AnswerFile } from './v1/answers.schema.js';
export {
  createCampaignSchema,
  correctedDraftSchema,
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
  firstMailQuerySchema,
  firstMailSchema,
  previewPageSchema,
  previewSchema,
  stateAnswerSchema,
  type PreviewBody,
} from './v1/launch.schema.js';
export {
  correctDraftSchema,
  correctReadingSchema,
  readFileFieldsSchema,
  readingAnswerSchema,
  readingJobSchema,
  readingRevisionsSchema,
  readTextSchema,
  storedReadingSchema,
  storeReadingSchema,
} from './v1/reading-api.schema.js';
export {
  bodyDetailSchema,
  bodyPageSchema,
  namedBodyPageSchema,
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
  askConsentBodySchema,
  consentListSchema,
  consentSchema,
  endConsentBodySchema,
  grantConsentBodySchema,
} from './v1/office-consent.schema.js';
export {
  apiKeyListSchema,
  consumeLinkBodySchema,
  createdKeySchema,
  createKeyBodySchema,
  endSessionsBodySchema,
  inviteBodySchema,
  peopleQuerySchema,
  linkParamsSchema,
  meSchema,
  passwordBodySchema,
  personPageSchema,
  personSchema,
  ROLES,
  roleSchema,
  sessionListSchema,
  sessionSchema,
  signInBodySchema,
  signInWaysSchema,
  signInLinkBodySchema,
} from './v1/people.schema.js';
export {
  donePageQuerySchema,
  reportPageQuerySchema,
  signInFormSchema,
  signInQuerySchema,
} from './v1/page-forms.schema.js';
export {
  campaignDetailSchema,
  campaignPageSchema,
  campaignStateAnswerSchema,
  campaignSummarySchema,
  campaignTotalsSchema,
  documentSchema,
  dueDateAnswerSchema,
  dueDateBodySchema,
  dueDatePreviewSchema,
  settleAnswerSchema,
  settleBodySchema,
  resendAnswerSchema,
  resendBodySchema,
  steerBodySchema,
  resendFailedAnswerSchema,
  troubledMessagesSchema,
} from './v1/campaign.schema.js';
export { DISPATCH_LETTERS, MATRIX_LETTERS } from './v1/matrix-letters.js';
export { matrixBodyParamsSchema, matrixBodySchema, matrixSchema } from './v1/matrix.schema.js';
export { boardSchema, engineHealthSchema } from './v1/board.schema.js';
export { workItemSchema, workQuerySchema, workSchema } from './v1/work.schema.js';
export {
  acceptBodySchema,
  assignmentAnswerSchema,
  assignmentSchema,
  declineBodySchema,
  dispatchAnswerSchema,
  dispatchSchema,
  eventPageSchema,
  eventSchema,
  linkDeclineSchema,
  linkProgressSchema,
  progressBodySchema,
  reasonBodySchema,
  followedPageSchema,
  followedQuerySchema,
  returnBodySchema,
  submitBodySchema,
  targetsSchema,
} from './v1/dispatch.schema.js';
export {
  reportAnswerSchema,
  reportContentSchema,
  reportDraftSchema,
  reportPageSchema,
  reportFromQuerySchema,
  reportQuerySchema,
  reportSchema,
  submitReportBodySchema,
} from './v1/report.schema.js';
export {
  advanceClockSchema,
  livenessSchema,
  readinessSchema,
  testClockSchema,
} from './v1/health.schema.js';
export { consolidateBodySchema, consolidatedSchema } from './v1/period.schema.js';
export { askInReportsBodySchema, reportQuestionsSetSchema } from './v1/report-question.schema.js';
export { endSeriesBodySchema, periodLockedSchema, seriesEndedSchema } from './v1/report.schema.js';
export { mailGateSchema } from './v1/mail.schema.js';
export {
  exchangeAnswerSchema,
  exchangePageSchema,
  exchangeQuerySchema,
  explanationBodySchema,
  extensionBodySchema,
  grantBodySchema,
  linkAskSchema,
  nudgeAnswerSchema,
  nudgeBodySchema,
  nudgeLateBodySchema,
  saidBodySchema,
} from './v1/exchange.schema.js';
export {
  milestoneDroppedSchema,
  milestoneSetSchema,
  milestonesSchema,
  reachBodySchema,
  reachFormSchema,
  setMilestoneBodySchema,
} from './v1/milestone.schema.js';
export {
  addRecipientsSchema,
  recipientProposalSchema,
  recipientsAddedSchema,
  transferAnswerSchema,
  transferDispatchSchema,
  transferWorkSchema,
} from './v1/transfer.schema.js';
export {
  logDaysQuerySchema,
  logDaysSchema,
  logFileQuerySchema,
  logPageSchema,
  logQuerySchema,
} from './v1/log.schema.js';
export { periodFileQuerySchema, periodViewSchema } from './v1/period.schema.js';
export { todaySchema } from './v1/today.schema.js';
export {
  acceptReportsSchema,
  acknowledgeManySchema,
  actOnManySchema,
  assignmentsDoneSchema,
  reportsDoneSchema,
  dispatchesDoneSchema,
  MOST_ROWS,
} from './v1/bulk.schema.js';
export {
  confirmSuccessionsSchema,
  successionProposalsSchema,
  successionQuerySchema,
  successionsConfirmedSchema,
} from './v1/succession.schema.js';
export { amendedSchema, amendmentSchema } from './v1/amendment.schema.js';
export { replacementPlannedSchema, replacementSchema } from './v1/replacement.schema.js';
export { foreseenSchema } from './v1/foreseen.schema.js';
export { foundSchema, searchQuerySchema } from './v1/search.schema.js';
export {
  statisticsFileQuerySchema,
  statisticsQuerySchema,
  statisticsSchema,
} from './v1/statistics.schema.js';
export { openIncidentsSchema } from './v1/incident.schema.js';
export {
  ownPolicyQuerySchema,
  ownPolicySchema,
  policyPreviewSchema,
  policySavedSchema,
  previewPolicySchema,
  reminderPolicySchema,
  savePolicySchema,
} from './v1/policy.schema.js';
export { launchLoadSchema } from './v1/launch-load.schema.js';
export {
  applyTrackerBodySchema,
  trackerBodySchema,
  trackerFileQuerySchema,
  trackerImportedSchema,
  trackerPreviewSchema,
  trackerQuerySchema,
} from './v1/tracker.schema.js';
export { mailIntakesSchema } from './v1/mail-intake.schema.js';
export {
  createdWebhookSchema,
  createWebhookSchema,
  pingedWebhookSchema,
  replayedWebhookSchema,
  replayWebhookSchema,
  rotatedWebhookSchema,
  setWebhookSchema,
  webhookDeliveriesQuerySchema,
  webhookDeliveriesSchema,
  webhookListSchema,
} from './v1/webhook.schema.js';
export { createdFeedSchema, createFeedSchema, feedListSchema } from './v1/calendar-feed.schema.js';
export {
  receiptListSchema,
  receiptParamsSchema,
  signedReceiptSchema,
} from './v1/receipt.schema.js';
export { anchorAddressesSchema, anchorListSchema, signedAnchorSchema } from './v1/anchor.schema.js';
export {
  issuedLetterSchema,
  issueLetterSchema,
  letterListSchema,
  letterSettingsAnswerSchema,
  letterSettingsQuerySchema,
  saveLetterSettingsSchema,
} from './v1/letter.schema.js';
export { campaignCascadeSchema, workCascadeSchema } from './v1/cascade.schema.js';
