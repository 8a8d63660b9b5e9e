export { BOARD_NOTE_WORDS, ENGINE_WORDS, READINESS_WORDS } from './health.words.js';
export { EVENT_NAMES } from './event-names.js';
export { DEAD_LINK_WORDS, LINK_PAGE_WORDS } from './pages/link-page.words.js';
export { PROBLEM_PAGE_WORDS } from './pages/problem-page.words.js';
export { SIGN_IN_WORDS } from './pages/sign-in.words.js';
export { STATUS_PAGE_WORDS } from './pages/status-page.words.js';
export { PROBLEM_CATALOGUE } from './problem-catalogue.js';
export type { ProblemEntry } from './problem-catalogue.js';
export {
  ANSWER_WORDS,
  DATE_MARK_NAMES,
  MAIL_ADVICE,
  PRODUCT_NAME,
  REFUSAL_VALUES,
  REQUEST_FAULTS,
} from './request.words.js';
export { ASSIGNMENT_ROLE_NAMES } from './role-names.js';
export {
  ASSIGNMENT_STATE_NAMES,
  CAMPAIGN_STATE_NAMES,
  CONSENT_ACT_NAMES,
  CONSENT_STATE_NAMES,
  DISPATCH_STATE_NAMES,
  REPORT_STATE_NAMES,
} from './state-names.js';
