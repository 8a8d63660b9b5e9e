import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignmentSchema } from '#contracts/http';
import { paragraph, wordFile } from '../../libs/testing/src/documents/word-file.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 'x')]);

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly bytes: Buffer | string;
}

/** A multipart form as a browser or curl writes it. */
function multipart(parts: readonly Part[]): { body: Buffer; type: string } {
  const boundary = randomUUID();
  const chunks = parts.flatMap(({ name, fileName, bytes }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"` +
        (fileName === undefined
          ? ''
          : `; filename="${fileName}"\r\ncontent-type: application/octet-stream`) +
        '\r\n\r\n',
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return {
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

describe('files of submissions', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  const files = (): string[] => {
    const root = join(api.dataDir, 'uploads');
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  };
  const submit = (
    scene: Scene,
    parts: readonly Part[],
    headers: Readonly<Record<string, string>> = {},
    ifMatch = 1,
  ) => {
    const { body, type } = multipart(parts);
    return api.call({
      method: 'POST',
      url: `/api/v1/assignments/${scene.assignmentIds[0]![0]}/submit`,
      as: scene.recipient,
      headers: { 'content-type': type, ...headers },
      ifMatch,
      body,
    });
  };
  const file = (fileName: string, bytes: Buffer | string = PDF): Part => ({
    name: 'files',
    fileName,
    bytes,
  });
  const note = { name: 'note', bytes: 'Đã hoàn thành' };

  it('are kept whole with their hash, and come back as downloads to those who may see them', async () => {
    const scene = await aScene(api);
    const answer = await submit(scene, [note, file('Báo cáo số 1.pdf')]);
    expect(answer).toMatchObject({ status: 200, json: { state: 'submitted', version: 2 } });
    const detail = await api.call({
      url: `/api/v1/assignments/${scene.assignmentIds[0]![0]}`,
      as: scene.coordinator,
    });
    const [submission] = assignmentSchema.parse(detail.json).submissions;
    const [kept] = submission!.files;
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(kept).toMatchObject({
      fileName: 'Báo cáo số 1.pdf',
      mediaType: 'application/pdf',
      sizeBytes: PDF.length,
      sha256,
    });
    const [onDisk] = files();
    expect(readFileSync(onDisk!)).toEqual(PDF);
    const url = `/api/v1/attachments/${kept!.id}`;
    const download = await api.app.inject({
      url,
      headers: { authorization: `Bearer ${scene.coordinator}` },
    });
    expect(download.rawPayload).toEqual(PDF);
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
    expect(download.headers['content-disposition']).toContain(
      "filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20s%E1%BB%91%201.pdf",
    );
    expect(download.headers['content-disposition']).toMatch(/^attachment;/);
    expect((await api.call({ url, as: scene.otherRecipient })).status).toBe(404);
    expect((await api.call({ url })).status).toBe(401);
  });

  it('leave nothing behind when the request is refused', async () => {
    const scene = await aScene(api);
    const before = files();
    const refusals: [
      string,
      Promise<{ status: number; json: { code: string } }>,
      number,
      string,
    ][] = [
      ['a stale version', submit(scene, [note, file('a.pdf')], {}, 7), 412, 'STALE_VERSION'],
      ['no note', submit(scene, [file('a.pdf')]), 422, 'VALIDATION_FAILED'],
      [
        'a program',
        submit(scene, [note, file('a.pdf'), file('b.exe', 'MZ')]),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      [
        'a page that says it is a PDF',
        submit(scene, [note, file('a.pdf', '<html>')]),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      ['an empty file', submit(scene, [note, file('a.txt', '')]), 422, 'VALIDATION_FAILED'],
      [
        'no key',
        submit(scene, [note, file('a.pdf')], { 'idempotency-key': '' }),
        400,
        'IDEMPOTENCY_KEY_REQUIRED',
      ],
      [
        'eleven files',
        submit(scene, [note, ...Array.from({ length: 11 }, (_, n) => file(`${n}.pdf`))]),
        413,
        'PAYLOAD_TOO_LARGE',
      ],
    ];
    for (const [what, request, status, code] of refusals) {
      const answer = await request;
      expect([what, answer.status, answer.json.code]).toEqual([what, status, code]);
    }
    expect(files()).toEqual(before);
  });

  it.each([
    ['name', 'Báo cáo TUYỆT MẬT.pdf', PDF],
    ['words', 'ghi chú.txt', 'TỐI MẬT\n\nBÁO CÁO\nKết quả tuần tra quý I'],
    ['words in Word', 'báo cáo.docx', wordFile([], paragraph('MẬT') + paragraph('BÁO CÁO'))],
  ])(
    'are refused where their %s say they are secret, and nothing is kept',
    async (_what, name, bytes) => {
      const scene = await aScene(api);
      const before = files();
      const answer = await submit(scene, [note, file('ảnh.pdf'), file(name, bytes)]);
      expect(answer).toMatchObject({ status: 422, json: { code: 'SECRET_DOCUMENT' } });
      expect(files()).toEqual(before);
      const plain = file('ghi chú.txt', 'Giữ bí mật nghề nghiệp là trách nhiệm của mỗi người.');
      expect(await submit(scene, [note, plain])).toMatchObject({ status: 200 });
    },
  );

  it('over the limit are cut off, with nothing left on disk or in the database', async () => {
    const scene = await aScene(api);
    const before = files();
    const big = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(50 * 1024 * 1024)]);
    const answer = await submit(scene, [note, file('lon.pdf', big)]);
    expect(answer).toMatchObject({ status: 413, json: { code: 'PAYLOAD_TOO_LARGE' } });
    expect(answer.json.detail).toContain('50 MB');
    expect(files()).toEqual(before);
    const rows: unknown[] = await api.db.dataSource.query(
      'select id from submission where campaign_id = $1',
      [scene.id],
    );
    expect(rows).toEqual([]);
  });

  it('sent again under the same key count once, and other files under it are refused', async () => {
    const scene = await aScene(api);
    const headers = { 'idempotency-key': randomUUID() };
    const first = await submit(scene, [note, file('a.pdf')], headers);
    const kept = files().length;
    const again = await submit(scene, [note, file('a.pdf')], headers);
    expect(again.json).toEqual(first.json);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const other = await submit(scene, [note, file('a.pdf', Buffer.concat([PDF, PDF]))], headers);
    expect(other).toMatchObject({ status: 422, json: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(files()).toHaveLength(kept);
  });

  it('may be absent, and the form may be sent by a browser without a script', async () => {
    const scene = await aScene(api);
    const url = `/api/v1/assignments/${scene.assignmentIds[0]![1]}/submit`;
    const bare = await api.call({
      method: 'POST',
      url,
      as: scene.recipient,
      body: { note: 'Xong' },
    });
    expect(bare).toMatchObject({ status: 428, json: { code: 'PRECONDITION_REQUIRED' } });
    const json = await api.call({
      method: 'POST',
      url,
      as: scene.recipient,
      body: { note: 'Xong' },
      ifMatch: 1,
    });
    expect(json.status).toBe(200);
    const { body, type } = multipart([
      note,
      { name: 'idempotencyKey', bytes: randomUUID() },
      { name: 'ifMatch', bytes: '1' },
      file('', ''),
    ]);
    const form = await api.call({
      method: 'POST',
      url: `/api/v1/assignments/${scene.assignmentIds[0]![0]}/submit`,
      as: scene.recipient,
      key: null,
      headers: { 'content-type': type },
      body,
    });
    expect(form.status).toBe(200);
  });
});
