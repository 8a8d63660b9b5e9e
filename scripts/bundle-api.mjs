/**
 * Joins the compiled API and its packages in one file, dist/bundle/api.cjs, with dist/bundle/api.js to start it. Finding and
 * reading two thousand modules was most of the API's start. Called by the build, after the compiler.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LEAN_NODE } from '#tools/local';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist/bundle');
const KEPT_WITHIN_MS = 120_000;

/**
 * Carry native code or files of their own, which they look for beside themselves. Temporal's client, joined with the rest,
 * never got an answer; it loads at the first question and costs the start nothing.
 */
const APART = [
  '@temporalio/*',
  '@node-rs/argon2',
  '@napi-rs/canvas',
  'piscina',
  'pino',
  'swagger-ui-dist',
];

/** Our modules find their neighbours (threads, templates) from where the compiler put them, not from the bundle. */
const ownPlaces = {
  name: 'own places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](?:apps|libs)[\\/].*\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!code.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(relative(outdir, path).replaceAll('\\', '/'));
      return {
        contents: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
        resolveDir: dirname(path),
      };
    });
  },
};

/** Packages ask for drivers and transports that nobody installed; they go on asking when they run. */
const absentStaysAbsent = {
  name: 'absent stays absent',
  setup(bundle) {
    const asked = Symbol('asked');
    bundle.onResolve({ filter: /^[^.#/]/ }, async ({ path, ...from }) => {
      if (from.pluginData === asked || from.kind === 'entry-point') return undefined;
      const { errors } = await bundle.resolve(path, { ...from, pluginData: asked });
      return errors.length > 0 ? { path, external: true } : undefined;
    });
  },
};

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: { api: join(root, 'dist/apps/api/src/main.js') },
  outdir,
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // Nobody could answer an import() of code that V8 kept.
  supported: { 'dynamic-import': false },
  target: 'node20',
  // Half the text is half the time to read it; names and lines stay, for the traces in the log. `keepNames` would
  // define a name on every closure of every request, a twentieth of the API's time.
  minifyWhitespace: true,
  lineLimit: 120,
  charset: 'utf8',
  legalComments: 'none',
  external: APART,
  plugins: [ownPlaces, absentStaysAbsent],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: `const bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
  logLevel: 'warning',
});
await copyFile(join(root, 'scripts/bundle-start.mjs'), join(outdir, 'api.js'));
// V8 takes kept code only under the flags it was made with.
const kept = spawnSync(
  process.execPath,
  [...LEAN_NODE.flags, join(root, 'scripts/keep-compiled-api.mjs')],
  { cwd: root, encoding: 'utf8', timeout: KEPT_WITHIN_MS },
);
if (kept.status !== 0) console.error(`the API is compiled at each start: ${kept.stderr}`);
