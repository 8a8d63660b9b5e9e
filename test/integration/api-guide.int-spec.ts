import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';
import { takePart } from './guide/recipient.js';

const GUIDE = 'docs/api.md';
const REPORT_OPENS = '2025-03-11T01:00:00Z';
const OPENED = '2025-03-11T02:00:00Z';
const SHARE = { words: 'trên 80%', ratio: 0.8, count: null, unit: null, base: null };
const BLOCK = /^```(sh|text)\n(.*?)^```$/gmsu;
const END = '--- end of a block ---';

interface Step {
  readonly commands: string;
  /** What the guide says they print. */
  readonly prints: string;
}

/** The commands of the guide in their order, each with what stands under it. */
function stepsOf(guide: string): readonly Step[] {
  const blocks = [...guide.matchAll(BLOCK)].map(([, kind, body]) => ({ kind, body: body ?? '' }));
  return blocks.flatMap(({ kind, body }, index) => {
    const next = blocks[index + 1];
    if (kind !== 'sh') return [];
    return [{ commands: body, prints: next?.kind === 'text' ? next.body : '' }];
  });
}

describe(`the commands of ${GUIDE}`, () => {
  const steps = stepsOf(readFileSync(GUIDE, 'utf8'));
  let api: CampaignApi;
  let scene: Scene;
  let printed: readonly string[];
  let server: string;

  /** A campaign of one body whose report is open. */
  const opened = async (): Promise<Scene> => {
    await api.standAt(LAUNCHED);
    const launched = await aScene(api, {
      ...{ bodies: 1, tasks: 1, target: SHARE, reportOpensAt: REPORT_OPENS },
    });
    await api.standAt(OPENED);
    await api.advance(launched.id);
    return launched;
  };
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await opened();
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    server = `http://127.0.0.1:${port}`;
    const script = steps.map(({ commands }) => `${commands}\necho '${END}'\n`).join('');
    const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: api.dataDir,
      env: {
        ...process.env,
        ...{ API: `${server}/api/v1`, KEY: scene.recipient },
        OFFICE: scene.coordinator,
      },
    });
    const [out, err] = await Promise.all([
      text(shell.stdout),
      text(shell.stderr),
      shell.exitCode ?? once(shell, 'exit'),
    ]);
    printed = out.split(`${END}\n`);
    if (err !== '') printed = [...printed.slice(0, -1), `${printed.at(-1) ?? ''}${err}`];
  }, 60_000);
  afterAll(() => api.stop());

  it('are ten blocks or more, each with what it prints', () => {
    expect(steps.length).toBeGreaterThan(9);
    expect(steps.filter(({ prints }) => prints === '')).toEqual([]);
  });

  it('print what the guide says, one block after the other', () => {
    expect(printed).toEqual([...steps.map(({ prints }) => prints), '']);
  });

  it('go as well with the client of the guide, which is the one that is compiled', async () => {
    const guide = readFileSync(GUIDE, 'utf8');
    for (const name of ['dondoc-client', 'recipient']) {
      const file = readFileSync(`test/integration/guide/${name}.ts`, 'utf8');
      expect(guide).toContain(file.replace(/'[^']*schema\.gen\.js'/u, "'./dondoc.js'"));
    }
    const { recipient: own, coordinator: office } = await opened();
    const lines: string[] = [];
    const said = jest.spyOn(console, 'log').mockImplementation((...words: readonly unknown[]) => {
      lines.push(words.join(' '));
    });
    await takePart(server, { own, office }).finally(() => said.mockRestore());
    expect(guide).toContain(`\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`);
    expect(lines).toHaveLength(6);
  });

  it('leave rows and chains that are in order', async () => {
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
