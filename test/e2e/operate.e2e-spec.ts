import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aKey, onServer, withDatabase } from '#testing';
import { dondoc } from './support/dondoc.js';
import { aScene, startCampaignApi, type CampaignApi } from '../integration/campaign-fixture.js';
import { formOf } from '../integration/form.js';

describe('an installation of one’s own', () => {
  let api: CampaignApi;
  const env = (): NodeJS.ProcessEnv => ({
    ...process.env,
    DATABASE_URL: api.db.url,
    DATABASE_MIGRATION_URL: api.db.ownerUrl,
    BASE_URL: 'http://dondoc.demo.test',
    DONDOC_DATA: api.dataDir,
    DONDOC_DEMO: '1',
    DONDOC_SECRET: 's'.repeat(32),
    SMTP_URL: 'smtp://127.0.0.1:1',
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
    api = await startCampaignApi();
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

  describe('a backup', () => {
    let place: string;
    beforeAll(() => (place = mkdtempSync(join(tmpdir(), 'dondoc-backups-'))));
    afterAll(() => rmSync(place, { recursive: true, force: true }));

    const sql = <Row>(text: string) => api.db.dataSource.query<Row[]>(text);
    const backUp = async () => {
      const done = await dondoc(['backup', place, '--json'], env());
      expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('cất riêng')]);
      return JSON.parse(done.stdout) as { folder: string; root: string; files: number };
    };

    it('of a running installation fills an empty one that is the same, and verifies', async () => {
      const scene = await aScene(api, { bodies: 3, tasks: 2 });
      const form = await formOf(Buffer.from('%PDF-1.7\n%%EOF\n'), 'minh-chung.pdf', {
        note: 'Đã làm',
      });
      const handedIn = await api.call({
        ...{ method: 'POST', url: `/api/v1/assignments/${scene.assignmentIds[0]![0]}/submit` },
        ...{ as: scene.recipient, body: form.body, headers: form.headers, ifMatch: 1 },
      });
      expect(handedIn.status).toBe(200);
      const { folder, root, files } = await backUp();
      expect(files).toBe(1);
      const counts = async (ask: typeof sql) =>
        (
          await ask<{ n: string }>(
            `select concat_ws(' ', (select count(*) from event), (select count(*) from assignment),
             (select count(*) from message), (select count(*) from obligation),
             (select string_agg(event_hash, ' ' order by id) from dispatch)) as n`,
          )
        )[0]?.n;
      const before = await counts(sql);
      const name = 't_restored';
      const serverUrl = process.env['TEST_DATABASE_URL']!;
      const data = mkdtempSync(join(tmpdir(), 'dondoc-restored-'));
      const target = withDatabase(serverUrl, name);
      const into = {
        ...env(),
        DATABASE_URL: target,
        DATABASE_MIGRATION_URL: target,
        DONDOC_DATA: data,
      };
      await onServer(serverUrl, (session) => session.query(`create database ${name}`));
      try {
        const restored = await dondoc(['restore', folder, '--json'], into);
        expect(JSON.parse(restored.stdout)).toMatchObject({ root, violations: [] });
        expect(restored.code).toBe(0);
        await onServer(target, async (session) => {
          const rows = await counts(async (text) => (await session.query(text)).rows);
          expect(rows).toBe(before);
          // A whole chain hashed anew would verify by itself; the anchor knows how it was.
          await session.query(`update event set hash = repeat('0', 64) where seq = 1`);
          await session.query(`insert into event (campaign_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
            select campaign_id, 900, type, actor, data, occurred_at, recorded_at, '', '' from event limit 1`);
        });
        const twice = await dondoc(['restore', folder], into);
        expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('Chưa ghi gì')]);
        const verified = await dondoc(['verify', '--heads', join(folder, 'heads.json')], into);
        expect(verified.code).toBe(1);
        expect(verified.stdout).toContain('của bản sao lưu không còn');
      } finally {
        await onServer(serverUrl, (session) => session.query(`drop database ${name} with (force)`));
        rmSync(data, { recursive: true, force: true });
      }
    }, 180_000);

    it('that was changed in one byte is refused before anything is written', async () => {
      const { folder } = await backUp();
      appendFileSync(join(folder, 'tables', 'campaign.copy.gz'), 'x');
      const checked = await dondoc(['restore', folder, '--check'], env());
      expect([checked.code, checked.stderr]).toEqual([2, expect.stringContaining('dùng bản khác')]);
    }, 120_000);

    it('is known to the installation, and old ones go when only some are to be kept', async () => {
      const { code } = await dondoc(['backup', place, '--keep', '1'], env());
      expect([code, readdirSync(place).length]).toEqual([0, 1]);
      expect(readFileSync(join(place, readdirSync(place)[0]!, 'manifest.json'), 'utf8')).toContain(
        '"format": 1',
      );
      const [noted] = await sql<{ at: Date }>('select backed_up_at as at from instance');
      expect(Date.now() - noted!.at.getTime()).toBeLessThan(120_000);
    }, 120_000);
  });

  describe('the doctor', () => {
    it('names every part, what is wrong with it and what to do', async () => {
      const { code, stdout } = await dondoc(['doctor', '--json'], {
        ...env(),
        TEMPORAL_ADDRESS: '127.0.0.1:1',
      });
      const { findings } = JSON.parse(stdout) as {
        findings: { what: string; status: string; mend: string | null }[];
      };
      expect(code).toBe(1);
      const by = Object.fromEntries(findings.map((one) => [one.what, one.status]));
      expect(by).toMatchObject({
        ...{ 'Cấu hình': 'warning', 'Cơ sở dữ liệu': 'ok', 'Lược đồ': 'ok', 'Đồng hồ': 'ok' },
        ...{ 'Vai trò của ứng dụng': 'ok', Temporal: 'error', 'Máy chủ thư': 'error' },
        ...{ 'Địa chỉ người dùng vào': 'error', 'Nhận dạng bản quét': 'ok' },
      });
      expect(findings.filter(({ status, mend }) => (status === 'ok') !== (mend === null))).toEqual(
        [],
      );
    }, 120_000);

    it('says what is wrong with the configuration when nothing else can be looked at', async () => {
      const { code, stdout } = await dondoc(['doctor'], {
        ...env(),
        DONDOC_DEMO: '0',
        SMTP_URL: '',
      });
      expect([code, stdout]).toEqual([1, expect.stringContaining('SMTP_URL: thiếu')]);
    }, 120_000);
  });
});
