import { randomUUID } from 'node:crypto';
import { extractText } from '#platform/extraction';
import { readDirective } from '#domain/reading';
import type { Json } from './api-fixture.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

const UNION = {
  ...{ form: 'UNION', scope: 'TERM', termStartsOn: '2023-09-15', organSymbol: 'LĐLĐ' },
  ...{ superior: 'Tổng Liên đoàn Lao động Việt Nam', place: 'Lai Châu' },
  ...{ signingMark: 'TM. BAN THƯỜNG VỤ', signerTitle: 'Chủ tịch', signerName: 'Người ký' },
  filedWith: 'Lưu: VT, VP',
};
const PARTY = {
  ...UNION,
  ...{ form: 'PARTY', organSymbol: 'ĐU', signingMark: 'T/M BAN THƯỜNG VỤ', signerTitle: 'Bí thư' },
  filedWith: 'Lưu Văn phòng Đảng ủy',
};

describe('letters the office must write anyway', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt('2025-03-10T01:30:00Z'));

  const post = async (as: string, path: string, body: unknown, status = 201): Promise<Json> => {
    const answer = await api.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
    expect([answer.status, answer.json?.code]).toEqual([status, answer.json?.code]);
    return answer.json;
  };
  const write = (scene: Scene, letter: object, status = 201): Promise<Json> =>
    post(scene.coordinator, `campaigns/${scene.id}/letters`, letter, status);
  const settle = async ({ coordinator, issuer }: Scene, settings: object): Promise<void> => {
    const url = '/api/v1/letter-settings';
    const body = { bodyCode: issuer.code, settings };
    const { status } = await api.call({ method: 'PUT', url, as: coordinator, body });
    expect(status).toBe(204);
  };
  /** The file as whoever gets it reads it: its text, and what the product's own reader makes of it. */
  async function opened(scene: Scene, letterId: string) {
    const answer = await api.app.inject({
      url: `/api/v1/campaigns/${scene.id}/letters/${letterId}/file`,
      headers: { authorization: `Bearer ${scene.coordinator}` },
    });
    expect(answer.statusCode).toBe(200);
    const file = { bytes: answer.rawPayload, fileName: 'cong-van.docx' };
    const { text } = await extractText(file);
    const read = readDirective(text);
    if (!read.ok) throw new Error('Nothing was read');
    return { text, reading: read.value };
  }
  const lateScene = async (settings: object): Promise<Scene> => {
    const scene = await aScene(api, { bodies: 3, tasks: 1, dueAt: ['2025-03-01T10:00:00Z'] });
    await settle(scene, settings);
    return scene;
  };

  it('list who is late, in the layout and with the number of a union of its term', async () => {
    const scene = await lateScene(UNION);
    await post(
      scene.recipient,
      `assignments/${scene.assignmentIds[0]![0]}/decline`,
      {
        reason: 'Không thuộc thẩm quyền',
      },
      200,
    );
    await write(scene, { kind: 'urging', serial: 532 });
    const { id, number } = await write(scene, { kind: 'urging' });
    expect(number).toBe('533/LĐLĐ');
    const { text, reading } = await opened(scene, id);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Lai Châu, ngày 10 tháng 3 năm 2025');
    const [declined, ...late] = scene.recipients;
    for (const { name } of late) expect(text).toContain(name);
    expect(text).not.toContain(declined!.name);
    expect(text).toContain('01/03/2025');
    expect(text.trimEnd()).toMatch(/Người ký$/);
    expect(reading).toMatchObject({
      ...{ number: { value: '533' }, symbol: { value: 'LĐLĐ' }, issuedOn: { value: '2025-03-10' } },
    });
  });

  it('are in Party layout where the office is a committee, numbered by type', async () => {
    const scene = await lateScene(PARTY);
    const { id, number } = await write(scene, { kind: 'urging' });
    expect(number).toBe('01-CV/ĐU');
    const { text, reading } = await opened(scene, id);
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(text).not.toContain('CỘNG HÒA');
    expect(text).toContain('Số 01-CV/ĐU');
    expect(reading).toMatchObject({ number: { value: '01' } });
    const url = `/api/v1/campaigns/${scene.id}`;
    const { version } = (await api.call({ url, as: scene.coordinator })).json;
    const recalled = await api.call({
      ...{ method: 'POST', url: `${url}/recall`, as: scene.coordinator, ifMatch: version },
      body: { reason: 'Ban hành nhầm' },
    });
    expect(recalled.status).toBe(200);
    const recall = await write(scene, { kind: 'recall' });
    expect(recall.number).toBe('01-TB/ĐU');
    expect((await opened(scene, recall.id)).text).toContain('Ban hành nhầm');
  });

  it('answer a request for more time with what was decided', async () => {
    const scene = await aScene(api, { bodies: 1, tasks: 1 });
    await settle(scene, { ...UNION, scope: 'YEAR', termStartsOn: null });
    const asked = await post(
      scene.recipient,
      `assignments/${scene.assignmentIds[0]![0]}/extensions`,
      { dueOn: '2025-07-15', reason: 'Thiếu người' },
      200,
    );
    const letter = { kind: 'extensionAnswer', exchangeId: asked.id };
    expect(await write(scene, letter, 409)).toMatchObject({ code: 'NOTHING_TO_WRITE' });
    await post(scene.coordinator, `extensions/${asked.id}/grant`, { dueOn: '2025-07-10' }, 200);
    const { id, number } = await write(scene, letter);
    expect(number).toBe('01/LĐLĐ');
    const { text } = await opened(scene, id);
    expect(text).toContain('15/07/2025');
    expect(text).toContain('đồng ý gia hạn đến ngày 10/07/2025');
    expect(text).toContain(scene.recipients[0]!.name);

    const other = await aScene(api, { bodies: 1, tasks: 1 });
    await settle(other, { ...UNION, scope: 'YEAR', termStartsOn: null });
    for (const exchangeId of [asked.id, randomUUID()]) {
      const refused = await write(other, { ...letter, exchangeId }, 409);
      expect(refused).toMatchObject({ code: 'NOTHING_TO_WRITE' });
    }
  });

  it('stand on the record of the campaign; a number is given once, and nothing to say writes nothing', async () => {
    const scene = await lateScene(UNION);
    const { number } = await write(scene, { kind: 'urging', serial: 7 });
    expect(await write(scene, { kind: 'urging', serial: 7 }, 409)).toMatchObject({
      code: 'NUMBER_TAKEN',
    });
    expect(await write(scene, { kind: 'recall' }, 409)).toMatchObject({ code: 'NOTHING_TO_WRITE' });
    const events = await api.call({
      url: `/api/v1/campaigns/${scene.id}/events`,
      as: scene.coordinator,
    });
    expect(events.json.items[0]).toMatchObject({ type: 'letterIssued', data: { number } });
    const { items } = (
      await api.call({ url: `/api/v1/campaigns/${scene.id}/letters`, as: scene.leader })
    ).json;
    expect(items.map((one: Json) => one.number)).toEqual([number]);
    const other = await aScene(api, { bodies: 1, dueAt: ['2025-03-01T10:00:00Z'] });
    expect(await write(other, { kind: 'urging' }, 409)).toMatchObject({
      code: 'LETTER_SETTINGS_MISSING',
    });
  });
});
