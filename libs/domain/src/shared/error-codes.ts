/**
 * Every refusal the software can give, as stable codes for clients. The Vietnamese sentence and the HTTP
 * status of each live in one catalogue (`#contracts/http`, problem-catalogue.ts), which fails to compile
 * when a code is missing there.
 */
export const ERROR_CODES = [
  'VALIDATION_FAILED',
  'MALFORMED_REQUEST',
  'NOT_FOUND',
  'FORBIDDEN',
  'CROSS_SITE_REQUEST',
  'SIGN_IN_REQUIRED',
  'SIGN_IN_FAILED',
  'ACCOUNT_LOCKED',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'KEY_REVOKED',
  'STALE_VERSION',
  'PRECONDITION_REQUIRED',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'REQUEST_STILL_RUNNING',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNKNOWN_BODY',
  'ENDED_BODY',
  'UNKNOWN_GROUP',
  'CODE_TAKEN',
  'EMAIL_TAKEN',
  'IMPORT_STALE',
  'IMPORT_HAS_ERRORS',
  'DUE_BEFORE_ISSUE',
  'CYCLE_WITHOUT_DAY',
  'QUESTION_UNANSWERED',
  'DRAFT_INCOMPLETE',
  'CONTACT_MISSING',
  'PLAN_CHANGED',
  'ALREADY_LAUNCHED',
  'TRANSITION_NOT_ALLOWED',
  'REASON_REQUIRED',
  'SECRET_DOCUMENT',
  'EMPTY_TEXT',
  'NOT_DEMO_MODE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
