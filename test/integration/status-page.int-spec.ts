import { readinessSchema } from '#contracts/http';
import { startTestMailbox } from '#platform/mail';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';

const NOWHERE = { TEMPORAL_ADDRESS: '127.0.0.1:1', SMTP_URL: 'smtp://127.0.0.1:1' };
const HTML = { accept: 'text/html' };

describe('the status page of a demo', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi({
      ...NOWHERE,
      MAILBOX_URL: 'http://localhost:1080',
      TEMPORAL_UI_URL: 'http://localhost:8233',
    });
  });
  afterAll(() => api.stop());

  it('says what to do next while there is nothing', async () => {
    const { text } = await api.call({ url: '/status', headers: HTML });
    expect(text).toContain('Chưa có đợt nào.');
    expect(text).toContain('npm run demo:reset');
  });

  it('says what a draft still wants', async () => {
    const { issuer } = await aScene(api);
    const draftWith = (answer: string | null) => ({
      questions: [{ no: 1, code: 'DOCUMENT_NUMBER', question: 'Số?', blocking: true, answer }],
    });
    for (const [number, answer] of [
      ['901', null],
      ['902', '12'],
    ] as const) {
      await api.db.dataSource.query(
        `insert into campaign (id, issuer_body_id, state, document_type, number, symbol, subject, draft, created_by, created_at, updated_at)
         values (gen_random_uuid(), $1, 'draft', 'KH', $2, 'KH-TEST', 'Bản nháp thử', $3, '{}', now(), now())`,
        [issuer.id, number, JSON.stringify(draftWith(answer))],
      );
    }
    const { text } = await api.call({ url: '/status', headers: HTML });
    expect(text).toMatch(/901\/KH-TEST<\/strong> ·\s+Bản nháp, còn 1 câu hỏi bắt buộc/u);
    expect(text).toMatch(/902\/KH-TEST<\/strong> ·\s+Bản nháp, đã trả lời đủ câu hỏi bắt buộc/u);
  });

  it('shows every campaign with its numbers, the day, each part and where to go', async () => {
    const scene = await aScene(api, {
      tasks: 1,
      dueAt: ['2025-03-12T10:00:00Z'],
      reportOpensAt: '2025-12-01T01:00:00Z',
    });
    await api.standAt('2025-03-20T01:30:00Z');
    const { text, status } = await api.call({ url: '/status', headers: HTML });
    expect(status).toBe(200);
    for (const words of [
      `Kế hoạch ${scene.number}/`,
      'Đang thực hiện',
      'tiếp nhận 0/3 đơn vị',
      'quá hạn 3',
      'mở ngày 01/12/2025',
      'Thứ Năm 20/03/2025',
      'Không nối được Temporal',
      'http://localhost:1080',
      'http://localhost:8233',
      '/openapi.json',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('<script');
  });
});

describe('the status page of a real installation', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi({ ...NOWHERE, DONDOC_DEMO: '0' });
  });
  afterAll(() => api.stop());

  it('shows strangers the health only, and the issuer’s people their campaigns', async () => {
    const scene = await aScene(api);
    const stranger = await api.call({ url: '/status', headers: HTML });
    expect(stranger.text).toContain('Đăng nhập');
    expect(stranger.text).not.toContain(scene.number);
    expect(stranger.text).toContain('PostgreSQL');
    const own = await api.call({ url: '/status', as: scene.coordinator, headers: HTML });
    expect(own.text).toContain(scene.number);
    const foreign = await api.call({ url: '/status', as: scene.foreigner, headers: HTML });
    expect(foreign.text).not.toContain(scene.number);
  });
});

describe('readiness', () => {
  it('names each part and answers 503 while one is in error', async () => {
    const mailbox = await startTestMailbox({ smtpPort: 0, httpPort: 0, dataDir: null });
    const api = await startCampaignApi({ ...NOWHERE, SMTP_URL: mailbox.smtpUrl });
    try {
      expect((await api.call({ url: '/healthz' })).json).toEqual({ status: 'ok' });
      const answer = await api.call({ url: '/readyz' });
      expect(answer.status).toBe(503);
      const { database, temporal, worker, mail } = readinessSchema.parse(answer.json);
      expect([database.status, temporal.status, worker.status, mail.status]).toEqual([
        'ok',
        'error',
        'error',
        'ok',
      ]);
      expect(worker.detail).toBe('Bộ nhắc việc chưa chạy lần nào.');
    } finally {
      await api.stop();
      await mailbox.stop();
    }
  });
});
