import { randomUUID } from 'node:crypto';
import { composeDigests, type UnitOfWork } from '#application';
import { createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { violatedBy } from '#testing';
import { CLOCK, UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

/** The launch was on Monday 10/03/2025; 30 days later is Wednesday 09/04. */
const SILENT = '2025-04-09T01:35:00Z';

describe('work that is silent for 30 days', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, {
      ...{ bodies: 2, tasks: 3, standing: true },
      dueAt: ['2025-06-30T10:00:00Z', '2025-04-15T10:00:00Z', null],
    });
  });

  const [FAR, NEAR, STANDING] = [0, 1, 2];
  const idOf = (task: number, body = 0) => scene.assignmentIds[body]![task]!;
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST', url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const to = async (instant: string) => {
    await api.standAt(instant);
    await api.advance(scene.id);
  };
  const say = async (task: number, progress: string, as = scene.recipient) => {
    const { version } = await get(`assignments/${idOf(task)}`);
    return post(`assignments/${idOf(task)}/progress`, as, { progress }, version);
  };
  /** Which work of the first body was asked about, by the place of its task. */
  const asked = async (): Promise<number[]> => {
    const { tasks } = await get(`dispatches/${scene.dispatchIds[0]}`);
    return tasks.flatMap(({ silenceAskedAt }: { silenceAskedAt: string | null }, place: number) =>
      silenceAskedAt === null ? [] : [place],
    );
  };
  const questions = async (fate = 'null') => {
    const rows: { n: number }[] = await api.db.dataSource.query(
      `select count(*)::int as n from notification where campaign_id = $1 and template = 'silentWork'
         and fate is not distinct from ${fate}`,
      [scene.id],
    );
    return rows[0]!.n;
  };
  const linkOf = () => {
    const links = createLinkTokens('s'.repeat(32), api.app.get<SystemClock>(CLOCK));
    return links.sign({ dispatchId: scene.dispatchIds[0]!, email: scene.recipients[0]!.email });
  };
  const press = (fields: Record<string, string>) =>
    api.call({
      ...{ method: 'POST', url: `/l/${linkOf()}/progress` },
      body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  it('is asked about once, with a far date or none, until its body answers', async () => {
    await to('2025-04-08T01:35:00Z');
    expect(await asked()).toEqual([]);
    await to(SILENT);
    // The near one is being reminded of its date.
    expect(await asked()).toEqual([FAR, STANDING]);
    expect(await questions()).toBe(4);
    await to('2025-06-10T01:35:00Z');
    expect(await questions()).toBe(4);
    expect(await violatedBy(api.db)).toEqual([]);
    expect((await say(STANDING, 'behind')).status).toBe(200);
    expect(await asked()).toEqual([FAR]);
    await to('2025-07-10T01:35:00Z');
    expect(await asked()).toEqual([FAR, STANDING]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('is not asked about within 30 days of a word; a word near the date changes no reminder', async () => {
    await api.standAt('2025-04-01T01:30:00Z');
    for (const task of [FAR, NEAR, STANDING]) await say(task, 'onSchedule');
    await to(SILENT);
    expect(await asked()).toEqual([]);
    await to('2025-04-15T01:35:00Z');
    const reminded: { template: string }[] = await api.db.dataSource.query(
      `select distinct n.template from notification n join obligation o on o.id = n.obligation_id
       where o.subject_id = $1 and n.fate is null`,
      [idOf(NEAR)],
    );
    expect(reminded.map(({ template }) => template)).toContain('dueToday');
    // Thirty days after the word is 1/5; Friday 2/5 is off as well.
    await to('2025-05-05T01:35:00Z');
    expect(await asked()).toEqual([FAR, STANDING]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('answered too late to be asked again before its date, is asked no more, and its mail does not leave', async () => {
    await api.standAt('2025-05-20T01:30:00Z');
    await api.advance(scene.id);
    expect(await asked()).toEqual([FAR, STANDING]);
    await say(FAR, 'onSchedule');
    expect(await asked()).toEqual([STANDING]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('is not asked about while its body waits for a later date, nor while the campaign is paused', async () => {
    await post(`assignments/${idOf(FAR)}/extensions`, scene.recipient, {
      ...{ dueOn: '2025-07-15', reason: 'Thiếu người' },
    });
    const { version } = await get(`campaigns/${scene.id}`);
    await post(`campaigns/${scene.id}/pause`, scene.coordinator, {}, version);
    await to(SILENT);
    expect(await questions()).toBe(0);
    await post(`campaigns/${scene.id}/resume`, scene.coordinator, {}, version + 1);
    await to('2025-04-10T01:35:00Z');
    expect(await asked()).toEqual([STANDING]);
    expect(await questions(`'SUPPRESSED'`)).toBe(1);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('is answered on the page of the mail without a script and without signing in, by one press', async () => {
    await to(SILENT);
    await composeDigests(api.app.get<UnitOfWork>(UNIT_OF_WORK), Date.parse(SILENT));
    const page = await api.call({ url: `/l/${linkOf()}` });
    expect(page.text.match(/Việc này đang thế nào\?/g)).toHaveLength(2);
    for (const answer of ['Đã xong', 'Đúng tiến độ', 'Chậm', 'Chưa làm'])
      expect(page.text).toMatch(new RegExp(`<button name="progress"[^>]*>[^<]*${answer}`, 'i'));
    const { version } = await get(`assignments/${idOf(FAR)}`);
    const word = { what: idOf(FAR), version: String(version) };
    expect((await press({ ...word, progress: 'soon' })).status).toBe(422);
    expect((await press({ ...word, progress: 'behind', note: 'Chờ số liệu' })).status).toBe(303);
    expect(await get(`assignments/${idOf(FAR)}`)).toMatchObject({
      ...{ progress: 'behind', progressNote: 'Chờ số liệu', silenceAskedAt: null },
    });
    // A second press meets the version of the first.
    expect((await press({ ...word, progress: 'done' })).status).toBe(412);
    const foreign = { what: idOf(FAR, 1), version: '1' };
    expect((await press({ ...foreign, progress: 'done' })).status).toBe(404);
    const { items } = await get(`dispatches/${scene.dispatchIds[0]}/events`);
    expect(items[0]).toMatchObject({ type: 'assignmentProgressReported' });
    expect(JSON.stringify(items[0])).toContain('qua liên kết gửi tới');
    expect(await asked()).toEqual([STANDING]);
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
