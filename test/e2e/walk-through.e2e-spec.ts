import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../apps/cli/src/demo/seeds.js';
import type { TestDatabase } from '#testing';
import { dondoc } from './support/dondoc.js';
import { mailsOf } from './support/mails.js';
import { openStage, type Stage } from './support/stage.js';

const BLOCK = /<!-- walk-through -->[\s\S]*?```sh\n([\s\S]*?)```[\s\S]*?<!-- \/walk-through -->/;
/** Two years of history are lived through before anything starts; the machine may be busy with other tests. */
const LOADED_WITHIN_MS = 180_000;
const PASTED_WITHIN_MS = 100_000;

// What the README tells a newcomer to paste, pasted: into `sh`, on the demo as `npm start` loads it, on its own date.
describe('the walk-through of the README', () => {
  let stage: Stage;
  let past = '';

  beforeAll(async () => {
    past = mkdtempSync(join(tmpdir(), 'dondoc-past-'));
    stage = await openStage(loadDemo);
  }, LOADED_WITHIN_MS);
  afterAll(async () => {
    await stage.stop();
    rmSync(past, { recursive: true, force: true });
  });

  it(
    'launches 470/KH-LĐLĐ, acknowledges for a district, shows it on the board',
    async () => {
      const commands = BLOCK.exec(readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
      expect(commands).toContain('http://localhost:3000');
      const here = commands
        .replaceAll('http://localhost:3000', stage.stack.apiUrl)
        .replaceAll('http://localhost:1080', stage.stack.mailbox.httpUrl);
      const { stdout, stderr } = await promisify(execFile)('sh', ['-c', here], {
        timeout: PASTED_WITHIN_MS,
      });
      expect(stderr).toBe('');
      const lines = stdout.trim().split('\n');
      expect(JSON.parse(lines[0]!)).toMatchObject({ state: 'launching', recipientCount: 16 });
      expect(JSON.parse(lines[1]!)).toMatchObject({ state: 'acknowledged', already: false });
      const board = lines.slice(2, -1);
      expect(board).toHaveLength(16);
      expect(board.filter((line) => line.endsWith(': acknowledged'))).toEqual([
        'Liên đoàn Lao động huyện Tam Đường: acknowledged',
      ]);
      const [, mailbox = ''] = /^Hộp thư: (\S+)$/.exec(lines.at(-1)!) ?? [];
      const mails = await mailsOf(stage.stack.mailbox, 'newWork', 15);
      // Whoever was quicker: the mail to the district, or its acknowledgement, which spares it.
      expect([15, 16]).toContain(mails.length);
      expect(mails[0]!.sentAt).toMatch(/^2025-03-10T01:/);
      const page = await (await fetch(mailbox)).text();
      expect(page).toContain('470/KH-LĐLĐ');
    },
    PASTED_WITHIN_MS,
  );

  async function loadDemo(db: TestDatabase): Promise<void> {
    const end = await dondoc(['demo', 'load', '--json'], {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: db.url,
      DONDOC_DEMO: '1',
      DONDOC_SECRET: 'test-secret-of-at-least-thirty-two-characters',
      DONDOC_DATA: past,
    });
    if (end.code !== 0) throw new Error(end.stderr);
  }
});
