import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import PostalMime from 'postal-mime';
import { composeAnchors, type UnitOfWork } from '#application';
import { entryHash, type ChainEntry, type SignedReceipt } from '#domain';
import { canonicalDigest, createLinkTokens, createSealer } from '#platform';
import { UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import { checkProofs } from '../../apps/cli/src/proofs/check-proofs.js';
import type { Json } from './api-fixture.js';
import { startMailRoad } from './mail-fixture.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

const SECRET = 's'.repeat(32);

describe('a receipt', () => {
  let api: CampaignApi;
  let folder: string;
  /** Whoever owns the database: the application may only append. */
  let owner: pg.Client;
  beforeAll(async () => {
    api = await startCampaignApi({ DONDOC_SECRET: SECRET });
    owner = new pg.Client({ connectionString: api.db.ownerUrl });
    await owner.connect();
    folder = mkdtempSync(join(tmpdir(), 'dondoc-receipts-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await owner.end();
    await api.stop();
  });

  const post = async (as: string, path: string, body: unknown, ifMatch?: number): Promise<Json> => {
    const answer = await api.call({
      ...{ method: 'POST', url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    expect(answer.status).toBeLessThan(300);
    return answer.json;
  };
  /** A body that acknowledged, said something, and handed in: with its two receipts as files. */
  async function handedIn() {
    const scene = await aScene(api, { bodies: 2, tasks: 1 });
    const dispatch = `dispatches/${scene.dispatchIds[0]}`;
    const work = `assignments/${scene.assignmentIds[0]![0]}`;
    await post(scene.recipient, `${dispatch}/acknowledge`, {});
    await post(
      scene.recipient,
      `${work}/progress`,
      { progress: 'onSchedule', note: 'Đúng hạn' },
      1,
    );
    await post(scene.recipient, `${work}/submit`, { note: 'Đã mở 3 lớp' }, 2);
    const receipts = await receiptsOf(scene);
    const files = receipts.map((receipt) => save(receipt));
    return { scene, receipts, files };
  }
  const receiptsOf = async ({ recipient, dispatchIds }: Scene): Promise<SignedReceipt[]> => {
    const url = `/api/v1/dispatches/${dispatchIds[0]}/receipts`;
    const { items } = (await api.call({ url, as: recipient })).json;
    return Promise.all(
      items.map(async ({ seq }: Json) => {
        const answer = await api.call({ url: `${url}/${seq}`, as: recipient });
        expect(answer.headers['content-disposition']).toContain('attachment');
        return answer.json;
      }),
    );
  };
  let saved = 0;
  const save = (proof: unknown): string => {
    const file = join(folder, `${(saved += 1)}.json`);
    writeFileSync(file, JSON.stringify(proof));
    return file;
  };
  const check = (files: readonly string[], secret = SECRET) =>
    checkProofs(api.db.dataSource, files, createSealer(secret).publicKey);
  const faultsOf = async (files: readonly string[]) =>
    (await check(files)).map(({ faults }) => faults.join('\n'));

  /** What an owner of the database can do: change an entry and compute every hash after it anew. */
  async function rewrite(dispatchId: string, seq: number, change: (entry: ChainEntry) => object) {
    const { rows } = await owner.query<Json>(
      'select * from event where dispatch_id = $1 order by seq',
      [dispatchId],
    );
    let prevHash = '';
    for (const row of rows) {
      const entry: ChainEntry = {
        ...{ campaignId: row.campaign_id, dispatchId: row.dispatch_id, type: row.type },
        ...{ actor: row.actor, data: row.data, occurredAt: row.occurred_at.getTime() },
        ...{ seq: row.seq, prevHash, hash: '' },
      };
      const changed = row.seq === seq ? { ...entry, ...change(entry) } : entry;
      prevHash = entryHash(changed, (value) => canonicalDigest.ofJson(value));
      await owner.query(
        'update event set data = $2, occurred_at = $3, prev_hash = $4, hash = $5 where id = $1',
        [row.id, changed.data, new Date(changed.occurredAt), changed.prevHash, prevHash],
      );
    }
    await owner.query('update dispatch set event_hash = $2 where id = $1', [
      ...[dispatchId, prevHash],
    ]);
  }

  it('says what, of whom and when, and the journal proves it', async () => {
    const { receipts, files, scene } = await handedIn();
    expect(receipts.map(({ about }) => [about.act, about.body])).toEqual([
      ['Tiếp nhận văn bản', scene.recipients[0]!.name],
      ['Nộp kết quả: Việc thứ 1', scene.recipients[0]!.name],
    ]);
    expect(receipts[1]!.entry).toMatchObject({ dispatchId: scene.dispatchIds[0], seq: 4 });
    expect(await check(files)).toEqual(
      files.map((file) => expect.objectContaining({ file, faults: [], notes: [] })),
    );
    const stranger = await api.call({
      url: `/api/v1/dispatches/${scene.dispatchIds[0]}/receipts`,
      as: scene.otherRecipient,
    });
    expect(stranger.status).toBe(404);
  });

  it('comes with the page of the mail, to whoever holds its link', async () => {
    const { scene, receipts } = await handedIn();
    const token = createLinkTokens(SECRET, api.db.clock).sign({
      ...{ dispatchId: scene.dispatchIds[0]!, email: scene.recipients[0]!.email },
    });
    const page = await api.call({ url: `/l/${token}` });
    expect(page.text).toContain('Biên nhận');
    const address = /href="([^"]*\/receipts\/\d+)"/.exec(page.text)?.[1] ?? '';
    expect((await api.call({ url: address })).json).toEqual(receipts[0]);
    expect((await api.call({ url: `/l/${token}/receipts/999` })).status).toBe(404);
  });

  it('that was altered, or signed elsewhere, proves nothing', async () => {
    const { receipts, files } = await handedIn();
    const [receipt] = receipts;
    const later = { ...receipt!.entry, occurredAt: receipt!.entry.occurredAt - 86_400_000 };
    expect(await faultsOf([save({ ...receipt, entry: later })])).toEqual([
      expect.stringContaining('tệp đã bị sửa'),
    ]);
    const about = { ...receipt!.about, at: '2025-01-01T08:00:00+07:00' };
    expect(await faultsOf([save({ ...receipt, about })])).toEqual([
      expect.stringContaining('chữ ký'),
    ]);
    expect(await faultsOf([save({ hello: 1 })])).toEqual([expect.stringContaining('không phải')]);
    const elsewhere = await check(files, 'x'.repeat(32));
    expect(elsewhere[0]!.faults).toEqual([expect.stringContaining('hệ thống khác')]);
  });

  it('refutes a journal that was written anew with all its hashes, and says where', async () => {
    const { scene, files } = await handedIn();
    const [dispatchId] = scene.dispatchIds;
    await rewrite(dispatchId!, 3, ({ data }) => ({
      data: { ...(data as object), note: 'Chậm' },
    }));
    const [acknowledged, submitted] = await faultsOf(files);
    expect(acknowledged).toBe('');
    expect(submitted).toContain(scene.recipients[0]!.name);
    expect(submitted).toContain('từ mục 3 đến mục 4');
  });

  it('refutes a careless change, a cut and a chain that is gone', async () => {
    const { scene, files } = await handedIn();
    const [dispatchId] = scene.dispatchIds;
    const sql = (text: string) => owner.query(text, [dispatchId]);
    await sql(`update event set data = data || '{"note":"x"}' where dispatch_id = $1 and seq = 3`);
    expect((await faultsOf(files))[1]).toContain('mục 3');
    await sql('delete from event where dispatch_id = $1 and seq > 2');
    expect(await faultsOf(files)).toEqual(['', expect.stringContaining('từ 3 đến 4')]);
    await sql('delete from event where dispatch_id = $1');
    expect(await faultsOf(files)).toEqual([
      expect.stringContaining('đã mất'),
      expect.stringContaining('đã mất'),
    ]);
  });

  describe('an anchor', () => {
    const KEEPER = 'kiem-soat@tinh.test';
    const NEXT_MORNING = '2025-03-11T00:31:00Z';

    /** The office's anchor of the next morning, as its keeper gets it by mail, then a day later again. */
    async function anchored() {
      const { scene } = await handedIn();
      const { coordinator: as, issuer } = scene;
      const url = '/api/v1/anchors/addresses';
      const body = { bodyCode: issuer.code, emails: [KEEPER] };
      expect((await api.call({ method: 'PUT', url, as, body })).status).toBe(204);
      await api.standAt(NEXT_MORNING);
      const uow = api.app.get<UnitOfWork>(UNIT_OF_WORK);
      await composeAnchors(uow, createSealer(SECRET), Date.parse(NEXT_MORNING));
      await composeAnchors(uow, createSealer(SECRET), Date.parse(NEXT_MORNING));
      await api.standAt('2025-03-10T01:30:00Z');
      const { items } = (await api.call({ url: '/api/v1/anchors', as })).json;
      expect(items).toHaveLength(1);
      const anchor = (await api.call({ url: `/api/v1/anchors/${items[0].id}/file`, as })).json;
      return { scene, anchor, file: save(anchor) };
    }

    it('goes by mail, whole and signed, to the addresses of the office', async () => {
      const { anchor, scene } = await anchored();
      const road = await startMailRoad(api.db);
      const mails: Buffer[] = [];
      road.behaviour.onMail = ({ to, raw }) => {
        if (to.includes(KEEPER)) mails.push(raw);
        return { kind: 'accept' };
      };
      api.db.clock.set('2025-03-11T02:00:00Z');
      await road.drain();
      await road.stop();
      expect(mails).toHaveLength(1);
      const { subject, attachments } = await PostalMime.parse(mails[0]!, {
        attachmentEncoding: 'utf8',
      });
      expect(subject).toBe('[Niêm phong nhật ký] 11/03/2025');
      expect(JSON.parse(attachments[0]!.content as string)).toEqual(anchor);
      expect(anchor.chains).toHaveLength(1 + scene.recipients.length);
      const foreign = await api.call({ url: '/api/v1/anchors', as: scene.foreigner });
      expect(foreign.json.items).toEqual([]);
    });

    it('is proven by a journal that only grew', async () => {
      const { scene, file } = await anchored();
      const work = `assignments/${scene.assignmentIds[1]![0]}`;
      await post(scene.otherRecipient, `${work}/questions`, { text: 'Theo mẫu nào?' });
      expect(await faultsOf([file])).toEqual(['']);
    });

    it('finds the one chain that was written anew, however consistently, and names its body', async () => {
      const { scene, file } = await anchored();
      await rewrite(scene.dispatchIds[0]!, 2, () => ({ occurredAt: Date.parse(NEXT_MORNING) }));
      const [fault] = await faultsOf([file]);
      expect(fault).toContain(scene.recipients[0]!.name);
      expect(fault).toContain('viết lại');
      expect(fault).not.toContain(scene.recipients[1]!.name);
    });
  });
});
