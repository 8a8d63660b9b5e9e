import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from './project-files.js';
import { ROOT, runTool, TOOL_TIMEOUT_MS } from './planted-tree.js';

const TYPES = 'apps/web/src/shared/api/schema.gen.d.ts';

describe('the types of the web app', () => {
  it(
    'are those of docs/openapi.json (npm run openapi:types writes them)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dondoc-types-'));
      try {
        const fresh = join(folder, 'schema.d.ts');
        const { code } = await runTool(ROOT, 'openapi-typescript/bin/cli.js', [
          ...['docs/openapi.json', '-o', fresh],
        ]);
        expect(code).toBe(0);
        expect(readFileSync(fresh, 'utf8') === read(TYPES)).toBe(true);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    TOOL_TIMEOUT_MS,
  );
});
