import { readFileSync } from 'node:fs';
import { loadDemoDirectory } from '#application';
import { readingSchema } from '#contracts/http';
import type { Field, Reading } from '#domain/reading';
import { extractText } from '#platform/extraction';
import { aKey } from '#testing';
import {
  documentXml,
  docxOf,
  htmlOf,
  layoutOf,
  odtFile,
  odtOf,
  odtParagraph,
  pdfOf,
  POISON,
  rtfFile,
  rtfOf,
  rtfParagraph,
  rtfWords,
  signedPdf,
  signerNamed,
  typedText,
  wordFile,
} from '../../libs/testing/src/documents/index.js';
import { startTestApi, type ApiAnswer, type TestApi } from './api-fixture.js';
import { formOf } from './form.js';

const seedText = (id: string): string => readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8');

describe('readings over HTTP', () => {
  let api: TestApi;
  let coordinator: string;
  let leader: string;
  let foreigner: string;

  beforeAll(async () => {
    api = await startTestApi();
    const demo = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    const issuer = demo.idOf.get('LDLD-LC')!;
    coordinator = await aKey(api.db, 'coordinator', issuer);
    leader = await aKey(api.db, 'leader', issuer);
    foreigner = await aKey(api.db, 'coordinator', demo.idOf.get('CB-SL')!);
  });
  afterAll(() => api.stop());

  const post = (body: unknown, as = coordinator): Promise<ApiAnswer> =>
    api.call({ method: 'POST', url: '/api/v1/readings', as, body });
  const send = async (bytes: Buffer, fileName: string, as = coordinator): Promise<ApiAnswer> =>
    api.call({
      method: 'POST',
      url: '/api/v1/readings',
      as,
      ...(await formOf(bytes, fileName, { issuer: 'LDLD-LC' })),
    });
  const get = (path: string, as = coordinator) => api.call({ url: `/api/v1/readings/${path}`, as });
  const patch = (id: string, ifMatch: number, operations: unknown, as = coordinator) =>
    api.call({
      method: 'PATCH',
      url: `/api/v1/readings/${id}`,
      as,
      ifMatch,
      body: { operations },
    });
  const rowCount = async (): Promise<number> => {
    const [row] = await api.db.dataSource.query<{ n: number }[]>(
      `select (select count(*) from reading)::int + (select count(*) from reading_revision)::int
         + (select count(*) from idempotency_key)::int as n`,
    );
    return row!.n;
  };

  it('reads a text and knows its bodies', async () => {
    const answer = await post({ issuer: 'LDLD-LC', text: seedText('000') });
    expect(answer).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    const { reading, names, source, duplicate } = answer.json;
    expect(readingSchema.safeParse(reading).success).toBe(true);
    expect(reading.number.value).toBe('533');
    expect(source).toBeNull();
    expect(duplicate).toBeNull();
    expect(
      names.map(({ text, code, members }: { text: string; code: string; members: unknown[] }) => [
        text,
        code,
        members.length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['LĐLĐ các huyện, Thành phố', 'LC-HUYEN-TP', 8],
        ['Các Công đoàn Ngành', 'LC-CD-NGANH', 4],
        ['Công đoàn Viên chức tỉnh', 'LC-VIEN-CHUC', 0],
      ]),
    );
    const question = reading.questions.find(
      (one: { code: string }) => one.code === 'GROUP_MEMBERS',
    );
    expect(question.default).toContain('huyện Tam Đường');
    const again = await get(answer.json.id, leader);
    expect(again.json.reading).toEqual(reading);
    expect((await get(answer.json.id, foreigner)).status).toBe(404);
  });

  it('reads a file, and answers a repeated form with the same reading', async () => {
    const form = await formOf(Buffer.from(seedText('002'), 'utf8'), 'van-ban.txt');
    const request = {
      method: 'POST',
      url: '/api/v1/readings',
      as: coordinator,
      key: 'file-once',
      ...form,
    } as const;
    const first = await api.call(request);
    expect(first).toMatchObject({
      status: 201,
      json: { source: { format: 'txt', pages: 1, confidence: null } },
    });
    const second = await api.call(request);
    expect(second.json).toEqual(first.json);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  it('asks for one file when two come, and says when a form is cut short or has no boundary', async () => {
    const { body, headers } = await formOf(Buffer.from(seedText('002'), 'utf8'), 'a.txt');
    const boundary = /boundary=(\S+)/.exec(headers['content-type']!)![1]!;
    const second = `\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\nb\r\n`;
    const end = Buffer.from(`--${boundary}--`);
    const cut = body.subarray(0, body.indexOf(end));
    const call = (payload: Buffer, type = headers['content-type']!) =>
      api.call({
        method: 'POST',
        url: '/api/v1/readings',
        as: coordinator,
        body: payload,
        headers: { 'content-type': type },
      });
    const two = await call(Buffer.concat([cut, Buffer.from(second), end]));
    expect(two).toMatchObject({ status: 413, json: { code: 'PAYLOAD_TOO_LARGE' } });
    expect(two.json.detail).toContain('một tệp');
    for (const answer of [
      await call(cut),
      await call(cut.subarray(0, cut.length - 40)),
      await call(body, 'multipart/form-data'),
    ]) {
      expect(answer).toMatchObject({ status: 400, json: { code: 'MALFORMED_REQUEST' } });
    }
  });

  it.each([
    ['MẬT', 'MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
  ])('keeps nothing of a document marked %s', async (_name, mark) => {
    const text = `${mark}\n${seedText('000')}`;
    const before = await rowCount();
    for (const answer of [
      await post({ text }),
      await send(Buffer.from(text), 'ten-rieng-cua-tep.txt'),
    ]) {
      expect(answer).toMatchObject({ status: 422, json: { code: 'SECRET_DOCUMENT' } });
      expect(answer.text).not.toContain('ten-rieng');
      expect(answer.text).not.toContain('533');
    }
    expect(await rowCount()).toBe(before);
  });

  it('says who signed a PDF, and whose certificate it cannot check', async () => {
    const signer = await signerNamed('Sở Nội vụ');
    const pdf = await signedPdf(await pdfOf(layoutOf(seedText('002'))), signer, {
      signedAt: Date.UTC(2025, 2, 5),
    });
    const { status, json } = await send(pdf, 'a.pdf');
    expect(status).toBe(201);
    expect(json.source.signatures).toEqual([
      {
        signer: 'Sở Nội vụ',
        issuer: 'Sở Nội vụ',
        signedAt: '2025-03-05T07:00:00+07:00',
        coversWholeFile: true,
        integrity: 'intact',
        isTrusted: false,
      },
    ]);
    expect(json.source.notes).toEqual([
      expect.stringMatching(/“Sở Nội vụ”.*nguyên vẹn.*không kiểm tra được người ký/),
    ]);
  });

  it.each([
    ['RTF named .doc', 'a.doc', rtfOf],
    ['RTF', 'a.rtf', rtfOf],
    ['HTML named .doc', 'a.doc', htmlOf],
    ['HTML', 'a.html', htmlOf],
    ['OpenDocument', 'a.odt', odtOf],
  ])('reads %s as it reads the same words typed', async (_name, fileName, make) => {
    const layout = layoutOf(seedText('003'));
    const typed = await post({ issuer: 'LDLD-LC', text: typedText(layout) });
    const answer = await send(make(layout), fileName);
    expect(answer.status).toBe(201);
    expect(answer.json.reading.tasks.length).toBeGreaterThan(1);
    expect(answer.json.reading).toEqual(typed.json.reading);
  });

  it.each([
    [
      'the header of an OpenDocument page',
      odtFile(odtParagraph('Nội dung.'), { header: 'MẬT' }),
      'a.odt',
    ],
    [
      'the header of an RTF page',
      rtfFile(`{\\header\\pard ${rtfWords('TUYỆT MẬT')}\\par}${rtfParagraph('A')}`),
      'a.rtf',
    ],
    [
      'the header of a Word page',
      wordFile([
        {
          name: 'word/header1.xml',
          data: documentXml('<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>'),
        },
      ]),
      'a.docx',
    ],
    ['the name of the file', Buffer.from('Nội dung.'), 'MẬT - báo cáo.txt'],
  ])('keeps nothing of a document with a mark in %s', async (_where, bytes, fileName) => {
    const before = await rowCount();
    expect(await send(bytes, fileName)).toMatchObject({
      status: 422,
      json: { code: 'SECRET_DOCUMENT' },
    });
    expect(await rowCount()).toBe(before);
  });

  // One of each refusal; the extraction's own tests go through all of them.
  it.each([
    ['MACRO_FILE', 422],
    ['ENCRYPTED_FILE', 422],
    ['ARCHIVE_BOMB', 422],
    ['IMAGE_TOO_LARGE', 422],
    ['UNSUPPORTED_MEDIA_TYPE', 415],
    ['UNREADABLE_FILE', 422],
  ])('refuses a file as %s, with the reason, and keeps nothing', async (code, status) => {
    const poison = POISON.find((one) => one.codes.length === 1 && one.codes[0] === code)!;
    const before = await rowCount();
    const answer = await send(poison.bytes(), poison.fileName);
    expect(answer).toMatchObject({ status, json: { code, errors: [{ pointer: '/file' }] } });
    expect(await rowCount()).toBe(before);
  });

  it.each([
    ['an empty text', { text: ' \n ' }, 422, 'EMPTY_TEXT'],
    ['a body that is neither', { issuer: 'LDLD-LC' }, 422, 'VALIDATION_FAILED'],
    ['an issuer of others', { issuer: 'CB-SL', text: 'Một câu.' }, 404, 'NOT_FOUND'],
  ])('refuses %s', async (_name, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, json: { code } });
  });

  it('refuses a form without a file, and a file over the limit', async () => {
    const form = new FormData();
    form.set('issuer', 'LDLD-LC');
    const made = new Response(form);
    const answer = await api.call({
      method: 'POST',
      url: '/api/v1/readings',
      as: coordinator,
      headers: { 'content-type': made.headers.get('content-type')! },
      body: Buffer.from(await made.arrayBuffer()),
    });
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ pointer: '/file' }] } });
    const large = await send(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'lon.txt');
    expect(large).toMatchObject({ status: 413, json: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  it('knows a body by the directory alone, one by its short name, and proposes who is new', async () => {
    const send = (url: string, body: unknown) =>
      api.call({ method: 'POST', url, as: coordinator, body });
    for (const [code, name] of [
      ['LC-VUON', 'Vườn ươm Tân Lạc'],
      ['LC-BAN-CLDS', 'Ban Chăm lo - Đời sống Liên đoàn Lao động tỉnh Lai Châu'],
    ]) {
      const kind = 'publicUnit';
      const added = await send('/api/v1/bodies', { code, name, kind, parentCode: 'LDLD-LC' });
      expect(added.status).toBe(201);
    }
    const text = `LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU\n\nSố: 71/LĐLĐ\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các công đoàn cơ sở\n\nLiên đoàn Lao động tỉnh yêu cầu:\n\n1. Vườn ươm Tân Lạc cung ứng 2.000 cây giống trước ngày 20/3/2026.\n\n2. Giao Ban CLĐS lập dự toán.\n\n3. Giao Ban Quản lý chợ Sìn Hồ bố trí địa điểm.`;
    const read = await post({ issuer: 'LDLD-LC', text });
    const found = new Map<string, { code: string; certainty: string }>(
      read.json.names.map((one: { text: string }) => [one.text, one]),
    );
    expect(found.get('Vườn ươm Tân Lạc')).toMatchObject({ code: 'LC-VUON', certainty: 'same' });
    expect(found.get('Ban CLĐS')).toMatchObject({ code: 'LC-BAN-CLDS', certainty: 'near' });
    expect(read.json.newBodies).toEqual(['Ban Quản lý chợ Sìn Hồ']);
    const made = await send('/api/v1/campaigns', { readingId: read.json.id });
    const draft = await api.call({
      url: `/api/v1/campaigns/${made.json.id}/draft`,
      as: coordinator,
    });
    const { recipientSets, tasks } = draft.json.draft;
    const leaders = tasks.map(({ assignees }: { assignees: { setNo: number }[] }) =>
      assignees.map(({ setNo }) => recipientSets[setNo - 1].text),
    );
    expect(leaders).toEqual([['Vườn ươm Tân Lạc'], ['Ban CLĐS'], ['Ban Quản lý chợ Sìn Hồ']]);
  });

  it('asks for everything of a text that is not Vietnamese', async () => {
    const text = 'The committee shall submit its report before 30 September. '.repeat(8);
    const { status, json } = await post({ text });
    expect(status).toBe(201);
    const reading = json.reading as Reading;
    const fields: readonly Field<unknown>[] = [
      reading.number,
      reading.symbol,
      reading.issuedOn,
      reading.issuer,
      reading.documentType,
      reading.subject,
      reading.signer.name,
    ];
    expect(fields.map((field) => field.status)).toEqual(fields.map(() => 'ask'));
    expect(reading.tasks).toEqual([]);
    expect(reading.questions.map((one) => one.question)).toEqual([
      expect.stringContaining('không phải tiếng Việt') as string,
    ]);
  });

  it('opens no file for those who coordinate nothing', async () => {
    expect(await send(Buffer.from('%PDF-'), 'x.pdf', leader)).toMatchObject({
      status: 403,
      json: { code: 'FORBIDDEN' },
    });
  });

  it('links what was met before, and says that a document is launched', async () => {
    const first = await post({ text: seedText('003') });
    const again = await post({ text: seedText('003') });
    expect(again.json.same[0]).toMatchObject({ readingId: first.json.id, launchedAt: null });
    const { number, symbol, issuedOn } = first.json.reading;
    const citing = `LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU\nSố: 77/LĐLĐ-CSPL\nLai Châu, ngày 05 tháng 10 năm 2024\nKính gửi: LĐLĐ các huyện, thành phố\nThực hiện Kế hoạch số ${number.value}/${symbol.value} ngày ${issuedOn.value.split('-').reverse().join('/')} của Liên đoàn Lao động tỉnh, đề nghị các đơn vị báo cáo kết quả trước ngày 30/10/2024.\nTM. BAN THƯỜNG VỤ`;
    const linked = await post({ text: citing });
    expect(linked.json.related).toMatchObject([{ about: 'basis/0', readingId: again.json.id }]);

    await api.db.dataSource.query(
      `insert into campaign (id, issuer_body_id, reading_id, state, number, symbol, subject, issued_on, draft,
         launched_at, created_by, created_at, updated_at)
       select gen_random_uuid(), issuer_body_id, id, 'running', $2, $3, 'x', $4, '{}', '2024-03-01T01:00Z', '{}',
         created_at, created_at from reading where id = $1`,
      [first.json.id, number.value, symbol.value, issuedOn.value],
    );
    const twice = await post({ text: seedText('003') });
    expect(twice.json.duplicate).toMatchObject({
      code: 'ALREADY_LAUNCHED',
      detail: 'Văn bản này đã được giao nhiệm vụ ngày 01/03/2024.',
    });
  });

  it('corrects a reading as revisions, and the draft takes the corrected one', async () => {
    const { id, reading } = (await post({ text: seedText('000') })).json;
    const [first, second] = reading.tasks;
    const cut = first.quote.start + Math.floor((first.quote.end - first.quote.start) / 2);
    const operations = [
      { op: 'setField', field: 'number', value: '534' },
      { op: 'splitTask', task: 0, at: [cut] },
      { op: 'setRole', task: 2, assignee: 0, role: 'monitor' },
      { op: 'dropTask', task: 3 },
    ];
    expect((await patch(id, 1, operations, leader)).status).toBe(403);
    const corrected = await patch(id, 1, operations);
    expect(corrected).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    const { tasks, number, text } = corrected.json.reading as Reading;
    expect(number).toMatchObject({ value: '534', status: 'suggested' });
    expect(tasks.map((task) => task.ordinal)).toEqual([
      `${first.ordinal}.1`,
      `${first.ordinal}.2`,
      second.ordinal,
      ...reading.tasks.slice(3).map((task: { ordinal: string }) => task.ordinal),
    ]);
    expect(text.slice(tasks[0]!.quote.start, tasks[1]!.quote.end)).toBe(
      text.slice(first.quote.start, first.quote.end),
    );
    expect(await patch(id, 1, operations)).toMatchObject({
      status: 412,
      json: { code: 'STALE_VERSION' },
    });
    const faulty = [operations[0], { op: 'dropTask', task: 99 }];
    expect(await patch(id, 2, faulty)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/operations/1/task' }] },
    });
    const date = [{ op: 'setField', field: 'issuedOn', value: 'hôm qua' }];
    expect(await patch(id, 2, date)).toMatchObject({ status: 422 });

    const { items } = (await get(`${id}/revisions`, leader)).json;
    expect(items).toMatchObject([
      { revision: 1, operations: [] },
      { revision: 2, operations, by: { label: expect.any(String) as string } },
    ]);
    const made = await api.call({
      method: 'POST',
      url: '/api/v1/campaigns',
      as: coordinator,
      body: { readingId: id },
    });
    const draft = await api.call({
      url: `/api/v1/campaigns/${made.json.id}/draft`,
      as: coordinator,
    });
    expect(draft.json.draft.header.number).toBe('534');
    expect(draft.json.draft.tasks).toHaveLength(tasks.length);
  });

  it('is the issuing body’s own: strangers find nothing, a leader corrects nothing', async () => {
    const { id } = (await post({ text: seedText('002') })).json;
    for (const path of [id, `${id}/revisions`, `${id}/task-sheet.docx`]) {
      expect((await get(path, foreigner)).status).toBe(404);
      expect((await get(path, leader)).status).toBe(200);
    }
    const operations = [{ op: 'dropTask', task: 0 }];
    expect((await patch(id, 1, operations, foreigner)).status).toBe(404);
    expect((await patch(id, 1, operations, leader)).status).toBe(403);
    expect((await get(id)).json.version).toBe(1);
  });

  it('writes the task sheet for the leader', async () => {
    const { id, reading } = (await post({ text: seedText('004') })).json;
    const { app } = api;
    const answer = await app.inject({
      url: `/api/v1/readings/${id}/task-sheet.docx`,
      headers: { authorization: `Bearer ${leader}` },
    });
    expect(answer.statusCode).toBe(200);
    const { text } = await extractText({ bytes: answer.rawPayload, fileName: 'phieu.docx' });
    expect(text).toContain('PHIẾU GIAO VIỆC DỰ KIẾN');
    for (const task of reading.tasks) expect(text).toContain(task.title);
    expect(text).toContain('30/09/2023');
  });

  it.each(['000'])('%s as Word and PDF gives the same frame and tasks', async (id) => {
    const layout = layoutOf(seedText(id));
    const typed = (await post({ issuer: 'LDLD-LC', text: seedText(id) })).json.reading as Reading;
    const files = [
      await send(await docxOf(layout), `${id}.docx`),
      await send(await pdfOf(layout), `${id}.pdf`),
    ];
    const folded = ({ text, tasks }: Reading) =>
      tasks.map(({ ordinal, quote, deadline }) => [
        ordinal,
        text.slice(quote.start, quote.end).replace(/[\s*]+/gu, ''),
        deadline.value?.dueOn ?? null,
      ]);
    for (const { json } of files) {
      const reading = json.reading as Reading;
      expect(folded(reading)).toEqual(folded(typed));
      expect(reading.number.value).toBe(typed.number.value);
      expect(reading.issuedOn.value).toBe(typed.issuedOn.value);
    }
  });
});
