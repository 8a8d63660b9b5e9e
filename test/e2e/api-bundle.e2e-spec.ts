import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { freePort, LEAN_NODE } from '#tools/local';

const ENTRY = new URL('../../dist/bundle/api.js', import.meta.url).href;
const STARTED_WITHIN_MS = 60_000;

// V8 says nothing when it refuses what was kept: the start would only be slower.
it(
  'the api as built starts from the code that V8 kept, under the flags it is run with',
  async () => {
    const ask = `const { script } = await import('${ENTRY}'); console.log(script.cachedDataRejected); process.exit()`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...LEAN_NODE.flags, '--input-type=module', '--eval', ask],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DATABASE_URL: 'postgresql://127.0.0.1:1/none',
          DONDOC_DEMO: '1',
          DONDOC_SECRET: 'test-secret-of-at-least-thirty-two-characters',
          DONDOC_DATA: tmpdir(),
          API_PORT: String(await freePort()),
          LOG_LEVEL: 'silent',
        },
      },
    );
    expect(stdout).toBe('false\n');
  },
  STARTED_WITHIN_MS,
);
