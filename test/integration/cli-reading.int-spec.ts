import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemoDirectory } from '#application';
import { answerFileSchema, readingSchema } from '#contracts/http';
import { applyOperations } from '#domain';
import { readDirective } from '#domain/reading';
import { writeClockOffset } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';

const SEED = 'test/fixtures/seeds/000.txt';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** The command line as its own process, with answers typed in one after another. */
function dondoc(args: readonly string[], input = '', databaseUrl = ''): Promise<Run> {
  const flags = ['--import', './libs/platform/loader/register.mjs', '--conditions=source'];
  const child = spawn(process.execPath, [...flags, 'apps/cli/src/main.ts', ...args], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', DATABASE_URL: databaseUrl },
  });
  let out = '';
  let told = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (told += data.toString()));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, told }));
  });
}

describe('reading at the command line', () => {
  let db: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
    db = await createTestDatabase();
    await db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    await writeClockOffset(
      db.dataSource,
      Date.parse('2025-02-20T01:00:00Z') - Date.now(),
      Date.now(),
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db.drop();
  });

  it('prints exactly the contract, or a summary, without a database', async () => {
    const json = await dondoc(['read', SEED, '--json']);
    expect(json.code).toBe(0);
    expect(readingSchema.safeParse(JSON.parse(json.out)).success).toBe(true);
    const summary = await dondoc(['read', SEED]);
    expect(summary.out).toContain('Công văn số 533/LĐLĐ ngày 19/02/2025');
    expect(summary.out).toMatch(/Các việc \(6\)/u);
  });

  it('says in one line why a document is not read', async () => {
    const refused = await dondoc(['read', 'package.json']);
    expect(refused.code).toBe(2);
    expect(refused.told).toMatch(/\([A-Z_]+\)/u);
    expect(refused.told).not.toContain('    at ');
    expect(refused.out).toBe('');
  });

  // Questions in their order, then who is meant (Enter: what the directory proposes), then paper.
  const WALK = '\n0\n\n\n\n\n\n\n';

  it('writes the answers of a review, with the directory’s proposals on Enter', async () => {
    const output = join(folder, 'answers.json');
    const review = await dondoc(['review', SEED, '--output', output], WALK, db.url);
    expect(review).toMatchObject({ code: 0 });
    const { issuer, answers } = answerFileSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
    expect(issuer).toBe('LDLD-LC');
    expect(answers.recipients).toEqual([
      { text: 'LĐLĐ các huyện, Thành phố', group: 'LC-HUYEN-TP' },
      { text: 'Các Công đoàn Ngành', group: 'LC-CD-NGANH' },
      { text: 'Công đoàn Viên chức tỉnh', bodies: ['LC-VIEN-CHUC'] },
    ]);
    const launch = ['launch', SEED, '--answers', output, '--dry-run', '--json'];
    const preview = await dondoc(launch, '', db.url);
    const { plan, problems } = JSON.parse(preview.out);
    expect(problems).toEqual([]);
    expect(plan.recipients).toHaveLength(13);
  });

  it('asks, previews, and launches nothing without a clear yes', async () => {
    const declined = await dondoc(['launch', SEED], `${WALK}thôi\n`, db.url);
    expect(declined.code).toBe(0);
    expect(declined.told).toContain('13 đơn vị, 6 việc');
    expect(declined.told).toContain('Chưa giao.');
    const [row] = await db.dataSource.query<{ state: string }[]>('select state from campaign');
    expect(row).toEqual({ state: 'draft' });
  });

  it('counts under its rule what a coordinator corrected', async () => {
    const none = await dondoc(['rules'], '', db.url);
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining('Chưa có giá trị nào') });
    const result = readDirective(readFileSync(SEED, 'utf8'));
    if (!result.ok) throw new Error(result.error);
    await db.uow.run(async (tx) => {
      const issuer = (await tx.directory.bodiesByCodes(['LDLD-LC'])).get('LDLD-LC');
      const id = tx.ids.next();
      const by = { kind: 'system', id: 'test', label: 'test' } as const;
      await tx.readings.insert({
        id,
        issuerBodyId: issuer!.id,
        reading: result.value,
        createdBy: by,
      });
      const operations = [{ op: 'setField', field: 'number', value: '534' }] as const;
      const after = applyOperations(result.value, operations);
      const stored = await tx.readings.lock(id);
      if (after.ok) await tx.readings.revise(stored!, after.value, operations, by);
    });
    const counted = await dondoc(['rules', '--json'], '', db.url);
    expect(JSON.parse(counted.out)).toEqual({
      rules: [{ rule: 'frame/number-line', corrections: 1, words: ['533'] }],
    });
  });

  it('makes drafts of what a scanner drops, leaves secret files alone, and says what it could not read', async () => {
    const inbox = mkdtempSync(join(tmpdir(), 'dondoc-scan-'));
    const put = (name: string, text: string | Buffer) => writeFileSync(join(inbox, name), text);
    put('000.txt', readFileSync(SEED));
    put('mat.txt', 'TỐI MẬT\nUBND TỈNH\nV/v giao nhiệm vụ');
    put('hong.docx', 'không phải Word');
    put('dang-ghi.pdf.part', 'nửa tệp');
    const drafts = async () => {
      const sql = `select preview is null as untouched from campaign where state = 'draft'`;
      return (await db.dataSource.query<unknown[]>(sql)).length;
    };
    const before = await drafts();
    const done = await dondoc(['watch', inbox, '--issuer', 'LDLD-LC', '--once'], '', db.url);
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('000.txt: 533/LĐLĐ, 6 việc');
    expect(done.out).toContain('hong.docx: không nạp được.');
    expect(done.out).toContain('mat.txt: có dấu mật');
    expect(await drafts()).toBe(before + 1);
    const lying = readdirSync(inbox);
    expect(lying.toSorted()).toEqual(
      ['dang-ghi.pdf.part', 'mat.txt', 'Không nạp được', 'Đã nạp'].toSorted(),
    );
    expect(readdirSync(join(inbox, 'Không nạp được'))).toHaveLength(2);
    const kept = `select count(*)::int as n from reading where document::text like '%TỐI MẬT%'`;
    expect(await db.dataSource.query(kept)).toEqual([{ n: 0 }]);
    rmSync(inbox, { recursive: true });
  });

  it('says what rules of reminding would move, and makes them when told to', async () => {
    const file = join(folder, 'buoc.json');
    writeFileSync(file, '[{"kind": "complete", "ladderStep": 2, "workingDays": -10}]');
    const args = ['policy', 'change', file, '--issuer', 'LDLD-LC'];
    const looked = await dondoc(args, '', db.url);
    expect(looked).toMatchObject({ code: 0, out: expect.stringContaining('Chưa ghi gì.') });
    const made = await dondoc([...args, '--reason', 'Sớm hơn', '--apply'], '', db.url);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Đã lập phiên bản 1000') });
  });

  it('shows what of a tracking sheet it understood, and makes its drafts when told to', async () => {
    const file = join(folder, 'so.csv');
    writeFileSync(
      file,
      'Văn bản,Nội dung,Đơn vị,Hạn\n813/KH-LĐLĐ ngày 01/02/2025,Rà soát,LĐLĐ huyện Tam Đường,15/4/2025\n',
    );
    const args = ['import-tracker', file, '--issuer', 'LDLD-LC', '--apply'];
    const made = await dondoc(args, '', db.url);
    expect(made).toMatchObject({ code: 0 });
    expect(made.told).toMatch(
      /813\/KH-LĐLĐ: 1 việc\s+Rà soát +LĐLĐ huyện Tam Đường +15\/0?4\/2025/,
    );
    expect(made.out).toMatch(/^Bản nháp [0-9a-f-]{36}$/m);
  });
});
