/** Builds the app in apps/web when anything it is made of has changed. Plain Node, as prepare.mjs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fail, filesUnder, isSource, readText, root, say, sha256 } from './prepare.mjs';

const OUT = join(root, 'dist/apps/web');
/** What the app is made of: its own files and the libraries a browser may import. */
const SOURCES = ['apps/web', 'libs/wording/src', 'libs/contracts/src/http', 'libs/domain/src'];
const SETTINGS = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/prepare-web.mjs'];

const COMPRESSED = /\.(js|css|svg|html)$/;
/** Below this the headers weigh more than what is saved. */
const WORTH_IT_BYTES = 1024;

/** The server never compresses a file: it sends what stands beside it. */
function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((file) => COMPRESSED.test(file))) {
    const content = readFileSync(join(folder, name));
    if (content.length < WORTH_IT_BYTES) continue;
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, brotli));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

/** `dist/apps/web` as the sources say; a stamp makes the next start quick. Vite takes 400 MB: a process of its own. */
export function ensureWebBuilt() {
  const files = SOURCES.flatMap((folder) => filesUnder(join(root, folder)).filter(isSource).sort());
  const inputs = [...files, ...SETTINGS.map((name) => join(root, name))];
  const wanted = sha256(
    ...inputs.flatMap((file) => [file.slice(root.length), '\0', readFileSync(file)]),
  );
  const stamp = join(OUT, '.sources');
  if (readText(stamp) === wanted && existsSync(join(OUT, 'index.html'))) return;
  say('Dựng giao diện web …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'apps/web/vite.config.mjs');
  const done = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (done.status !== 0) {
    say(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim());
    fail('Giao diện web chưa dựng được: sửa các lỗi trên rồi chạy lại.');
  }
  compressFiles(join(OUT, 'assets'));
  writeFileSync(stamp, wanted);
}
