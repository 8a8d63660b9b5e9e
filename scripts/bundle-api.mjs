/**
 * Joins the compiled API and its packages in a few files: dist/bundle/api.js. Finding and reading two thousand modules was
 * most of the API's start. Called by the build, after the compiler.
 */
import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist/bundle');

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
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Nest finds providers by their classes, and the log says their names.
  keepNames: true,
  // Half the text is half the time to read it; names and lines stay, for the traces in the log.
  minifyWhitespace: true,
  lineLimit: 120,
  charset: 'utf8',
  legalComments: 'none',
  external: APART,
  plugins: [ownPlaces, absentStaysAbsent],
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
  },
  logLevel: 'warning',
});
