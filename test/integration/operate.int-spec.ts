import { aKey } from '#testing';
import { dondoc } from '../e2e/support/dondoc.js';
import { startTestApi, type TestApi } from './api-fixture.js';

describe('an installation of one’s own', () => {
  let api: TestApi;
  const env = (): NodeJS.ProcessEnv => ({
    ...process.env,
    DATABASE_URL: api.db.url,
    DATABASE_MIGRATION_URL: api.db.ownerUrl,
    BASE_URL: 'http://dondoc.demo.test',
    TEMPORAL_ADDRESS: '',
  });
  const setUp = (email: string) =>
    dondoc(['setup', email, '--name', 'Quản trị hệ thống', '--json'], env());
  const consume = (link: string) =>
    api.call({
      ...{ method: 'POST', url: '/api/v1/sign-in-links/consume' },
      body: { token: link.split('/').at(-1) },
    });

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  describe('the first administrator', () => {
    it('comes in by a link of the terminal, which opens once and only until somebody came in', async () => {
      const lost = JSON.parse((await setUp('Quan-Tri@demo.test')).stdout);
      const { code, stdout, stderr } = await setUp('quan-tri@demo.test');
      expect(code).toBe(0);
      const { link } = JSON.parse(stdout);
      expect(link).toMatch(/^http:\/\/dondoc\.demo\.test\/sign-in\/ddl_/);
      expect(stderr).toContain('một lần');
      expect((await consume(lost.link)).json.code).toBe('TOKEN_INVALID');
      const { token } = (await consume(link)).json;
      const me = await api.call({ url: '/api/v1/me', as: token });
      expect(me.json.memberships).toEqual([expect.objectContaining({ role: 'administrator' })]);
      const again = await setUp('quan-tri-2@demo.test');
      expect([again.code, again.stdout]).toEqual([2, '']);
      expect(again.stderr).toContain('đã có quản trị');
    });

    it('is refused with what is wrong, and nothing is written', async () => {
      const wrong = await setUp('not an address');
      expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Địa chỉ thư')]);
      const key = await aKey(api.db, 'administrator', null);
      expect((await api.call({ url: '/api/v1/people', as: key })).json.items).toHaveLength(1);
    });
  });
});
