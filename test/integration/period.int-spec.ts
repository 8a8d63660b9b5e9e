import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { periodViewSchema, reportPageSchema } from '#contracts/http';
import { violatedBy } from '#testing';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

describe('a report period, consolidated', () => {
  let api: CampaignApi;
  let scene: Scene;
  let periodId: string;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 4, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    const url = `/api/v1/reports?campaignId=${scene.id}`;
    const { items } = reportPageSchema.parse((await api.call({ url, as: scene.coordinator })).json);
    periodId = items[0]?.periodId ?? '';
    const of = (name: string | undefined) => items.find(({ bodyName }) => bodyName === name)?.id;
    const [first, second] = scene.recipients;
    await write('POST', `${of(first?.name)}/submit`, scene.recipient, 1, {
      content: { done: 'Đã mở', figures: [{ name: 'Số lớp', value: 3, unit: 'lớp' }] },
    });
    await write('POST', `${of(second?.name)}/submit`, scene.otherRecipient, 1, {
      content: { done: 'Đã mở', figures: [{ name: 'số lớp', value: 4, unit: 'lớp' }] },
    });
    await write('POST', `${of(second?.name)}/accept`, scene.coordinator, 2, undefined);
  });
  afterAll(() => api.stop());

  async function write(
    method: 'POST' | 'PUT',
    path: string,
    as: string,
    ifMatch: number,
    body: unknown,
  ) {
    const url = `/api/v1/reports/${path}`;
    const sent = body === undefined ? {} : { body };
    const { status } = await api.call({ method, url, as, ifMatch, ...sent });
    expect(status).toBe(200);
  }
  const read = async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}`;
    return periodViewSchema.parse((await api.call({ url, as: scene.leader })).json);
  };

  it('says of every body where it stands, as the totals count them, and adds up what they gave', async () => {
    const { period, lines, figures } = await read();
    const standings = lines.map(({ standing }) => standing);
    expect(standings).toEqual(['handedIn', 'accepted', 'missing', 'missing']);
    const count = (which: string) => standings.filter((one) => one === which).length;
    expect(period).toMatchObject({
      bodies: 4,
      missing: count('missing'),
      submitted: 1,
      accepted: 1,
    });
    expect(figures.columns).toEqual([{ name: 'Số lớp', unit: 'lớp', sum: 7, bodies: 2 }]);
    expect(figures.rows).toEqual([[3], [4], [null], [null]]);
  });

  it('takes no figure of what was sent back, and says who is late once the date is past', async () => {
    const url = `/api/v1/reports?campaignId=${scene.id}&state=submitted`;
    const { items } = reportPageSchema.parse((await api.call({ url, as: scene.coordinator })).json);
    await write('POST', `${items[0]?.id}/return`, scene.coordinator, 2, { reason: 'Bổ sung' });
    const { lines, figures, period } = await read();
    expect(lines[0]).toMatchObject({ standing: 'returned', isLate: false });
    expect(figures.columns).toMatchObject([{ sum: 4, bodies: 1 }]);
    await api.standAt(new Date(Date.parse(period.dueAt) + 86_400_000).toISOString());
    const later = await read();
    expect(later.lines.map(({ isLate }) => isLate)).toEqual([true, false, true, true]);
    expect(later.period.late).toBe(3);
  });

  it('comes for a spreadsheet and for a word processor, with who is missing and no formula run', async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}/file`;
    const file = async (format: string) => {
      const headers = { authorization: `Bearer ${scene.coordinator}` };
      const answer = await api.app.inject({ url: `${url}?format=${format}`, headers });
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="tong-hop.${format}"`,
      );
      return answer.rawPayload;
    };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await file('xlsx')).buffer);
    const [sheet] = book.worksheets;
    const rows = Array.from(sheet?.getSheetValues() ?? [], (row) =>
      Array.isArray(row) ? Array.from(row) : [],
    );
    const head = rows.findIndex((row) => row[1] === 'Đơn vị');
    expect(rows[head]?.slice(1)).toEqual(['Đơn vị', 'Tình trạng', 'Nộp lúc', 'số lớp (lớp)']);
    expect(rows.at(-1)?.[1]).toBe('Cộng');
    expect(rows.at(-1)?.[4]).toBe(4);
    expect(
      rows.flat().some((cell) => typeof cell === 'string' && cell.startsWith('Chưa nộp: ')),
    ).toBe(true);
    const { value: text } = await mammoth.extractRawText({ buffer: await file('docx') });
    expect(text).toContain('Tổng hợp báo cáo');
    expect(text).toContain(scene.recipients[3]?.name);
    const wrong = await api.call({ url: `${url}?format=exe`, as: scene.coordinator });
    expect(wrong.status).toBe(422);
  });

  it('comes as a file with its sums, and is not found under another campaign', async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}/file`;
    const { text } = await api.call({ url, as: scene.coordinator });
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('số lớp (lớp)');
    expect(lines.at(-1)).toBe('Cộng,,,4');
    const other = await aScene(api, { bodies: 1 });
    const wrong = `/api/v1/campaigns/${other.id}/periods/${periodId}`;
    expect((await api.call({ url: wrong, as: other.coordinator })).status).toBe(404);
  });
});

describe('reports accepted in one press', () => {
  it('are judged each for itself, by who coordinates alone', async () => {
    const api = await startCampaignApi();
    const scene = await aScene(api, {
      ...{ bodies: 3, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' },
    });
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    const list = async () => {
      const url = `/api/v1/reports?campaignId=${scene.id}`;
      const { json } = await api.call({ url, as: scene.coordinator });
      return reportPageSchema.parse(json).items;
    };
    const of = async (index: number) => {
      const one = (await list()).find(({ bodyName }) => bodyName === scene.recipients[index]?.name);
      return { id: one?.id ?? '', version: one?.version ?? 0 };
    };
    const submit = async (index: number, as: string): Promise<void> => {
      const { id, version } = await of(index);
      const url = `/api/v1/reports/${id}/submit`;
      const body = { content: { done: 'Đã mở' } };
      const sent = { method: 'POST', url, as, ifMatch: version, body } as const;
      expect((await api.call(sent)).status).toBe(200);
    };
    await submit(0, scene.recipient);
    await submit(1, scene.otherRecipient);
    const rows = [await of(0), await of(1), await of(2)];
    const stale = { id: rows[1]?.id, version: 1 };
    const accept = (as: string, given: readonly unknown[]) =>
      api.call({ method: 'POST', url: '/api/v1/reports/acts/accept', as, body: { rows: given } });
    const codes = (await accept(scene.leader, rows)).json.items.map(
      (one: { problem: { code: string } }) => one.problem.code,
    );
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await accept(scene.coordinator, [rows[0], stale, rows[2]])).json).toMatchObject({
      ...{ done: 1, refused: 2 },
      items: [
        { ok: true, row: { state: 'accepted', version: 3 } },
        { ok: false, problem: { code: 'STALE_VERSION' } },
        { ok: false, problem: { code: 'TRANSITION_NOT_ALLOWED' } },
      ],
    });
    expect((await accept(scene.coordinator, [rows[1]])).json).toMatchObject({ done: 1 });
    expect((await accept(scene.coordinator, [rows[1], rows[1]])).status).toBe(422);
    const [mails] = await api.db.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from message where template = 'reportAccepted'`,
    );
    expect(mails?.n).toBe(2);
    expect(await violatedBy(api.db)).toEqual([]);
    await api.stop();
  });
});
