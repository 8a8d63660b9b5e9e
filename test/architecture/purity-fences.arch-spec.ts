import { plantTree, ROOT, runTool, TOOL_TIMEOUT_MS, type PlantedTree } from './planted-tree.js';

const ESLINT = 'eslint/bin/eslint.js';
const SYNTAX = 'no-restricted-syntax';

/** Folders whose code must not read the machine's clock or throw dice. */
const TIMELESS = [
  'libs/domain/src',
  'libs/wording/src',
  'libs/application/src',
  'workflows/src',
  'activities/src',
  'libs/persistence/src',
  'apps/api/src',
  'apps/worker/src',
];
/** Folders whose code must answer the same under every TZ and every ICU. */
const PLACELESS = TIMELESS.filter((folder) => !folder.startsWith('apps/'));

const CLOCK_READS = [
  'export const a = Date.now();',
  "export const a = Date['now']();",
  'export const a = Date.now;',
  'export const a = new Date();',
  'export const a = Date();',
  'export const a = Math.random();',
];
const MACHINE_BOUND = [
  'export const a = (d: Date) => d.getHours();',
  'export const a = (d: Date) => d.setDate(1);',
  'export const a = (d: Date) => d.getTimezoneOffset();',
  'export const a = (d: Date) => d.toDateString();',
  'export const a = new Date(2026, 0, 31);',
  "export const a = (d: Date) => d.toLocaleDateString('vi');",
  "export const a = 'x'.localeCompare('y');",
  "export const a = new Intl.DateTimeFormat('vi');",
];
const ELSEWHERE: readonly (readonly [folder: string, source: string, rule: string])[] = [
  [
    'libs/domain/src',
    '/// <reference types="node" />\nexport const a = 1;',
    '@typescript-eslint/triple-slash-reference',
  ],
  [
    'workflows/src',
    '/// <reference types="node" />\nexport const a = 1;',
    '@typescript-eslint/triple-slash-reference',
  ],
  [
    'workflows/src',
    'const f = async () => 1;\nexport const a = () => { f(); };',
    '@typescript-eslint/no-floating-promises',
  ],
  ['libs/platform/src', 'export default 1;', SYNTAX],
  ['libs/platform/src', "export * from 'node:fs';", SYNTAX],
  [
    'libs/platform/src',
    'export const a = (b: { c?: number }) => b.c!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['libs/platform/src', 'export const a = (b: any) => b;', '@typescript-eslint/no-explicit-any'],
];

/** Lines of one file a folder: each more file would cost ESLint a program of its own. */
const LINES = TIMELESS.flatMap((folder) =>
  [...CLOCK_READS, ...(PLACELESS.includes(folder) ? MACHINE_BOUND : [])].map((source, index) => ({
    file: `${folder}/planted.ts`,
    // Each line exports a name of its own.
    source: source.replace('const a ', `const a${index} `),
    line: index + 1,
    rule: SYNTAX,
    title: `${folder}: ${source}`,
  })),
);
const FILES = ELSEWHERE.map(([folder, source, rule], index) => ({
  ...{ file: `${folder}/planted-${index}.ts`, source, line: null, rule },
  title: `${folder}: ${source.replaceAll('\n', ' ')}`,
}));
const PLANTED = [...LINES, ...FILES];

const ALLOWED: Readonly<Record<string, string>> = {
  'workflows/src/now.ts': 'export const now = (): number => Date.now();',
  'libs/platform/src/clock.ts': 'export const now = (): number => Date.now() + Math.random();',
  'libs/domain/src/ok.ts':
    'export const ok = (at: number) => [new Date(at).getUTCHours(), Date.UTC(2026, 1, 1)];',
  'libs/domain/src/ok.spec.ts': 'export const ok = Date.now();',
  'libs/testing/src/ok.ts': 'export const ok = Date.now();',
};

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

type Found = Readonly<Record<string, FileReport['messages']>>;

async function lint(root: string, args: readonly string[]): Promise<Found> {
  const { stdout, stderr } = await runTool(root, ESLINT, ['--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  const reports = JSON.parse(stdout) as readonly FileReport[];
  return Object.fromEntries(
    reports.map(({ filePath, messages }) => [filePath.slice(root.length + 1), messages]),
  );
}

describe('purity fences', () => {
  let tree: PlantedTree;
  let found: Found;

  beforeAll(async () => {
    const wrong: Record<string, string> = {};
    for (const { file, source } of PLANTED) wrong[file] = `${wrong[file] ?? ''}${source}\n`;
    tree = plantTree({ ...ALLOWED, ...wrong });
    found = await lint(tree.root, ['.']);
  }, TOOL_TIMEOUT_MS);
  afterAll(() => tree.remove());

  it.each(PLANTED)('refuse in $title', ({ file, line, rule }) => {
    const there = found[file]?.filter((message) => line === null || message.line === line);
    expect(there?.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('say nothing about the clock port, now.ts, UTC methods and tests', () => {
    const allowed = Object.keys(ALLOWED).map((file) => [file, found[file]]);
    expect(allowed).toEqual(Object.keys(ALLOWED).map((file) => [file, []]));
  });

  it(
    'are kept by the whole tree',
    async () => {
      const config = ['--config', 'test/architecture/untyped.eslint.config.mjs'];
      const all = await lint(ROOT, [...config, 'libs', 'workflows', 'activities', 'apps']);
      const broken = Object.entries(all).filter(([, messages]) =>
        messages.some(({ ruleId }) => ruleId === SYNTAX),
      );
      expect(Object.keys(all).length).toBeGreaterThan(200);
      expect(broken).toEqual([]);
    },
    TOOL_TIMEOUT_MS,
  );
});
