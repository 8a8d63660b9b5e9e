export { ApplicationError, ERROR_CODES, type ErrorCode, type FieldFault } from './shared/errors.js';
export { isOutage } from './shared/outage.js';
export {
  actorOf,
  bodiesWithRole,
  isAdministrator,
  SYSTEM,
  type Actor,
  type Membership,
  type Principal,
  type Role,
} from './shared/principal.js';
export {
  runOnce,
  type Command,
  type CommandOutcome,
  type IdempotentRequest,
} from './shared/command.js';
export { grouped } from './shared/grouped.js';
export {
  runTogether,
  type Settled,
  type SharedCommand,
  type SharedRequest,
} from './shared/shared-command.js';
export { sealEvents } from './shared/seal-events.js';

export type { Clock } from './ports/clock.port.js';
export type { Digest } from './ports/digest.port.js';
export type { Ids } from './ports/ids.port.js';
export type { PasswordHasher, SecretTokens } from './ports/secrets.port.js';
export type {
  IdempotencyScope,
  IdempotencyStore,
  NewAnswer,
  Reserved,
} from './ports/idempotency.store.js';
export type {
  Incident,
  IncidentKind,
  IncidentStore,
  SettledIncident,
} from './ports/incident.store.js';
export type {
  MailGate,
  MailGateClosure,
  MailGateStore,
  MailGateWait,
} from './ports/mail-gate.store.js';
export type { ChainHead, Journal, NewEvent, SealedEvent } from './ports/journal.port.js';
export type { Outbox, OutboxClaim, OutboxKind, OutboxRow } from './ports/outbox.port.js';
export type { Transaction, UnitOfWork } from './ports/transaction.port.js';
export type {
  BodyContacts,
  BodyDetail,
  BodyFields,
  BodyFilter,
  BodyRef,
  Contact,
  ContactChange,
  DirectoryStore,
  GroupDetail,
  GroupMember,
  GroupMemberDetail,
  GroupRef,
  ListedBody,
  NewBody,
  NewGroup,
  ReachableBody,
  Succession,
} from './ports/directory.store.js';
export type {
  Consent,
  ConsentActed,
  ConsentMove,
  ConsentOffice,
  ConsentStore,
} from './ports/consent.store.js';
export type {
  ApiKey,
  NewApiKey,
  OwnSession,
  PeopleStore,
  Person,
  PersonAccount,
  PersonMembership,
  PersonWithMemberships,
  KeyMaker,
  SessionOpening,
  SignInPurpose,
  SignInToken,
} from './ports/people.store.js';
export type { BrakeLimit, BrakeStore } from './ports/brake.store.js';

export type {
  AssignmentStore,
  LateWork,
  LeadOfSupport,
  LockedAssignment,
  StoredFile,
} from './ports/assignment.store.js';
export type {
  ExchangeStore,
  ExchangeToOpen,
  LockedExchange,
  LockedMilestone,
  StoredMilestone,
} from './ports/exchange.store.js';
export type {
  CampaignPulse,
  CampaignStore,
  CarryingOn,
  LaunchFacts,
  LaunchRecipient,
  SetMove,
  LaunchTask,
  LockedCampaign,
  NewTask,
  Successor,
  TaskAmendment,
  WindUp,
} from './ports/campaign.store.js';
export type {
  DispatchChanges,
  DispatchStore,
  LockedDispatch,
  NewAssignment,
  NewDispatch,
} from './ports/dispatch.store.js';
export type {
  AddressBook,
  CarriedNotice,
  ClaimedContent,
  MutedMail,
  ClaimedMessage,
  MarkedMessage,
  ClaimWanted,
  DeliveryMark,
  DigestAddress,
  DigestLine,
  DigestScope,
  NewMessage,
  NewNotification,
  NoticeStore,
  Reached,
  ResendWanted,
  ToldAbout,
  ToldStep,
  TroubledMessage,
} from './ports/notice.store.js';
export type {
  MailContent,
  MailDocumentFacts,
  MailLineFacts,
  NewWorkFacts,
  NewWorkReport,
  NewWorkTask,
  MailExchangeFacts,
} from './ports/mail-content.js';
export type {
  DueObligation,
  NewObligation,
  ObligationStore,
  Replanning,
  StepMove,
} from './ports/obligation.store.js';
export type {
  DueByLevel,
  DuePeriod,
  LockedReport,
  NewPeriod,
  NewReport,
  Ower,
  PeriodRecipient,
  ReportStore,
  DrawnDocument,
  NewConsolidation,
} from './ports/report.store.js';
export {
  DUTIES,
  dutyNow,
  dutyTimeAt,
  ROW_DUTIES,
  type Duty,
  type DutyKind,
  type DutyTime,
  type RowDutyKind,
} from './duty/duties.js';
export { dutyTallies, isLate, presentDutyTime } from './duty/duty-tallies.js';
export type {
  DutyLate,
  DutyStore,
  DutyTally,
  LateCampaign,
  WatchedThing,
} from './ports/duty.store.js';
export type {
  CalendarChange,
  CalendarMove,
  CalendarStore,
  EnteredYear,
} from './ports/calendar.store.js';
export type { CalendarChangeView, MovedByCalendar } from './ports/views/calendar.view.js';
export {
  announceCalendarYear,
  enterCalendarDay,
  readCalendarChanges,
  readCalendarYear,
  removeCalendarDay,
  withdrawCalendarYear,
  type CalendarYear,
} from './calendar/keep-calendar.usecase.js';
export { advanceCampaign, type AdvanceOutcome } from './engine/advance-campaign.js';
export { assignPage } from './engine/assign-page.js';
export { assignPageInTries } from './engine/assign-page-in-tries.js';
export { composeDigests, type DigestOutcome } from './engine/compose-digests.js';
export { newPeriod } from './engine/open-period.js';
export { failLaunch, releaseCampaign } from './engine/release-campaign.js';
export { acceptWork, type AcceptInput } from './assignment/accept-work.usecase.js';
export type { AssignmentAnswer } from './assignment/answer.js';
export {
  declineAssignment,
  type DeclineAssignmentInput,
} from './assignment/decline-assignment.usecase.js';
export {
  reinstateAssignment,
  type ReinstateAssignmentInput,
} from './assignment/reinstate-assignment.usecase.js';
export { reportProgress, type ProgressInput } from './assignment/report-progress.usecase.js';
export { returnWork, type ReturnInput } from './assignment/return-work.usecase.js';
export { submitWork, type SubmitInput } from './assignment/submit-work.usecase.js';
export {
  changeDueDate,
  previewDueDate,
  type ChangeDueDateAnswer,
  type ChangeDueDateInput,
  type DueDatePreview,
} from './campaign/change-due-date.usecase.js';
export { resendMessage, type ResendInput } from './campaign/resend-message.usecase.js';
export { resendFailed } from './campaign/resend-failed.usecase.js';
export { openMailGate, readMailGate, type MailGateDetail } from './mail/mail-gate.usecase.js';
export {
  QUARANTINES,
  SETTLEMENTS,
  settleQuarantine,
  type SettleAnswer,
  type SettleInput,
  type Settlement,
} from './campaign/settle-quarantine.usecase.js';
export {
  closeCampaign,
  pauseCampaign,
  foreseePause,
  foreseeResume,
  foreseeClose,
  foreseeRecall,
  recallCampaign,
  resumeCampaign,
  type CampaignAnswer,
  type SteerInput,
} from './campaign/steer-campaign.usecase.js';
export { acknowledgeDispatch, acknowledging } from './dispatch/acknowledge-dispatch.usecase.js';
export type { DispatchAnswer } from './dispatch/answer.js';
export { declineDispatch, type DeclineInput } from './dispatch/decline-dispatch.usecase.js';
export { opening } from './dispatch/open-dispatch.usecase.js';
export {
  foreseeTakeBack,
  recallDispatch,
  type RecallDispatchInput,
} from './dispatch/recall-dispatch.usecase.js';
export {
  cancelAssignment,
  foreseeCancel,
  type CancelAssignmentInput,
} from './assignment/cancel-assignment.usecase.js';
export {
  addRecipients,
  previewRecipients,
  type AddRecipientsAnswer,
  type AddRecipientsInput,
} from './transfer/add-recipients.usecase.js';
export {
  proposeRecipients,
  type ProposedSet,
  type RecipientProposal,
} from './transfer/propose-recipients.js';
export { readSuccessionProposals } from './succession/read-proposals.js';
export {
  confirmSuccessions,
  foreseeSuccessions,
  type ConfirmedAnswer,
  type ConfirmedRow,
  type ConfirmInput,
} from './succession/confirm-successions.usecase.js';
export type {
  LeftWorkView,
  SuccessionProposal,
  SuccessionProposals,
  SuccessorView,
} from './ports/views/succession.view.js';
export type { SuccessionStore } from './ports/succession.store.js';
export type { Foreseen, ForeseenNotice } from './act/foresee.js';
export type { TransferAnswer, TransferWish } from './transfer/hand-over.js';
export {
  foreseeTransferOfWork,
  transferAssignment,
  type TransferAssignmentInput,
} from './transfer/transfer-assignment.usecase.js';
export {
  foreseeTransfer,
  transferDispatch,
  type TransferDispatchInput,
} from './transfer/transfer-dispatch.usecase.js';
export { reinstateDispatch, type ReinstateInput } from './dispatch/reinstate-dispatch.usecase.js';
export {
  saveReportDraft,
  submitReport,
  type DraftReportInput,
  type SubmitReportInput,
} from './report/hand-in-report.usecase.js';
export {
  askInReports,
  type AskInReportsAnswer,
  type AskInReportsInput,
} from './report/ask-in-reports.usecase.js';
export {
  consolidatePeriod,
  type ConsolidateAnswer,
  type ConsolidateInput,
} from './report/consolidate-period.usecase.js';
export type {
  ConsolidationLine,
  ConsolidationView,
  OwedUpward,
  ReportSource,
} from './ports/views/consolidation.view.js';
export { acceptReports } from './report/accept-reports.usecase.js';
export {
  acceptReport,
  returnReport,
  type JudgeReportInput,
} from './report/judge-report.usecase.js';
export type { ReportAnswer } from './report/act-on-report.js';
export type { PolicyMade, PolicyMove, PolicyScope, PolicyStore } from './ports/policy.store.js';
export type { Repolicing } from './ports/obligation.store.js';
export {
  previewPolicy,
  savePolicy,
  type PolicyPreview,
  type PolicyWish,
} from './policy/keep-policy.usecase.js';
export { readOwnPolicy, type OwnPolicy } from './policy/read-policy.js';
export type {
  DraftStore,
  LaunchedDocument,
  LaunchProgress,
  LaunchRows,
  NewDraft,
  PlanPage,
  StoredDraft,
} from './ports/draft.store.js';
export type {
  ReadingChange,
  ReadingCorrection,
  ReadingRevision,
  ReadingStore,
  SeenDocument,
  StoredReading,
} from './ports/reading.store.js';
export type {
  ClaimedReadingJob,
  NewReadingJob,
  ReadingJob,
  ReadingJobEnding,
  ReadingJobProblem,
  ReadingJobState,
  ReadingJobStore,
  ReadingSource,
  DocumentSignature,
} from './ports/reading-job.store.js';
export { firstNotice, type FirstNotice } from './draft/first-notice.usecase.js';
export { correctDraft, type CorrectDraftInput } from './draft/correct-draft.usecase.js';
export { correctReading, type CorrectReadingInput } from './reading/correct-reading.usecase.js';
export {
  describeReading,
  readRevisions,
  type ReadingView,
} from './reading/describe-reading.usecase.js';
export { countErredRules, type RuleCount } from './reading/count-erred-rules.js';
export type { DocumentLink } from './reading/document-links.js';
export type { DocumentReader, Office } from './ports/document-reader.port.js';
export { inProcessReader } from './reading/in-process-reader.js';
export {
  findNames,
  readDocument,
  type ReadDocumentInput,
  type ReadingParts,
} from './reading/read-document.js';
export {
  cancelReadingJob,
  getReadingJob,
  queueReading,
  type QueueReadingInput,
  type ReadingJobDetail,
} from './reading/reading-job.usecase.js';
export {
  recogniseNext,
  type Recognise,
  type RecognisedDocument,
} from './reading/recognise-next.js';
export {
  getReading,
  storeReading,
  type ReadingAnswer,
  type StoreReadingInput,
} from './reading/store-reading.usecase.js';
export {
  createDraft,
  type CreateDraftInput,
  type DraftAnswer,
} from './draft/create-draft.usecase.js';
export {
  answerQuestions,
  editDraft,
  type AnswerQuestionsInput,
  type EditDraftInput,
} from './draft/edit-draft.usecase.js';
export {
  discardLaunch,
  retryLaunch,
  type DiscardInput,
  type FailedLaunchAnswer,
} from './draft/failed-launch.usecase.js';
export { getDraft, type DraftView } from './draft/get-draft.usecase.js';
export {
  launchCampaign,
  launchProgress,
  type LaunchAnswer,
  type LaunchInput,
} from './draft/launch-campaign.usecase.js';
export {
  previewLaunch,
  previewPage,
  type LaunchPreview,
  type PreviewPageInput,
} from './draft/preview-launch.usecase.js';
export {
  resolveAgain,
  type GroupDifference,
  type ResolveAgainInput,
} from './draft/resolve-again.usecase.js';
export {
  changeBody,
  createBody,
  type BodyInput,
  type ChangeBodyInput,
  type CreateBodyInput,
} from './directory/save-body.usecase.js';
export { requireImporter } from './directory/import/plan-import.js';
export {
  answerConsent,
  askConsent,
  listConsentBodies,
  listConsents,
  type AnswerConsentInput,
  type AskConsentInput,
  type ConsentBodiesInput,
  type ConsentDetail,
} from './directory/office-consent.usecase.js';
export { setContact, type SetContactInput } from './directory/set-contact.usecase.js';
export {
  recordSuccession,
  type RecordSuccessionInput,
} from './directory/record-succession.usecase.js';
export {
  changeGroup,
  createGroup,
  type ChangeGroupInput,
  type CreateGroupInput,
  type GroupMemberInput,
} from './directory/save-group.usecase.js';
export {
  listBodies,
  listGroups,
  readBody,
  readGroup,
  type ListBodiesInput,
  type ReadGroupInput,
} from './directory/read-directory.js';
export {
  applyImport,
  previewImport,
  type ApplyImportInput,
} from './directory/import-directory.usecase.js';
export {
  IMPORT_TABLES,
  type CsvTable,
  type ImportChange,
  type ImportFault,
  type ImportFiles,
  type ImportPreview,
  type ImportTable,
} from './directory/import/import-model.js';
export type {
  BoardCell,
  BoardPlace,
  BoardReport,
  BoardRow,
  BoardTask,
  ReportSeriesView,
  TargetTotals,
  CampaignTotals,
  CellMilestones,
  MilestoneView,
  PeriodTotals,
} from './ports/views/board.view.js';
export type { MatrixBody, MatrixPart, MatrixRow } from './ports/views/matrix.view.js';
export type {
  AssignmentView,
  DispatchTask,
  FormerWork,
  DispatchView,
  DueDateChange,
  FileView,
  SubmissionView,
} from './ports/views/dispatch.view.js';
export type { CampaignView, DocumentView, LinkedDocument } from './ports/views/document.view.js';
export type { EventView } from './ports/views/event.view.js';
export type { LogCount, LogEntry, LogFilter, LogPlace, MailView } from './ports/views/log.view.js';
export { search } from './views/search.js';
export type { FoundDirective, FoundTask, SearchWords } from './ports/views/search.view.js';
export { readToday } from './views/read-today.js';
export type { TodayView } from './views/read-today.js';
export type { CampaignWaiting, LateBody, Lateness } from './ports/views/today.view.js';
export { readConsolidation, readPeriod } from './views/read-period.js';
export type { DrawnLine, PeriodLine, PeriodView } from './views/read-period.js';
export type { KnownOfReport, PeriodRow, PeriodRows } from './ports/views/report.view.js';
export { readLog, readLogDays } from './views/read-log.js';
export type { ShownEntry } from './views/read-log.js';
export type {
  ReportFilter,
  ReportLine,
  ReportListItem,
  ReportView,
} from './ports/views/report.view.js';
export type { WorkDays, WorkFilter, WorkItem, WorkPlace } from './ports/views/work.view.js';
export type { ViewStore } from './ports/view.store.js';
export {
  readBoard,
  WORKER_SILENT_MS,
  type BoardCellView,
  type BoardInput,
  type BoardRowView,
  type BoardView,
  type EngineHealth,
} from './views/read-board.js';
export {
  readMatrix,
  readMatrixBody,
  type MatrixBodyDetail,
  type MatrixView,
} from './views/read-matrix.js';
export type { FollowedFilter, FollowedPlace, FollowedWork } from './ports/views/followed.view.js';
export { readFollowed, type FollowedDetail } from './views/read-followed.js';
export { acknowledgeMany } from './dispatch/acknowledge-many.usecase.js';
export {
  actOnMany,
  foreseeMany,
  type ActOnEach,
  type RowAnswer,
  type RowToDo,
} from './assignment/act-on-many.usecase.js';
export { readTargets, type TargetDetail } from './views/read-targets.js';
export {
  readCampaign,
  readCampaignEvents,
  readCampaigns,
  readTroubledMessages,
  type CampaignDetail,
  type CampaignSummary,
  type OfferedMessage,
  type PageInput,
} from './views/read-campaigns.js';
export {
  readAssignment,
  readDispatch,
  readDispatchEvents,
  readFile,
  readReport,
  type ReportDetail,
  readReports,
  type AssignmentDetail,
  type DispatchDetail,
} from './views/read-details.js';
export { readWork, type WorkInput, type WorkItemView, type WorkView } from './views/read-work.js';
export { primaryAct, type PrimaryAct } from './views/primary-act.js';
export {
  openSession,
  signInWithPassword,
  signOut,
  type SignedIn,
  type SignInDeps,
  type SignInInput,
} from './people/sign-in.js';
export {
  checkSignInLink,
  openMailedLink,
  requestSignInLink,
  useSignInLink,
  type OpenedLink,
  type RequestLinkInput,
} from './people/sign-in-link.usecase.js';
export { setUpFirstAdministrator, type SetUpInput } from './people/set-up.usecase.js';
export { signInWithIdentity } from './people/sign-in-identity.js';
export type {
  AskedIdentity,
  IdentityProvider,
  ProvenIdentity,
  SignInWays,
} from './ports/identity-provider.port.js';
export { muteMail, readMute } from './mail/mute-mail.js';
export { endOwnSession, endOwnSessions, listSessions } from './people/keep-sessions.usecase.js';
export { setPassword, type SetPasswordInput } from './people/set-password.js';
export {
  disablePerson,
  endMembership,
  invitePerson,
  type InviteInput,
} from './people/invite-person.usecase.js';
export { mayRevokeListed, mayTakeListed, rolesForKeys, rolesToGive } from './people/grant.js';
export { createKey, listKeys, revokeKey, type CreateKeyInput } from './people/keep-keys.usecase.js';
export { mayHandInReport, mayHandInWork } from './assignment/may-hand-in.js';
export { enterLink, type LinkEntry, type SignedLink } from './dispatch/enter-link.js';
export { followAddress } from './mail/follow-address.js';
export { maskedAddress } from './shared/masked-address.js';
export {
  applyCalendarImport,
  previewCalendarImport,
  type CalendarImportPreview,
} from './calendar/import-calendar.usecase.js';
export { readIncidents } from './views/read-incidents.js';
export { readPolicy, type PolicyInForce } from './policy/read-policy.js';
export type { IncidentView, OpenIncidents } from './ports/views/incident.view.js';
export { listPeople, readMe, type ListPeopleInput, type Me } from './people/read-people.js';
export { DEMO_ACCOUNTS, DEMO_ISSUERS, DEMO_PASSWORD } from './directory/demo-directory.data.js';
export { loadDemoDirectory, type DemoDirectory } from './directory/load-demo-directory.usecase.js';
export { UPLOAD_FILES_LIMIT, UPLOAD_LIMIT_BYTES, type UploadStore } from './ports/upload.port.js';
export type { TestClockStore } from './ports/test-clock.store.js';
export {
  advanceClock,
  mayMoveClock,
  readClock,
  type AdvanceClockInput,
  type TestClockAnswer,
} from './test-clock/advance-clock.usecase.js';
export { renewLink, type RenewLinkAnswer } from './dispatch/renew-link.usecase.js';
export { readLinkPage, type LinkPageView } from './views/read-link-page.js';
export {
  endReportSeries,
  type EndSeriesAnswer,
  type EndSeriesInput,
} from './report/end-series.usecase.js';
export {
  lockPeriod,
  type LockPeriodAnswer,
  type LockPeriodInput,
} from './report/lock-period.usecase.js';
export { type ExchangeAnswer } from './exchange/answer.js';
export {
  answerQuestion,
  askAboutWork,
  askQuestion,
  type AnswerInput,
  type AskInput,
} from './exchange/ask-question.usecase.js';
export {
  giveExplanation,
  requestExplanation,
  type RequestExplanationInput,
} from './exchange/explanation.usecase.js';
export {
  grantExtension,
  refuseExtension,
  requestExtension,
  type GrantExtensionInput,
  type RefuseExtensionInput,
  type RequestExtensionInput,
} from './exchange/extension.usecase.js';
export {
  nudgeFollowed,
  nudgeLate,
  nudgeWork,
  previewNudge,
  type NudgeAnswer,
  type NudgeInput,
  type NudgeLateInput,
} from './exchange/nudge.usecase.js';
export type { ExchangeFilter, ExchangeView } from './ports/views/exchange.view.js';
export { readExchanges, type ExchangeDetail } from './views/read-exchanges.js';
export {
  readMilestones,
  type MilestoneDetail,
  type MilestoneShare,
} from './views/read-milestones.js';
export {
  readCampaignCascade,
  readWorkCascade,
  cascadeTreeOf,
  type CascadeItem,
  type CascadeLevelDetail,
  type CascadeTree,
  type LevelFigure,
} from './cascade/read-cascade.js';
export type { CascadeCampaign, CascadeFigure, CascadeRoot } from './ports/views/cascade.view.js';
export {
  dropMilestone,
  reachMilestone,
  setMilestone,
  type DropMilestoneAnswer,
  type SetMilestoneAnswer,
  type SetMilestoneInput,
} from './exchange/milestone.usecase.js';
export type { PrintedRows } from './ports/printed-rows.js';
export { comparePrint } from './views/compare-print.js';
export type { EventPlace } from './ports/views/event.view.js';
export type {
  CountedGroup,
  GroupName,
  HopTime,
  PastDispatch,
  StatisticScope,
  WorkBegun,
} from './ports/views/statistics.view.js';
export {
  readStatistics,
  type StatisticsRow,
  type StatisticsView,
  type StatisticsWish,
} from './views/read-statistics.js';
export { readLaunchLoad, type LaunchLoadView, type SameDuty } from './draft/read-launch-load.js';
export type { LiveTask, SharedDuty } from './ports/views/carried-load.view.js';
export {
  importTracker,
  previewTracker,
  type TrackerInput,
  type TrackerPreview,
} from './tracker/import-tracker.usecase.js';
export type { TrackerDraft } from './tracker/tracker-drafts.js';
export type {
  NotUnderstood,
  TrackedDocument,
  TrackedTask,
  UnderstoodTracker,
} from './tracker/tracker-model.js';
export { takeInDocument, type TakenIn } from './intake/take-in-document.js';
export {
  takeInMail,
  type DirectiveMail,
  type MailTakenIn,
  type OpenMail,
} from './intake/take-in-mail.js';
export { listMailIntakes } from './intake/list-mail-intakes.js';
export type { IntakeEnd, MailIntake, MailIntakeStore } from './ports/mail-intake.store.js';
export { readTracker, type TrackerView } from './tracker/read-tracker.js';
export type { TrackerRow } from './ports/views/tracker.view.js';
export type { SecretBox } from './ports/secrets.port.js';
export type {
  ClaimedWebhook,
  NewWebhookEndpoint,
  WebhookClaim,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookPlace,
  WebhookStore,
} from './ports/webhook.store.js';
export {
  createWebhook,
  listWebhookDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  replayWebhook,
  rotateWebhookSecret,
  setWebhookActive,
} from './webhook/keep-webhooks.usecase.js';
export type { BodySide, KeptBodies } from './shared/kept-bodies.js';
export type {
  CalendarEntry,
  CalendarFeed,
  CalendarFeedStore,
  FeedKeeper,
  FeedOf,
  NewCalendarFeed,
} from './ports/calendar-feed.store.js';
export { createFeed, listFeeds, revokeFeed } from './calendar-feed/keep-feeds.usecase.js';
export { readFeed, type OpenedFeed } from './calendar-feed/read-feed.js';
export type { ChainStore, KeptAnchor, NewAnchor } from './ports/chain.store.js';
export { composeAnchors } from './receipt/compose-anchors.js';
export {
  listAnchors,
  readAnchor,
  setAnchorAddresses,
  type AnchorKeeping,
} from './receipt/keep-anchors.usecase.js';
export type { Sealer } from './ports/sealer.port.js';
export {
  listReceipts,
  readReceipt,
  type ReceiptFacts,
  type ReceiptLine,
} from './receipt/read-receipts.js';
export type { AnsweredMail, InboxStore, IncomingMail, MailReply } from './ports/inbox.store.js';
export { receiveMail } from './mail/receive-mail.js';
export { recordFailedMail } from './mail/record-failed-mail.js';
export type {
  AnsweredExtension,
  KeptLetter,
  LateLine,
  LetterStore,
  NewLetter,
} from './ports/letter.store.js';
export {
  issueLetter,
  listLetters,
  readLetter,
  readLetterSettings,
  saveLetterSettings,
} from './letter/issue-letter.usecase.js';
export { amendCampaign, foreseeAmend } from './amend/amend-campaign.usecase.js';
export type { AmendAnswer, AmendInput } from './amend/amend-model.js';
export { foreseeReplacement, replaceCampaign } from './replace/plan-replacement.usecase.js';
export type { ReplacementAnswer, ReplacementInput } from './replace/plan-replacement.usecase.js';
