import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { periodViewSchema, reportPageSchema, reportSchema } from '#contracts/http';
import { aBody, violatedBy } from '#testing';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

describe('a report period, consolidated', () => {
  let api: CampaignApi;
  let scene: Scene;
  let periodId: string;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 4, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    await api.db.dataSource.query(`update body set kind = 'unionFederation' where id = $1`, [
      scene.issuer.id,
    ]);
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

  it('is drawn together as a draft in the layout of its office, says who is missing, and what changed since', async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}`;
    const drawn = await api.call({
      ...{ method: 'POST', url: `${url}/consolidations`, as: scene.coordinator, body: {} },
    });
    expect(drawn.json).toMatchObject({ layout: 'union', given: 1, missing: 3 });
    const fileOf = async (id: unknown) => {
      const headers = { authorization: `Bearer ${scene.leader}` };
      const address = `${url}/consolidations/${String(id)}/file`;
      const { rawPayload } = await api.app.inject({ url: address, headers });
      return (await mammoth.extractRawText({ buffer: rawPayload })).value;
    };
    const text = await fileOf(drawn.json['id']);
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BÁO CÁO',
      '1/4 đơn vị đã nộp báo cáo.',
      `Chưa có báo cáo của 3 đơn vị: ${scene.recipients[0]?.name}; `,
      'TM. BAN THƯỜNG VỤ',
    ]) {
      expect(text).toContain(said);
    }
    expect((await read()).drawn).toMatchObject([{ changed: [] }]);
    const list = `/api/v1/reports?campaignId=${scene.id}&state=returned`;
    const { items } = reportPageSchema.parse(
      (await api.call({ url: list, as: scene.recipient })).json,
    );
    await write('POST', `${items[0]?.id}/submit`, scene.recipient, 3, {
      content: { done: 'Đã mở thêm', figures: [{ name: 'Số lớp', value: 5, unit: 'lớp' }] },
    });
    expect((await read()).drawn).toMatchObject([{ changed: [scene.recipients[0]?.name] }]);
    // What was drawn says what it said.
    expect(await fileOf(drawn.json['id'])).toBe(text);
    const party = await api.call({
      ...{ method: 'POST', url: `${url}/consolidations`, as: scene.coordinator },
      body: { layout: 'party' },
    });
    const other = await fileOf(party.json['id']);
    expect(other).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(other).toContain('Đã mở thêm');
    expect(other).not.toContain('./.');
    expect((await read()).drawn).toHaveLength(2);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('is what the office begins its own report from, one level up', async () => {
    const recipients = [scene.issuer, await aBody(api.db)];
    const above = await aScene(api, {
      ...{ recipients, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' },
    });
    await api.advance(above.id);
    const url = `/api/v1/reports?campaignId=${above.id}`;
    const { items } = reportPageSchema.parse((await api.call({ url, as: above.recipient })).json);
    const readUp = async (from = '') =>
      api.call({ url: `/api/v1/reports/${items[0]?.id}${from}`, as: above.recipient });
    const { sources } = reportSchema.parse((await readUp()).json);
    expect(sources).toMatchObject([{ label: 'Tổng kết năm 2025' }]);
    const { prefill } = reportSchema.parse((await readUp(`?from=${sources[0]?.id}`)).json);
    expect(prefill?.content.figures).toEqual([{ name: 'Số lớp', unit: 'lớp', value: 9 }]);
    expect(prefill?.content.done).toContain('2/4 đơn vị đã báo cáo. Chưa có số liệu của: ');
    const [mine] = sources;
    const theirs = await api.call({ url, as: above.otherRecipient });
    const [other] = reportPageSchema.parse(theirs.json).items;
    // What was handed in for another campaign of the same issuer, to be an item of the yearly report, is one.
    const part = await aScene(api, {
      ...{ issuer: above.issuer, recipients, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' },
    });
    await api.db.dataSource.query(
      `update report_series set merged_into = 'Báo cáo tổng kết năm' where campaign_id = $1`,
      [part.id],
    );
    await api.advance(part.id);
    const parts = await api.call({
      url: `/api/v1/reports?campaignId=${part.id}`,
      as: part.recipient,
    });
    const [piece] = reportPageSchema.parse(parts.json).items;
    await write('POST', `${piece?.id}/submit`, part.recipient, 1, {
      content: { done: 'Phần kế hoạch' },
    });
    const whole = reportSchema.parse((await readUp()).json);
    expect(whole.prefill).toMatchObject({ merged: 1 });
    expect(whole.prefill?.content.done).toContain('Phần kế hoạch');
    // Of another office nothing is said.
    const wrong = await api.call({
      ...{ url: `/api/v1/reports/${other?.id}?from=${mine?.id}`, as: above.otherRecipient },
    });
    expect(wrong.status).toBe(404);
  });

  it('comes as a file with its sums, and is not found under another campaign', async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}/file`;
    const { text } = await api.call({ url, as: scene.coordinator });
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('Số lớp (lớp)');
    expect(lines.at(-1)).toBe('Cộng,,,9');
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
