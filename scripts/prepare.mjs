/** What must be there before anything of ours can run. Plain Node: node_modules may not exist yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const NEEDED_NODE = [20, 19];

/** Progress goes to stderr: stdout belongs to data and to the tests' closing line. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the program with the sentence that says what to do. */
export function fail(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]);
  if (!enough) {
    fail(
      `Cần Node ≥ ${NEEDED_NODE.join('.')}; máy này có ${process.versions.node}. Tải bản LTS tại nodejs.org.`,
    );
  }
  if (process.platform === 'win32') fail('Chưa chạy được trực tiếp trên Windows: hãy dùng WSL.');
}

export const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
export const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Whether what npm says it installed is what the lock file asks for (optional packages may be absent). */
function installedMatches(lockText) {
  const installedText = readText(join(root, 'node_modules/.package-lock.json'));
  if (installedText === undefined) return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return (
    names.every((name) => wanted[name].optional || installed[name]) &&
    Object.keys(installed).every((name) => wanted[name]?.version === installed[name].version)
  );
}

function npm(args) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });
}

/** Installs the packages if they are missing or differ from the lock; a stamp makes the next start quick. */
export function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules/.dondoc-stamp');
  const wanted = sha256(lock, process.platform, process.arch);
  if (readText(stamp) === wanted) return;
  if (!installedMatches(lock)) {
    say('Cài các gói phụ thuộc (npm ci, một đến hai phút) …');
    const done = npm(['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']);
    if (done.status !== 0) {
      say(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim());
      fail('npm ci không thành công: kiểm tra mạng hoặc kho gói npm rồi chạy lại.');
    }
  }
  writeFileSync(stamp, wanted);
}

export const isSource = (path) => !path.endsWith('.spec.ts');

export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The source folders that are compiled into dist. */
function sourceFolders() {
  const children = (parent, but) =>
    readdirSync(join(root, parent))
      .filter((name) => !but.includes(name))
      .map((name) => join(parent, name, 'src'));
  return [
    ...children('apps', ['web']),
    ...children('libs', ['testing']),
    ...children('tools', []),
    'workflows/src',
    'activities/src',
  ];
}

function copyAssets(files) {
  for (const file of files.filter((path) => !path.endsWith('.ts'))) {
    const target = join(root, 'dist', file.slice(root.length));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

const BUILDERS = ['compile.mjs', 'bundle-api.mjs', 'bundle-start.mjs', 'keep-compiled-api.mjs'];

/** Runs one of our own scripts to its end; a fault of it ends this program. */
function step(script, fault, input = '') {
  const file = join(root, 'scripts', script);
  const done = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8', input });
  if (done.status === 0) return;
  say(done.stderr.trim());
  fail(fault);
}

/** Compiles into dist if any source has changed since; templates, SQL and data files are copied beside the code. */
export function ensureBuilt() {
  const files = sourceFolders().flatMap((folder) =>
    filesUnder(join(root, folder)).filter(isSource).sort(),
  );
  const settings = ['swc.config.mjs', 'package-lock.json', 'package.json'];
  const inputs = [
    ...files,
    ...BUILDERS.map((name) => join(root, 'scripts', name)),
    ...settings.map((name) => join(root, name)),
  ];
  const wanted = sha256(
    ...inputs.flatMap((file) => [file.slice(root.length), '\0', readFileSync(file)]),
  );
  const stamp = join(root, 'dist/.sources');
  if (readText(stamp) === wanted) return;
  say('Biên dịch mã nguồn …');
  step(
    'compile.mjs',
    'Mã nguồn chưa biên dịch được: sửa các lỗi trên rồi chạy lại.',
    files.join('\n'),
  );
  copyAssets(files);
  step('bundle-api.mjs', 'Gói của API chưa dựng được: sửa các lỗi trên rồi chạy lại.');
  writeFileSync(stamp, wanted);
}
