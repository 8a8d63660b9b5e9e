import { ALLOWED_IMPORTS, PLANTED_CYCLE, PLANTED_IMPORTS } from './planted-imports.js';
import { plantTree, ROOT, runTool, TOOL_TIMEOUT_MS, type PlantedTree } from './planted-tree.js';

const FOLDERS = ['apps', 'libs', 'tools', 'workflows', 'activities'];
const DEPCRUISE = 'dependency-cruiser/bin/dependency-cruise.mjs';
const CONFIG = ['--config', '.dependency-cruiser.cjs'];

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

describe('import fences', () => {
  let tree: PlantedTree;
  let violations: readonly Violation[];
  const refusedBy = (rule: string, file: string): readonly string[] =>
    violations.flatMap((v) => (v.rule.name === rule && v.from === file ? [v.to] : []));

  beforeAll(async () => {
    const wrong = Object.fromEntries(PLANTED_IMPORTS.map(({ file, source }) => [file, source]));
    tree = plantTree({ ...ALLOWED_IMPORTS, ...wrong, ...PLANTED_CYCLE });
    const args = [...CONFIG, '--output-type', 'json', ...FOLDERS];
    const { stdout } = await runTool(tree.root, DEPCRUISE, args);
    ({ violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary);
  }, TOOL_TIMEOUT_MS);
  afterAll(() => tree.remove());

  it.each(PLANTED_IMPORTS)('refuse $title', ({ file, rule, to }) => {
    expect(refusedBy(rule, file)).toContainEqual(expect.stringContaining(to));
  });

  it('refuse a cycle at run time', () => {
    const [first = '', second = ''] = Object.keys(PLANTED_CYCLE);
    expect([...refusedBy('no-cycle', first), ...refusedBy('no-cycle', second)]).not.toEqual([]);
  });

  it('say nothing about what the rows allow', () => {
    const allowed = new Set(Object.keys(ALLOWED_IMPORTS));
    expect(violations.filter(({ from }) => allowed.has(from))).toEqual([]);
  });

  it(
    'are kept by the whole tree',
    async () => {
      const { code, stdout } = await runTool(ROOT, DEPCRUISE, [...CONFIG, ...FOLDERS, 'test']);
      expect({ code, found: code === 0 ? '' : stdout }).toEqual({ code: 0, found: '' });
    },
    TOOL_TIMEOUT_MS,
  );
});
