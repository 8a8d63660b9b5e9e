export { BOARD_NOTE_WORDS, ENGINE_WORDS, READINESS_WORDS } from './health.words.js';
export { BODY_KIND_NAMES } from './body-kind-names.js';
export { CASCADE_WORDS } from './cascade.words.js';
export { CASCADE_PAGE_WORDS, CASCADE_SCREEN_WORDS } from './screens/cascade.words.js';
export { deviceName } from './device-name.js';
export { documentTypeName, leadingDocumentType } from './document-type-name.js';
export { answerProblemWords } from './draft/answer-problem.words.js';
export { draftProblemWords } from './draft/draft-problem.words.js';
export { planDifference } from './draft/plan-difference.js';
export { planNoteWords, saidPlanNote } from './draft/plan-note.words.js';
export { EVENT_NAMES } from './event-names.js';
export {
  ACKNOWLEDGEMENT_ESCALATION_WORDS,
  ACKNOWLEDGEMENT_REMINDER_WORDS,
} from './mail/acknowledgement.words.js';
export { CAMPAIGN_DIGEST_WORDS } from './mail/campaign-digest.words.js';
export { CHANGED_WORDS, CHANGE_NAMES, RETURNED_WORDS } from './mail/correction.words.js';
export {
  DEADLINE_WORDS,
  DUE_SOON_WORDS,
  DUE_TODAY_WORDS,
  OVERDUE_WORDS,
  WORK_BUTTONS,
} from './mail/deadline.words.js';
export {
  BODY_ENDED_WORDS,
  DECLINED_WORDS,
  JUDGEMENT_WORDS,
  NOTHING_OPEN_WORDS,
} from './mail/decision.words.js';
export { MAIL_INCIDENT_WORDS } from './mail/delivery.words.js';
export { DIGEST_HEADINGS, DIGEST_WORDS } from './mail/digest.words.js';
export {
  ASKED_WORDS,
  EXCHANGE_MAIL_WORDS,
  EXPLANATION_REMINDER_WORDS,
  NUDGE_WORDS,
} from './mail/exchange.words.js';
export { DEFAULT_FORM_OF_ADDRESS, MAIL_FRAME_WORDS } from './mail/frame.words.js';
export type { FormOfAddress, MailAudience } from './mail/frame.words.js';
export { MAIL_SAMPLE_FACTS } from './mail/mail-samples.words.js';
export { INTAKE_MAIL_WORDS } from './mail/intake-mail.words.js';
export { MILESTONE_MAIL_WORDS, MILESTONE_REMINDER_WORDS } from './mail/milestone.words.js';
export { NEW_WORK_WORDS } from './mail/new-work.words.js';
export { abbreviated } from './mail/phrases.js';
export { REPORT_ACCEPTED_WORDS, REPORT_OPENED_WORDS } from './mail/report.words.js';
export { MAIL_ROW_WORDS } from './mail/rows.words.js';
export { POLICY_FAULTS } from './policy-faults.words.js';
export { SIGN_IN_MAIL_WORDS } from './mail/sign-in-mail.words.js';
export { TEST_MAILBOX_WORDS } from './mail/test-mailbox.words.js';
export { whyNotOffered, type OfferedOn } from './offer.words.js';
export {
  CONFLICT_WORDS,
  FIELD_NAMES,
  FORM_WORDS,
  KEEPING_WORDS,
  KEPT_WORDS,
  PAGE_FRAME_WORDS,
} from './pages/frame.words.js';
export { DEAD_LINK_WORDS, LINK_PAGE_WORDS } from './pages/link-page.words.js';
export { MAILS_PAGE_WORDS } from './pages/mails-page.words.js';
export { PROBLEM_PAGE_WORDS } from './pages/problem-page.words.js';
export { REPORT_PAGE_WORDS } from './pages/report-page.words.js';
export { DUE_TAGS } from './pages/row-tag.words.js';
export { SIGN_IN_WORDS } from './pages/sign-in.words.js';
export { STATUS_PAGE_WORDS } from './pages/status-page.words.js';
export {
  PRIMARY_ACT_NAMES,
  PROGRESS_NAMES,
  WORK_LIST_WORDS,
  WORK_SECTION_NAMES,
} from './pages/work-list.words.js';
export { TOUR_WORDS } from './screens/tour.words.js';
export { INTERNAL_ERROR_TITLE } from './internal-error.words.js';
export {
  ANSWER_FORM_WORDS,
  JUDGE_FORM_WORDS,
  DECLINE_FORM_WORDS,
  EXTENSION_FORM_WORDS,
  MILESTONE_FORM_WORDS,
  PROGRESS_FORM_WORDS,
  QUESTION_FORM_WORDS,
  SUBMIT_FORM_WORDS,
  WORK_PAGE_WORDS,
} from './pages/work-page.words.js';
export { PROBLEM_CATALOGUE } from './problem-catalogue.js';
export type { ProblemEntry } from './problem-catalogue.js';
export { fitFaultWords } from './reading/fit-fault.words.js';
export {
  assigneesInWords,
  dueInWords,
  frameInWords,
  referenceInWords,
} from './reading/reading-words.js';
export {
  ANSWER_WORDS,
  DATE_MARK_NAMES,
  MAIL_ADVICE,
  PRODUCT_NAME,
  REFUSAL_VALUES,
  REQUEST_FAULTS,
  REPORT_QUESTION_FAULTS,
} from './request.words.js';
export { CONSOLIDATED_REPORT_WORDS, OFFICIAL_WORDS } from './official-document.words.js';
export { ASSIGNMENT_ROLE_NAMES, ROLE_NAMES } from './role-names.js';
export { BEGIN_WORDS } from './screens/begin.words.js';
export {
  CAMPAIGN_LIST_WORDS,
  documentName,
  documentTypeWords,
  WORK_TOTAL_WORDS,
} from './screens/campaign-list.words.js';
export {
  CONTROL_ROOM_WORDS,
  MILESTONE_WORDS,
  WORK_DRAWER_WORDS,
} from './screens/control-room.words.js';
export { DIRECTORY_IMPORT_WORDS } from './screens/directory-import.words.js';
export {
  BODY_FORM_WORDS,
  DIRECTORY_WORDS,
  GROUP_WORDS,
  SUCCESSION_NAMES,
  SUCCESSION_WORDS,
} from './screens/directory.words.js';
export { LOG_FILE_WORDS, LOG_WORDS, MAIL_NAMES, MESSAGE_STATE_NAMES } from './screens/log.words.js';
export { MATRIX_WORDS } from './screens/matrix.words.js';
export { LOAD_WORDS, SAME_DUTY_WORDS } from './screens/launch-load.words.js';
export { PLAN_WORDS } from './screens/plan.words.js';
export {
  PERIOD_FILE_WORDS,
  REPORT_DRAWN_WORDS,
  REPORT_STANDING_NAMES,
  REPORT_TEMPLATE_WORDS,
  REPORTS_WORDS,
} from './screens/reports.words.js';
export { REVIEW_WORDS } from './screens/review.words.js';
export {
  COPY_PURPOSE_WORDS,
  FIELD_STATUS_WORDS,
  FRAME_FIELD_WORDS,
  URGENCY_WORDS,
  type FrameFieldWord,
} from './screens/review-fields.words.js';
export {
  APP_SIGN_IN_WORDS,
  CAMPAIGN_PART_WORDS,
  DATE_FIELD_WORDS,
  DEMO_BAR_WORDS,
  SCREEN_WORDS,
  SHELL_WORDS,
} from './screens/shell.words.js';
export { STEER_MENU_WORDS } from './screens/steer-menu.words.js';
export {
  ADD_RECIPIENTS_WORDS,
  AMEND_WORDS,
  REPLACE_SCREEN_WORDS,
  DUE_DATE_WORDS,
  FIND_BODY_WORDS,
  LOOK_BEFORE_WORDS,
  STEERING_WORDS,
  TAKE_BACK_WORDS,
  TRANSFER_WORDS,
} from './screens/steering.words.js';
export { MUTED_MAIL, MUTE_PAGE_WORDS } from './pages/mute-page.words.js';
export { ACCOUNT_WORDS } from './screens/account.words.js';
export { OUTSIDE_WORDS } from './screens/outside.words.js';
export { KEYS_WORDS } from './screens/keys.words.js';
export { PEOPLE_WORDS } from './screens/people.words.js';
export { SETTINGS_WORDS } from './screens/settings.words.js';
export { CALENDAR_DAY_NAMES, CALENDAR_WORDS, OBLIGATION_NAMES } from './screens/calendar.words.js';
export { HEALTH_SCREEN_WORDS } from './screens/health-screen.words.js';
export { POLICY_WORDS } from './screens/policies.words.js';
export { SEARCH_WORDS } from './screens/search.words.js';
export { HOME_WORDS, LEADER_WORDS, TODAY_WORDS } from './screens/today.words.js';
export {
  addDays,
  addMonths,
  dayMonthWords,
  dayOfWeek,
  dayWords,
  longDayWords,
  momentWords,
  readWrittenDay,
  timeOfInstantWords,
  timeWords,
  wireDay,
} from './screens/wire-dates.js';
export {
  STATISTICS_COLUMNS,
  STATISTICS_FAULTS,
  STATISTICS_GROUPS,
  STATISTICS_WORDS,
} from './screens/statistics.words.js';
export {
  ASSIGNMENT_STATE_NAMES,
  CAMPAIGN_STATE_NAMES,
  CONSENT_ACT_NAMES,
  CONSENT_STATE_NAMES,
  DISPATCH_STATE_NAMES,
  EXCHANGE_KIND_NAMES,
  EXCHANGE_STATE_NAMES,
  MILESTONE_STANDING_NAMES,
  PERIOD_STATE_NAMES,
  REPORT_STATE_NAMES,
} from './state-names.js';
export { STORED_WORDS } from './stored.words.js';
export {
  ANSWERS_CHECK_WORDS,
  DUTIES_CHECK_WORDS,
  NOTICES_CHECK_WORDS,
  OWED_CHECK_WORDS,
  SET_ASIDE_CHECK_WORDS,
  STEPS_CHECK_WORDS,
  TOTALS_CHECK_WORDS,
  UNIQUENESS_CHECK_WORDS,
  UPLOADS_CHECK_WORDS,
  VERIFY_WORDS,
} from './verify/checks.words.js';
export { ANCHOR_CHECK_WORDS, JOURNAL_CHECK_WORDS } from './verify/journal.words.js';
export { replayFaultWords } from './verify/replay-fault.words.js';
export { REPLACE_WORDS } from './replace.words.js';
export { VERIFY_FIELDS, VERIFY_PLACES } from './verify/places.words.js';
export {
  CALENDAR_DAY_FAULTS,
  CALENDAR_FAULTS,
  CAMPAIGN_FAULTS,
  EVIDENCE_FAULTS,
  EXCHANGE_FAULTS,
  AMEND_FAULTS,
  TRANSFER_FAULTS,
  LINK_LIFETIMES,
  PEOPLE_FAULTS,
  ANSWER_FAULTS,
} from './act-faults.words.js';
export { DIRECTORY_FAULTS, SAMPLE_CONTACT_NAMES } from './directory.words.js';
export { DUTY_INCIDENTS, DUTY_TITLES } from './duty.words.js';
export { SUCCESSION_SCREEN_WORDS } from './screens/successions.words.js';
export { FORESEEN_WORDS } from './screens/foreseen.words.js';
export { SUCCESSION_FAULTS } from './succession.words.js';
export { ENGINE_INCIDENTS, TEST_CLOCK_WORDS, WAIT_LABELS } from './engine.words.js';
export {
  CALENDAR_IMPORT_COLUMNS,
  IMPORT_COLUMNS,
  IMPORT_FAULTS,
  IMPORT_REMEDIES,
} from './import.words.js';
export {
  CSV_FAULTS,
  CSV_REMEDIES,
  READING_FAULTS,
  TASK_SHEET_WORDS,
  UPLOAD_FAULTS,
} from './files.words.js';
export {
  DEMO_SENDER,
  SETTING_WORDS,
  SETTINGS_FAULTS,
  SETTINGS_PAGE,
  USUAL_PROVIDER_NAME,
  type SettingWordName,
} from './settings.words.js';
export {
  TRACKER_CELLS,
  TRACKER_COLUMNS,
  TRACKER_FAULTS,
  TRACKER_WORDS,
  type TrackerColumn,
} from './tracker.words.js';
export { TRACKER_SCREEN_WORDS } from './screens/tracker-import.words.js';
export { WEBHOOK_ERRORS, WEBHOOK_FAULTS } from './webhook.words.js';
export { CALENDAR_FEED_WORDS } from './calendar-feed.words.js';
export { RECEIPT_WORDS } from './receipt.words.js';
export { PROOF_WORDS } from './verify/proofs.words.js';
export { ANCHOR_MAIL_WORDS } from './mail/anchor-mail.words.js';
export { LETTER_WORDS } from './letter.words.js';
export { LETTER_SCREEN_WORDS } from './screens/letters.words.js';
