import { TEMPLATE_NAMES } from '#domain';
import { MAIL_NAMES } from '#wording';
import { startCampaignApi, type CampaignApi } from './campaign-fixture.js';

const HTML = { accept: 'text/html' };
const MAIL = /href="(\/dev\/mails\/[^"]+)"/g;

describe('previews of mails in a demo', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  const read = (url: string) => api.call({ url, headers: HTML });
  const policyOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) =>
    String(headers['content-security-policy']);

  it('list every template by name with its samples, under the policy of all pages', async () => {
    const list = await read('/dev/mails');
    expect(list.status).toBe(200);
    for (const template of TEMPLATE_NAMES) {
      expect(list.text).toContain(MAIL_NAMES[template]);
      expect(list.text).toContain(`/dev/mails/${template}-1"`);
    }
    expect(list.text).toContain('[Việc mới] 3 việc theo Kế hoạch 470/KH-LĐLĐ');
    expect(list.text).toContain('Kính gửi đồng chí,');
    expect(policyOf(list)).not.toContain('unsafe-inline');
  });

  it('show each mail as it is sent, which may style itself and nothing else', async () => {
    const { text } = await read('/dev/mails');
    const addresses = [...text.matchAll(MAIL)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThanOrEqual(TEMPLATE_NAMES.length);
    for (const address of addresses) {
      const mail = await read(address);
      expect([address, mail.status]).toEqual([address, 200]);
      expect(mail.text).toMatch(/^<!doctype html>/);
      expect(mail.text).toContain('http://dondoc.demo.test');
      expect(policyOf(mail).split('; ').sort()).toEqual([
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        'sandbox',
        "style-src 'unsafe-inline'",
      ]);
    }
  });

  it.each(['newWork', 'newWork-0', 'newWork-2', 'nothing-1', '__proto__'])(
    'know no mail "%s"',
    async (name) => {
      const missing = await read(`/dev/mails/${name}`);
      expect(missing.status).toBe(404);
      expect(policyOf(missing)).not.toContain('unsafe-inline');
    },
  );
});

describe('previews of mails in a real installation', () => {
  it('are not there, like any address that is not', async () => {
    const api = await startCampaignApi({ DONDOC_DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const { instance: _unknown, ...nowhere } = (await api.call({ url: '/dev/nothing' })).json;
      for (const url of ['/dev/mails', '/dev/mails/newWork-1']) {
        const answer = await api.call({ url });
        const { instance: _instance, ...problem } = answer.json;
        expect(answer.status).toBe(404);
        expect(problem).toEqual(nowhere);
        const page = await api.call({ url, headers: HTML });
        expect(page.status).toBe(404);
        expect(page.text).not.toContain('470/KH-LĐLĐ');
      }
    } finally {
      await api.stop();
    }
  });
});
