import type { MatrixRow, MatrixRole, Stage } from './matrix.js';

const cells = (
  anonymous: number,
  recipient: number,
  otherRecipient: number,
  coordinator: number,
  foreigner: number,
  leader: number,
  administrator: number,
): Readonly<Record<MatrixRole, number>> => ({
  anonymous,
  // A link's token is no session.
  mailLink: anonymous,
  ...{ recipient, otherRecipient, coordinator, foreigner, leader, administrator },
});

//                      anon  rec other coord foreign lead admin
const lists = cells(303, 200, 200, 200, 200, 200, 200);
const reads = cells(303, 200, 404, 200, 404, 200, 200);
const recipientSends = cells(401, 303, 404, 403, 404, 403, 404);
const coordinatorSends = cells(401, 403, 404, 303, 404, 403, 404);
const recipientKeeps = cells(401, 200, 404, 403, 404, 403, 404);
/** Only who coordinates the body that has the work: nobody of the scene does. */
const passesOn = cells(401, 403, 404, 403, 404, 403, 403);
const goesBack = cells(303, 303, 303, 303, 303, 303, 303);

const sends = (
  route: string,
  stage: Stage,
  body: unknown,
  status: MatrixRow['status'],
): MatrixRow => ({ route: `POST ${route}`, stage, body, status });
const sendsVersion = (...row: Parameters<typeof sends>): MatrixRow => ({
  ...sends(...row),
  ifMatch: true,
});

const DOCUMENT = '/work/documents/:id';
const WORK = '/work/:id';
const REPORT = '/reports/:id';
const EXCHANGE = '/exchanges/:id';
const reason = { reason: 'Lý do' };
const said = { text: 'Theo mẫu nào?' };

/** Pages without script, for whoever is signed in. */
export const PAGE_ROWS: readonly MatrixRow[] = [
  { route: 'GET /work', stage: 'released', status: lists },
  { route: `GET ${DOCUMENT}`, stage: 'released', status: reads },
  { route: `GET ${DOCUMENT}/text`, stage: 'released', status: reads },
  { route: `GET ${DOCUMENT}/receipts/:seq`, stage: 'submitted', status: goesBack },
  { route: `GET ${DOCUMENT}/:form`, stage: 'released', status: goesBack },
  sends(`${DOCUMENT}/acknowledge`, 'released', {}, recipientSends),
  sends(`${DOCUMENT}/decline`, 'released', { what: 'dispatch', ...reason }, recipientSends),
  sends(`${DOCUMENT}/ask`, 'released', { what: 'dispatch', ...said }, recipientSends),
  sends(
    `${DOCUMENT}/progress`,
    'released',
    { what: ':assignmentId', version: '1', progress: 'behind' },
    recipientSends,
  ),
  { route: `GET ${WORK}`, stage: 'released', status: reads },
  { route: `GET ${WORK}/:form`, stage: 'released', status: goesBack },
  sendsVersion(`${WORK}/reportProgress`, 'released', { progress: 'behind' }, recipientSends),
  sendsVersion(`${WORK}/submit`, 'released', { note: 'Xong' }, recipientSends),
  sendsVersion(`${WORK}/accept`, 'submitted', {}, coordinatorSends),
  sendsVersion(`${WORK}/return`, 'submitted', { ...reason, dueOn: '' }, coordinatorSends),
  sends(`${WORK}/requestExtension`, 'released', { dueOn: '2025-07-31', ...reason }, recipientSends),
  sends(`${WORK}/ask`, 'released', said, recipientSends),
  sends(`${WORK}/decline`, 'released', reason, recipientSends),
  sends(`${WORK}/cascade`, 'released', {}, passesOn),
  sends(`${WORK}/reach`, 'milestoneSet', { exchangeId: ':exchangeId' }, recipientSends),
  { route: `GET ${REPORT}`, stage: 'reportOpen', status: reads },
  { route: `GET ${REPORT}/:form`, stage: 'reportOpen', status: goesBack },
  sendsVersion(`${REPORT}/draft`, 'reportOpen', { difficulties: 'Ít người' }, recipientSends),
  sendsVersion(`${REPORT}/keep`, 'reportOpen', { difficulties: 'Ít người' }, recipientKeeps),
  sendsVersion(`${REPORT}/submit`, 'reportOpen', { done: 'Đã mở 3 lớp' }, recipientSends),
  { route: 'GET /exchanges', stage: 'questionAsked', status: lists },
  { route: `GET ${EXCHANGE}/:form`, stage: 'questionAsked', status: goesBack },
  sends(`${EXCHANGE}/answer`, 'questionAsked', said, coordinatorSends),
  sends(`${EXCHANGE}/grant`, 'extensionAsked', { dueOn: '2025-07-31' }, coordinatorSends),
  sends(`${EXCHANGE}/refuse`, 'extensionAsked', reason, coordinatorSends),
  sends(`${EXCHANGE}/explain`, 'explanationAsked', said, recipientSends),
];
