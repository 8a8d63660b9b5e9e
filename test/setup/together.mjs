/**
 * Jest gives every test file a module registry of its own: three seconds of a processor for each file that starts an API,
 * a third of the whole suite. A whole run therefore loads the files of a project in groups, each a generated file that
 * imports them: one registry, and every test counted as before. A run of chosen files (`npm run jest`) loads them singly.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LONGEST } from './longest.mjs';

/** Files whose set-up belongs to the whole file, not to a `describe`, would set up the group. */
const HOOK_OF_THE_FILE = /^(before|after)(All|Each)\b/m;

function filesOf(root, folders, ending) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name))),
    )
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
}

/**
 * Writes `test/.together/<name>-NN<ending>` and answers a `testMatch` for the project: the groups, and by itself each file
 * that takes long or sets up more than its own `describe`.
 */
export function together(root, name, { folders, ending, together: size }) {
  const folder = join(root, 'test/.together', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = filesOf(root, folders, ending);
  const alone = files.filter(
    (file) =>
      LONGEST.includes(file) || HOOK_OF_THE_FILE.test(readFileSync(join(root, file), 'utf8')),
  );
  const grouped = files.filter((file) => !alone.includes(file));
  const count = Math.ceil(grouped.length / size);
  for (let group = 0; group < count; group += 1) {
    const lines = grouped
      .filter((_, index) => index % count === group)
      .map((file) => `import '../../../${file.replace(/\.ts$/, '.js')}';\n`);
    writeFileSync(join(folder, `${String(group + 1).padStart(2, '0')}${ending}`), lines.join(''));
  }
  return [
    `<rootDir>/test/.together/${name}/*${ending}`,
    ...alone.map((file) => `<rootDir>/${file}`),
  ];
}
