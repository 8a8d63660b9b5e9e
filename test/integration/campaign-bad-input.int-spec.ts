import { randomUUID } from 'node:crypto';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

interface BadRequest {
  readonly what: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly url: (scene: Scene) => string;
  readonly as?: 'coordinator' | 'recipient' | 'foreigner';
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
}

const campaign = (rest: string) => (scene: Scene) => `/api/v1/campaigns/${scene.id}${rest}`;
const assignment = (rest: string) => (scene: Scene) =>
  `/api/v1/assignments/${scene.assignmentIds[0]![0]}${rest}`;
const dueDate = (scene: Scene) => campaign(`/tasks/${scene.taskIds[0]}/due-date`)(scene);
const POST = { method: 'POST', as: 'coordinator' } as const;

const REQUESTS: readonly BadRequest[] = [
  {
    what: 'an id that is none',
    url: () => '/api/v1/campaigns/470',
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    what: 'an id nobody has',
    url: () => `/api/v1/campaigns/${randomUUID()}`,
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'a campaign of another issuer',
    url: campaign(''),
    as: 'foreigner',
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'a page of a thousand',
    url: campaign('/board?limit=1000'),
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    what: 'a cursor of its own making',
    url: campaign('/board?cursor=e30'),
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    what: 'an unknown section',
    url: () => '/api/v1/work?section=all',
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'no If-Match',
    url: campaign('/pause'),
    body: {},
    status: 428,
    code: 'PRECONDITION_REQUIRED',
  },
  {
    ...POST,
    what: 'an If-Match that is no version',
    url: campaign('/pause'),
    body: {},
    headers: { 'if-match': '"x"' },
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'a stale version',
    url: campaign('/pause'),
    body: {},
    ifMatch: 1,
    status: 412,
    code: 'STALE_VERSION',
  },
  {
    ...POST,
    what: 'a close without reason',
    url: campaign('/close'),
    body: {},
    ifMatch: 2,
    status: 422,
    code: 'REASON_REQUIRED',
  },
  {
    ...POST,
    what: 'a recall without reason',
    url: campaign('/recall'),
    body: { reason: ' ' },
    ifMatch: 2,
    status: 422,
    code: 'REASON_REQUIRED',
  },
  {
    ...POST,
    what: 'a document given back without reason',
    url: (scene) => `/api/v1/dispatches/${scene.dispatchIds[0]}/reinstate`,
    body: {},
    status: 422,
    code: 'REASON_REQUIRED',
  },
  {
    ...POST,
    what: 'a date before the issue',
    url: dueDate,
    body: { dueOn: '2025-01-01', reason: 'x' },
    status: 422,
    code: 'DUE_BEFORE_ISSUE',
  },
  {
    ...POST,
    what: 'a date that does not exist',
    url: dueDate,
    body: { dueOn: '2025-02-30', reason: 'x' },
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'an hour that does not exist',
    url: dueDate,
    body: { dueOn: '2025-07-01', time: '25:00', reason: 'x' },
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'a task of another campaign',
    url: campaign(`/tasks/${randomUUID()}/due-date`),
    body: { dueOn: '2025-07-01', reason: 'x' },
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    ...POST,
    what: 'a message nobody sent',
    url: campaign(`/messages/${randomUUID()}/resend`),
    body: { email: 'a@demo.test' },
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    ...POST,
    what: 'an address that is none',
    url: campaign(`/messages/${randomUUID()}/resend`),
    body: { email: 'không có' },
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'a field that is not the client’s',
    url: assignment('/progress'),
    as: 'recipient',
    body: { progress: 'done', state: 'done' },
    ifMatch: 1,
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'a word of progress that is none',
    url: assignment('/progress'),
    as: 'recipient',
    body: { progress: '90%' },
    ifMatch: 1,
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'work accepted before it is handed in',
    url: assignment('/accept'),
    body: {},
    ifMatch: 1,
    status: 409,
    code: 'TRANSITION_NOT_ALLOWED',
  },
  {
    ...POST,
    what: 'a submission without a note',
    url: assignment('/submit'),
    as: 'recipient',
    body: {},
    ifMatch: 1,
    status: 422,
    code: 'VALIDATION_FAILED',
  },
  {
    ...POST,
    what: 'a submission that is no form',
    url: assignment('/submit'),
    as: 'recipient',
    body: 'xong',
    headers: { 'content-type': 'text/plain' },
    ifMatch: 1,
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    ...POST,
    what: 'JSON cut short',
    url: assignment('/submit'),
    as: 'recipient',
    body: '{"note":',
    headers: { 'content-type': 'application/json' },
    ifMatch: 1,
    status: 400,
    code: 'MALFORMED_REQUEST',
  },
  {
    what: 'a file nobody handed in',
    url: () => `/api/v1/attachments/${randomUUID()}`,
    status: 404,
    code: 'NOT_FOUND',
  },
];

describe('bad input to a running campaign', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api);
  });
  afterAll(() => api.stop());

  const footprint = () =>
    api.db.dataSource.query<unknown>(
      `select (select version from campaign where id = $1), (select count(*) from event where campaign_id = $1),
              (select count(*) from outbox), (select count(*) from message), (select count(*) from idempotency_key),
              (select count(*) from submission)`,
      [scene.id],
    );

  it.each(REQUESTS)(
    '$what is refused as $code',
    async ({ url, as = 'coordinator', status, code, what: _what, ...request }) => {
      const before = await footprint();
      const answer = await api.call({ ...request, url: url(scene), as: scene[as] });
      expect([answer.status, answer.json.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json.title).toMatch(/[à-ỹđ]/i);
      expect(await footprint()).toEqual(before);
    },
  );

  it('a key used for another body is refused', async () => {
    const key = randomUUID();
    const url = assignment('/progress')(scene);
    const send = (progress: string) =>
      api.call({ method: 'POST', url, as: scene.recipient, body: { progress }, ifMatch: 1, key });
    expect((await send('onSchedule')).status).toBe(200);
    expect((await send('onSchedule')).headers['idempotent-replayed']).toBe('true');
    expect(await send('behind')).toMatchObject({
      status: 422,
      json: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });
});
