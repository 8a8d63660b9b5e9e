import { PATCHES } from '../../workflows/src/versions.js';
import { codeFiles, projectFiles, read, readJson, textFiles } from './project-files.js';
import { ROOT } from './planted-tree.js';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
}

const { PROJECTS } = (await import(`${ROOT}/test/setup/projects.mjs`)) as {
  readonly PROJECTS: Readonly<
    Record<string, { readonly folders: readonly string[]; readonly ending: string }>
  >;
};

describe('tests', () => {
  const specs = projectFiles.filter((path) => /[.-]spec\.ts$/.test(path));
  const projectsOf = (path: string): readonly string[] =>
    Object.entries(PROJECTS)
      .filter(
        ([, { folders, ending }]) =>
          path.endsWith(ending) && folders.some((folder) => path.startsWith(`${folder}/`)),
      )
      .map(([name]) => name);

  it.each(Object.keys(PROJECTS))('of the project %s exist', (name) => {
    expect(specs.filter((path) => projectsOf(path).includes(name))).not.toEqual([]);
  });

  it('belong to exactly one project each', () => {
    expect(specs.filter((path) => projectsOf(path).length !== 1)).toEqual([]);
  });

  it('are neither skipped, nor alone, nor yet to be written', () => {
    const excused =
      /^\s*(?:(?:it|test|describe)\.(?:skip|only|todo|failing)\b|x(?:it|describe)\()/m;
    expect(specs.filter((path) => excused.test(read(path)))).toEqual([]);
  });
});

describe('patches of workflows', () => {
  const workflowCode = codeFiles
    .filter((path) => path.startsWith('workflows/src/') && !path.endsWith('.spec.ts'))
    .map(read)
    .join('\n');
  const used = [...workflowCode.matchAll(/\b(?:patched|deprecatePatch)\(\s*'([^']+)'/g)];

  it('are listed in versions.ts, each with its reason, and nothing else is', () => {
    expect(Object.keys(PATCHES).sort()).toEqual([...new Set(used.map(([, id]) => id))].sort());
  });

  it('are named by a literal, so that they can be found', () => {
    const calls = workflowCode.match(/\b(?:patched|deprecatePatch)\(/g) ?? [];
    expect(calls).toHaveLength(used.length);
  });
});

describe('committed text', () => {
  const naming = (words: RegExp, files: readonly string[] = textFiles): readonly string[] =>
    files.flatMap((path) => {
      const found = words.exec(read(path));
      return found === null ? [] : [`${path}: ${found[0]}`];
    });

  it('names no path of the machine it was written on', () => {
    expect(naming(/(?<![\w.])\/(?:work\/(?:main|shared)|root\/|home\/\w+\/|Users\/\w+\/)/)).toEqual(
      [],
    );
  });

  it('names no host of a package registry', () => {
    expect(
      naming(
        /\/\/[^\s"'/]*(?:registry|npmjs|npmmirror|pypi|pythonhosted|proxy\.golang)[^\s"'/]*\./,
      ),
    ).toEqual([]);
  });

  it('leaves nothing to be done later', () => {
    expect(naming(new RegExp('\\b(?:TO' + 'DO|FIX' + 'ME|X' + 'XX)\\b'), codeFiles)).toEqual([]);
  });
});

describe('commands', () => {
  const { scripts } = readJson<Manifest>('package.json');

  it('of the check cover format, lint, types with every fence, imports and unused code', () => {
    const names = [...(scripts['check'] ?? '').matchAll(/npm run -s ([\w:]+)/g)].map(([, n]) => n);
    const text = names.map((name) => scripts[name ?? ''] ?? '').join('\n');
    for (const tool of ['prettier --check', 'eslint', 'depcruise', 'knip'])
      expect(text).toContain(tool);
    const fenced = projectFiles.filter((path) => path.endsWith('tsconfig.lib.json'));
    for (const path of [...fenced, 'tsconfig.json']) expect(text).toContain(`tsc -p ${path}`);
  });

  it('run files that exist', () => {
    const files = Object.values(scripts).flatMap(
      (line) => line.match(/[\w./-]+\.(?:mjs|ts|cjs)\b/g) ?? [],
    );
    const missing = files.filter((path) => !projectFiles.includes(path.replace(/^\.\//, '')));
    expect(missing).toEqual([]);
  });
});
