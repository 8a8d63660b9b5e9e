import { PAGE_ROWS } from './page-rows.js';

/** Who may come to a running campaign. `mailLink` sends the token of its link where others send a bearer token. */
export const ROLES = [
  'anonymous',
  'mailLink',
  'recipient',
  'otherRecipient',
  'coordinator',
  'foreigner',
  'leader',
  'administrator',
] as const;
export type MatrixRole = (typeof ROLES)[number];

/** Where the work stands when the request comes. */
export type Stage =
  | 'released'
  | 'declined'
  | 'taskDeclined'
  | 'submitted'
  | 'questionAsked'
  | 'extensionAsked'
  | 'explanationAsked'
  | 'milestoneSet'
  | 'overdue'
  | 'mailFailed'
  | 'setAside'
  | 'reportOpen'
  | 'consolidated'
  | 'reportSubmitted'
  | 'linkExpired';

export interface MatrixRow {
  readonly route: `${'GET' | 'POST' | 'PUT'} ${string}`;
  readonly stage: Stage;
  /** What the address needs beside its path. */
  readonly query?: string;
  readonly body?: unknown;
  /** Sends the version the row is at. */
  readonly ifMatch?: true;
  readonly status: Readonly<Record<MatrixRole, number>>;
}

const cells = (
  anonymous: number,
  mailLink: number,
  recipient: number,
  otherRecipient: number,
  coordinator: number,
  foreigner: number,
  leader: number,
  administrator: number,
): MatrixRow['status'] => ({
  anonymous,
  mailLink,
  recipient,
  otherRecipient,
  coordinator,
  foreigner,
  leader,
  administrator,
});

//                       anon link  rec other coord foreign lead admin
const signedIn = cells(401, 401, 200, 200, 200, 200, 200, 200);
/** What concerns the whole installation. */
const administers = cells(401, 401, 403, 403, 403, 403, 403, 200);
/** What only the issuer's staff (and the administrator of the installation) looks at. */
const staffReads = cells(401, 401, 404, 404, 200, 404, 200, 200);
/** What only coordinators and leaders of the issuer look at, as with a draft. */
const plansReads = cells(401, 401, 404, 404, 200, 404, 200, 404);
/** What a body and the issuer's staff look at. */
const sharedReads = cells(401, 401, 200, 404, 200, 404, 200, 200);
/** An act on a whole campaign: a leader knows of it and is told why not, strangers are told nothing. */
const steers = cells(401, 401, 404, 404, 200, 404, 403, 404);
const coordinatorsDoor = cells(401, 401, 404, 404, 409, 404, 403, 404);
const recipientActs = cells(401, 401, 200, 404, 403, 404, 403, 404);
const coordinatorActs = cells(401, 401, 403, 404, 200, 404, 403, 404);
const operates = cells(401, 401, 403, 403, 200, 200, 403, 200);
/** What the staff of any office looks at, each its own part. */
const worksForOffices = cells(401, 401, 403, 403, 200, 200, 200, 200);
const everyone = cells(200, 200, 200, 200, 200, 200, 200, 200);
/** Behind a link it does not matter who is signed in beside. */
const holders = (status: number) =>
  cells(status, status, status, status, status, status, status, status);

const CAMPAIGN = '/api/v1/campaigns/:id';
const DISPATCH = '/api/v1/dispatches/:id';
const ASSIGNMENT = '/api/v1/assignments/:id';
const REPORT = '/api/v1/reports/:id';
const reason = { reason: 'Lý do' };
const said = { text: 'Theo mẫu nào?' };

export const MATRIX: readonly MatrixRow[] = [
  { route: 'GET /api/v1/campaigns', stage: 'released', status: signedIn },
  { route: 'GET /api/v1/search', query: '?q=ke+hoach', stage: 'released', status: signedIn },
  { route: 'GET /api/v1/today', stage: 'released', status: signedIn },
  { route: 'GET /api/v1/statistics', stage: 'released', status: signedIn },
  { route: 'GET /api/v1/statistics/file', stage: 'released', status: signedIn },
  { route: `GET ${CAMPAIGN}`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/board`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/targets`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/cascade`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/matrix`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/matrix/:bodyCode`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/events`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/log`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/log/days`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/log/file`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/letters`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/messages/troubled`, stage: 'mailFailed', status: staffReads },
  {
    route: `POST ${CAMPAIGN}/messages/resend-failed`,
    stage: 'mailFailed',
    body: {},
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/messages/:messageId/resend`,
    stage: 'mailFailed',
    body: { email: 'moi@demo.test' },
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/incidents/:incidentId/settle`,
    stage: 'setAside',
    body: { as: 'dropped', ...reason },
    status: steers,
  },
  { route: `GET ${CAMPAIGN}/tracker-file`, stage: 'released', status: staffReads },
  { route: `GET ${CAMPAIGN}/recipients/proposal`, stage: 'released', status: plansReads },
  {
    route: `POST ${CAMPAIGN}/recipients/preview`,
    stage: 'released',
    body: { bodies: [{ code: ':newBodyCode' }], setNos: [1], ...reason },
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/recipients`,
    stage: 'released',
    body: { bodies: [{ code: ':newBodyCode' }], setNos: [1], ...reason },
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/amendments/preview`,
    stage: 'released',
    body: { header: { subject: 'Trích yếu đính chính' }, ...reason },
    status: steers,
  },
  {
    ...{ route: `POST ${CAMPAIGN}/amendments`, stage: 'released', ifMatch: true },
    body: { header: { subject: 'Trích yếu đính chính' }, ...reason },
    status: steers,
  },
  // Itself is no draft: 409 says that the door was open.
  ...(['/preview', ''] as const).map((path): MatrixRow => ({
    ...{ route: `POST ${CAMPAIGN}/replacement${path}`, stage: 'released' },
    ...{ body: { draftId: ':campaignId', tasks: [] }, status: coordinatorsDoor },
  })),
  ...(['pause', 'close', 'recall'] as const).map((act): MatrixRow => ({
    ...{ route: `POST ${CAMPAIGN}/${act}/preview`, stage: 'released' },
    ...{ body: reason, status: steers },
  })),
  // Not paused: 409 says that the door was open.
  {
    route: `POST ${CAMPAIGN}/resume/preview`,
    stage: 'released',
    body: {},
    status: cells(401, 401, 404, 404, 409, 404, 403, 404),
  },
  { route: `POST ${CAMPAIGN}/pause`, stage: 'released', body: {}, ifMatch: true, status: steers },
  // Not paused: 409 says that the door was open.
  {
    route: `POST ${CAMPAIGN}/resume`,
    stage: 'released',
    body: {},
    ifMatch: true,
    status: { ...steers, coordinator: 409 },
  },
  {
    route: `POST ${CAMPAIGN}/close`,
    stage: 'released',
    body: reason,
    ifMatch: true,
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/recall`,
    stage: 'released',
    body: reason,
    ifMatch: true,
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/tasks/:taskId/due-date`,
    stage: 'released',
    body: { dueOn: '2025-07-15', ...reason },
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/tasks/:taskId/due-date/preview`,
    stage: 'released',
    body: { dueOn: '2025-07-15' },
    status: steers,
  },
  { route: `GET ${CAMPAIGN}/milestones`, stage: 'milestoneSet', status: staffReads },
  {
    route: `POST ${CAMPAIGN}/tasks/:taskId/milestones`,
    stage: 'released',
    body: { text: 'Có dự thảo', dueOn: '2025-05-15' },
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/milestones/:milestoneId/drop`,
    stage: 'milestoneSet',
    body: reason,
    status: steers,
  },
  {
    route: 'POST /api/v1/milestones/:exchangeId/reach',
    stage: 'milestoneSet',
    body: {},
    status: recipientActs,
  },
  { route: 'GET /api/v1/work', stage: 'released', status: signedIn },
  { route: `GET ${DISPATCH}`, stage: 'released', status: sharedReads },
  { route: `GET ${DISPATCH}/events`, stage: 'released', status: sharedReads },
  { route: `GET ${DISPATCH}/receipts`, stage: 'released', status: sharedReads },
  { route: `GET ${DISPATCH}/receipts/:seq`, stage: 'submitted', status: sharedReads },
  { route: `POST ${DISPATCH}/open`, stage: 'released', status: recipientActs },
  { route: `POST ${DISPATCH}/acknowledge`, stage: 'released', status: recipientActs },
  { route: `POST ${DISPATCH}/decline`, stage: 'released', body: reason, status: recipientActs },
  { route: `POST ${DISPATCH}/reinstate`, stage: 'declined', body: reason, status: coordinatorActs },
  {
    route: `POST ${DISPATCH}/transfer`,
    stage: 'released',
    body: { toBody: ':otherBodyCode', ...reason },
    status: coordinatorActs,
  },
  {
    route: `POST ${DISPATCH}/transfer/preview`,
    stage: 'released',
    body: { toBody: ':otherBodyCode', ...reason },
    status: coordinatorActs,
  },
  {
    route: `POST ${DISPATCH}/recall/preview`,
    stage: 'released',
    body: reason,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/transfer/preview`,
    stage: 'released',
    body: { toBody: ':otherBodyCode', ...reason },
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/cancel/preview`,
    stage: 'released',
    body: reason,
    status: coordinatorActs,
  },
  { route: `POST ${DISPATCH}/recall`, stage: 'released', body: reason, status: coordinatorActs },
  { route: `GET ${ASSIGNMENT}`, stage: 'released', status: sharedReads },
  { route: `GET ${ASSIGNMENT}/cascade`, stage: 'released', status: sharedReads },
  {
    route: `POST ${ASSIGNMENT}/cascade`,
    stage: 'released',
    // Only who coordinates the body that has the work: nobody of this scene does.
    status: cells(401, 401, 403, 404, 403, 404, 403, 403),
  },
  { route: `GET ${ASSIGNMENT}/followed`, stage: 'released', status: sharedReads },
  {
    route: `POST ${ASSIGNMENT}/followed/nudge`,
    stage: 'released',
    body: {},
    status: { ...recipientActs, administrator: 403 },
  },
  {
    route: `POST ${ASSIGNMENT}/transfer`,
    stage: 'released',
    body: { toBody: ':otherBodyCode', ...reason },
    ifMatch: true,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/cancel`,
    stage: 'released',
    body: reason,
    ifMatch: true,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/progress`,
    stage: 'released',
    body: { progress: 'onSchedule' },
    ifMatch: true,
    status: recipientActs,
  },
  {
    route: `POST ${ASSIGNMENT}/submit`,
    stage: 'released',
    body: { note: 'Xong' },
    ifMatch: true,
    status: recipientActs,
  },
  { route: `POST ${ASSIGNMENT}/decline`, stage: 'released', body: reason, status: recipientActs },
  {
    route: `POST ${ASSIGNMENT}/accept`,
    stage: 'submitted',
    body: {},
    ifMatch: true,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/return`,
    stage: 'submitted',
    body: reason,
    ifMatch: true,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/reinstate`,
    stage: 'taskDeclined',
    body: reason,
    ifMatch: true,
    status: coordinatorActs,
  },
  { route: 'GET /api/v1/exchanges', stage: 'questionAsked', status: signedIn },
  { route: `POST ${DISPATCH}/questions`, stage: 'released', body: said, status: recipientActs },
  { route: `POST ${ASSIGNMENT}/questions`, stage: 'released', body: said, status: recipientActs },
  {
    route: 'POST /api/v1/questions/:exchangeId/answer',
    stage: 'questionAsked',
    body: said,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/extensions`,
    stage: 'released',
    body: { dueOn: '2025-07-15', ...reason },
    status: recipientActs,
  },
  {
    route: 'POST /api/v1/extensions/:exchangeId/grant',
    stage: 'extensionAsked',
    body: {},
    status: coordinatorActs,
  },
  {
    route: 'POST /api/v1/extensions/:exchangeId/refuse',
    stage: 'extensionAsked',
    body: reason,
    status: coordinatorActs,
  },
  {
    route: `POST ${ASSIGNMENT}/explanations`,
    stage: 'released',
    body: said,
    status: coordinatorActs,
  },
  {
    route: 'POST /api/v1/explanations/:exchangeId/answer',
    stage: 'explanationAsked',
    body: said,
    status: recipientActs,
  },
  { route: `POST ${ASSIGNMENT}/nudge`, stage: 'released', body: {}, status: coordinatorActs },
  // Who may not urge is not told whom one would.
  { route: `POST ${CAMPAIGN}/nudges/preview`, stage: 'released', body: {}, status: steers },
  { route: `POST ${CAMPAIGN}/nudges`, stage: 'overdue', body: {}, status: steers },
  { route: 'GET /api/v1/attachments/:id', stage: 'submitted', status: sharedReads },
  { route: 'GET /api/v1/reports', stage: 'reportOpen', status: signedIn },
  { route: `GET ${REPORT}`, stage: 'reportOpen', status: sharedReads },
  {
    route: `PUT ${REPORT}/draft`,
    stage: 'reportOpen',
    body: {},
    ifMatch: true,
    status: recipientActs,
  },
  {
    route: `POST ${REPORT}/submit`,
    stage: 'reportOpen',
    body: { content: { done: 'Đã làm' } },
    ifMatch: true,
    status: recipientActs,
  },
  {
    route: `POST ${REPORT}/accept`,
    stage: 'reportSubmitted',
    ifMatch: true,
    status: coordinatorActs,
  },
  {
    route: `POST ${REPORT}/return`,
    stage: 'reportSubmitted',
    body: reason,
    ifMatch: true,
    status: coordinatorActs,
  },
  { route: `GET ${CAMPAIGN}/periods/:periodId`, stage: 'reportOpen', status: staffReads },
  { route: `GET ${CAMPAIGN}/periods/:periodId/file`, stage: 'reportOpen', status: staffReads },
  {
    route: `POST ${CAMPAIGN}/periods/:periodId/consolidations`,
    stage: 'reportOpen',
    body: {},
    status: steers,
  },
  {
    route: `GET ${CAMPAIGN}/periods/:periodId/consolidations/:consolidationId/file`,
    stage: 'consolidated',
    status: staffReads,
  },
  { route: `POST ${CAMPAIGN}/periods/:periodId/lock`, stage: 'reportOpen', status: steers },
  {
    route: `PUT ${CAMPAIGN}/series/:seriesId/questions`,
    stage: 'reportOpen',
    body: { questions: [{ key: 'lop', text: 'Số lớp', kind: 'number' }] },
    status: steers,
  },
  {
    route: `POST ${CAMPAIGN}/series/:seriesId/end`,
    stage: 'reportOpen',
    body: { reference: '12/KH-LĐLĐ', effectiveOn: '2026-01-01' },
    status: steers,
  },
  { route: 'GET /api/v1/mail-gate', stage: 'released', status: administers },
  { route: 'POST /api/v1/mail-gate/open', stage: 'released', body: {}, status: administers },
  { route: 'GET /api/v1/successions', stage: 'released', status: signedIn },
  { route: 'GET /api/v1/incidents', stage: 'released', status: worksForOffices },
  { route: 'GET /api/v1/policies/current', stage: 'released', status: signedIn },
  { route: 'GET /api/v1/test-clock', stage: 'released', status: operates },
  {
    route: 'POST /api/v1/test-clock/advance',
    stage: 'released',
    body: { days: 1 },
    status: operates,
  },
  { route: 'GET /l/:token', stage: 'released', status: everyone },
  { route: 'GET /l/:token/text', stage: 'released', status: everyone },
  { route: 'GET /l/:token/receipts/:seq', stage: 'submitted', status: everyone },
  { route: 'GET /l/:token/:form', stage: 'released', status: holders(303) },
  { route: 'POST /l/:token/acknowledge', stage: 'released', status: holders(303) },
  {
    route: 'POST /l/:token/decline',
    stage: 'released',
    body: { what: 'dispatch', ...reason },
    status: holders(303),
  },
  {
    route: 'POST /l/:token/ask',
    stage: 'released',
    body: { what: 'dispatch', ...said },
    status: holders(303),
  },
  {
    route: 'POST /l/:token/progress',
    stage: 'released',
    body: { what: ':assignmentId', version: '1', progress: 'behind' },
    status: holders(303),
  },
  { route: 'POST /l/:token/renew', stage: 'linkExpired', status: everyone },
  { route: 'GET /healthz', stage: 'released', status: everyone },
  // No Temporal and no worker here: the answer is 503 to whoever asks.
  { route: 'GET /readyz', stage: 'released', status: holders(503) },
  { route: 'GET /status', stage: 'released', status: everyone },
  // In a demo, as here; elsewhere 404 for everyone.
  { route: 'GET /dev/mails', stage: 'released', status: everyone },
  { route: 'GET /dev/mails/:sample', stage: 'released', status: everyone },
  ...PAGE_ROWS,
];

/** Routes with tables of their own: drafts and launches, readings, directory, people and signing in. */
export const ELSEWHERE: readonly RegExp[] = [
  // Answered row by row, whoever asks: test/integration/{bulk,period,succession}.int-spec.ts.
  /^POST \/api\/v1\/(assignments|dispatches|reports)\/acts\b/,
  /^POST \/api\/v1\/successions\/confirm\b/,
  // Of whoever holds the link of a digest: test/integration/mail-mute.int-spec.ts.
  /^\w+ \/mute\/:token/,
  // Of whoever holds the secret in the address: test/integration/calendar-feed.int-spec.ts.
  /^GET \/ics\/:file$/,
  // With numbers of their own: test/integration/letters.int-spec.ts.
  /^(POST|GET) \/api\/v1\/campaigns\/:id\/letters(\/:letterId\/file)?$/,
  // A stream that does not end: test/integration/matrix.int-spec.ts.
  /^GET \/api\/v1\/campaigns\/:id\/changes$/,
  /^POST \/api\/v1\/(campaigns|policies)$/,
  /^\w+ \/api\/v1\/campaigns\/:id\/(draft|answers|preview|launch|discard)\b/,
  /^\w+ \/api\/v1\/(readings|reading-jobs|mail-intakes|bodies|groups|directory-imports|tracker-imports|directory|office-consents|calendar|people|me|api-keys|webhooks|calendar-feeds|anchors|letter-settings|policies\/(own|preview)|sign-\w+)\b/,
  /^\w+ \/sign-/,
];
