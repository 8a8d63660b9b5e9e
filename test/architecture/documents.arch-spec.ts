import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  DISPATCH_STATES,
  OBLIGATION_KINDS,
  REPORT_STATES,
} from '#domain';
import { settingsPage } from '#runtime';
import { projectFiles, read, readJson } from './project-files.js';
import { ROOT } from './planted-tree.js';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = readJson<Manifest>('package.json');
const pages = projectFiles.filter((path) => path.endsWith('.md'));
/** The cells of every table row of a page. */
const rowsOf = (path: string): readonly (readonly string[])[] =>
  read(path)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const inTicks = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');

describe('README', () => {
  const text = read('README.md');

  it('has at most 100 lines and names the two commands', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
    expect(text).toContain('npm start');
    expect(text).toContain('npm test');
  });

  it('has in English the same commands, but the round with curl, and the same pictures', () => {
    const english = read('README.en.md');
    const ofShell = [...text.matchAll(/^(?:npm|cp) [^#\n]*/gm)].map(([line]) => line.trim());
    const pictures = [...text.matchAll(/src="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(ofShell.length).toBeGreaterThan(3);
    expect([...ofShell, ...pictures].filter((one) => !english.includes(one))).toEqual([]);
  });
});

describe('pages', () => {
  it.each(pages)('%s links to what exists', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(
      ([, to]) => to ?? '',
    );
    const local = links.filter((to) => !/^[a-z]+:/.test(to));
    expect(local.filter((to) => !existsSync(join(ROOT, dirname(path), to)))).toEqual([]);
  });

  it.each(pages)('%s names only commands that exist', (path) => {
    const named = [...read(path).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => manifest.scripts[name ?? ''] === undefined)).toEqual([]);
  });
});

describe('docs/configuration.md', () => {
  it('is what the schema of the environment says (npm run docs:configuration writes it)', () => {
    expect(read('docs/configuration.md') === settingsPage()).toBe(true);
  });
});

describe('docs/dependencies.md', () => {
  const rows = rowsOf('docs/dependencies.md');
  const named = new Set(rows.flatMap(([first = '']) => inTicks(first)));
  const declared = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  };

  it('gives a reason for every dependency and names no other', () => {
    expect([...named].sort()).toEqual(Object.keys(declared).sort());
    expect(rows.filter(([, reason = '']) => reason === '')).toEqual([]);
  });

  it('is about exact versions', () => {
    expect(Object.entries(declared).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const rows = rowsOf('docs/glossary.md');
  const terms = new Map(
    rows.flatMap((row) => inTicks(row[0] ?? '').map((id) => [id, row] as const)),
  );
  const vietnamese = rows.map((row) => (row[1] ?? '').toLowerCase());
  const files = projectFiles.filter((path) =>
    /^libs\/(domain|application)\/src\/.*(?<!\.spec)\.ts$/.test(path),
  );

  it.each([
    ['campaign', CAMPAIGN_STATES],
    ['dispatch', DISPATCH_STATES],
    ['assignment', ASSIGNMENT_STATES],
    ['report', REPORT_STATES],
    ['obligation', OBLIGATION_KINDS],
  ] as const)('has a row for every state or kind of %s', (context, names) => {
    const missing = names.filter((name) => !terms.has(name) && !terms.has(`${context}.${name}`));
    expect(missing).toEqual([]);
  });

  it('has a row for every type that opens its docstring with a Vietnamese term', () => {
    const introduced =
      /\/\*\* "([^"…]+)"[^*]*(?:\*(?!\/)[^*]*)*\*\/\s*export (?:interface|type|class) (\w+)/g;
    const missing = files.flatMap((path) =>
      [...read(path).matchAll(introduced)]
        .filter(([, term = '', name = '']) => {
          return !terms.has(name) && !vietnamese.some((cell) => cell.includes(term.toLowerCase()));
        })
        .map(([, term, name]) => `${path}: ${name} "${term}"`),
    );
    expect(missing).toEqual([]);
  });

  it('points to places that exist', () => {
    const wrong = rows.flatMap((row) => {
      const [id = ''] = inTicks(row[0] ?? '');
      const places = inTicks(row.at(-1) ?? '').filter((place) => /^[\w-]+\/[\w./-]+$/.test(place));
      return places
        .filter((place) => !existsSync(join(ROOT, place)))
        .map((place) => `${id}: ${place}`);
    });
    expect(wrong).toEqual([]);
  });
});
