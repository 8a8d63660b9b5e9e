import { aPerson } from '#testing';
import { secretTokens } from '#platform';
import type { ApiAnswer, Json } from './api-fixture.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

interface Day {
  readonly uid: string;
  readonly sequence: number;
  readonly on: string;
  readonly summary: string;
}

const valueOf = (lines: readonly string[], name: string): string =>
  lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/, '') ?? '';

/** What a calendar program makes of a feed: unfolded, event by event. */
function daysOf({ text }: ApiAnswer): readonly Day[] {
  const blocks = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  return blocks.map((block) => {
    const lines = block.split('\r\n');
    return {
      uid: valueOf(lines, 'UID:'),
      sequence: Number(valueOf(lines, 'SEQUENCE:')),
      on: valueOf(lines, 'DTSTART;VALUE=DATE:'),
      summary: valueOf(lines, 'SUMMARY:'),
    };
  });
}

describe('a calendar that programs of others read', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  const post = async (as: string, path: string, body: unknown): Promise<Json> => {
    const { status, json, text } = await api.call({
      method: 'POST',
      url: `/api/v1/${path}`,
      as,
      body,
    });
    expect([status, text]).toEqual([expect.any(Number), expect.any(String)]);
    expect(status).toBeLessThan(300);
    return json;
  };
  const read = (url: string) => api.call({ url: new URL(url).pathname });
  const days = async (url: string) => daysOf(await read(url));
  const moveDate = (scene: Scene, dueOn: string) =>
    post(scene.coordinator, `campaigns/${scene.id}/tasks/${scene.taskIds[0]}/due-date`, {
      ...{ dueOn, reason: 'Lùi ngày' },
    });

  it('holds the dates of a body, and a date that moves stays one entry', async () => {
    const reportOpensAt = '2025-12-01T01:00:00Z';
    const scene = await aScene(api, { bodies: 2, tasks: 1, reportOpensAt });
    const body = scene.recipients[0]!;
    const { url } = await post(scene.recipient, 'calendar-feeds', {
      ...{ label: 'Lịch cơ quan', bodyCode: body.code },
    });
    const answer = await read(url);
    expect(answer.headers['content-type']).toContain('text/calendar');
    const before = daysOf(answer);
    expect(before.map(({ on }) => on)).toEqual(['20250630', expect.stringMatching(/^202512/)]);
    expect(before.map(({ summary }) => summary.split(':')[0])).toEqual(['Hạn', 'Nộp báo cáo']);

    await moveDate(scene, '2025-07-15');
    const [work, report] = await days(url);
    expect(work).toMatchObject({ uid: before[0]!.uid, on: '20250715' });
    expect(work!.sequence).toBeGreaterThan(before[0]!.sequence);
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    const opened = (await days(url)).find(({ uid }) => uid.startsWith('report/'));
    expect(opened).toMatchObject({ uid: report!.uid, on: report!.on });
    expect(opened!.sequence).toBeGreaterThan(report!.sequence);
    await api.standAt('2025-03-10T01:30:00Z');
    await post(scene.recipient, `assignments/${scene.assignmentIds[0]![0]}/decline`, {
      reason: 'Không thuộc thẩm quyền',
    });
    expect((await days(url)).map(({ uid }) => uid)).not.toContain(work!.uid);
  });

  it('of a coordinator holds the dates of the whole campaign, milestones too', async () => {
    const scene = await aScene(api, { bodies: 3, tasks: 2 });
    const { url } = await post(scene.coordinator, 'calendar-feeds', {
      ...{ label: 'Lịch điều phối', bodyCode: scene.issuer.code, side: 'issuer' },
    });
    await post(scene.coordinator, `campaigns/${scene.id}/tasks/${scene.taskIds[0]}/milestones`, {
      ...{ text: 'Xong dự thảo', dueOn: '2025-05-20' },
    });
    expect((await days(url)).map(({ uid, on }) => [uid.split('/')[0], on])).toEqual([
      ['milestone', '20250520'],
      ['task', '20250630'],
      ['task', '20250630'],
    ]);
    const stranger = await api.call({
      method: 'POST',
      url: '/api/v1/calendar-feeds',
      as: scene.recipient,
      body: { label: 'x', bodyCode: scene.issuer.code, side: 'issuer' },
    });
    expect(stranger.json).toMatchObject({ code: 'UNKNOWN_BODY' });
  });

  it('of a person follows the roles held when it is read, and ends with the address', async () => {
    const scene = await aScene(api, { bodies: 1, tasks: 1 });
    const person = await aPerson(api.db, 'contactPoint', scene.recipients[0]!.id);
    const session = secretTokens.next('dds');
    await api.db.dataSource.query(
      `insert into session (token_hash, person_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 day')`,
      [secretTokens.hash(session), person.id],
    );
    const { id, url } = await post(session, 'calendar-feeds', { label: 'Của tôi' });
    expect(await days(url)).toHaveLength(1);
    const [kept] = await api.db.dataSource.query(
      'select token_hash from calendar_feed where id = $1',
      [id],
    );
    expect(url).not.toContain(kept.token_hash);

    await api.db.dataSource.query(`update membership set ended_at = now() where person_id = $1`, [
      person.id,
    ]);
    expect(await days(url)).toEqual([]);
    const key = await api.call({
      method: 'POST',
      url: '/api/v1/calendar-feeds',
      as: scene.recipient,
      body: { label: 'Khóa không có lịch riêng' },
    });
    expect(key.status).toBe(403);

    const foreign = await api.call({
      method: 'DELETE',
      url: `/api/v1/calendar-feeds/${id}`,
      as: scene.recipient,
    });
    expect(foreign.status).toBe(404);
    await api.call({ method: 'DELETE', url: `/api/v1/calendar-feeds/${id}`, as: session });
    expect((await read(url)).status).toBe(404);
    expect((await api.call({ url: '/ics/ddc_nobody.ics' })).status).toBe(404);
  });
});
