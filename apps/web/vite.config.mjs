import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The floor of docs/adr/0030: 109 is the last Chrome of Windows 7 and 8.1. */
const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari16'];

export default defineConfig({
  root: at('.'),
  // A name of our own: packages of others export their sources under `source`.
  resolve: { conditions: ['dondoc', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/api': process.env.DONDOC_API ?? 'http://localhost:3000' } },
  build: {
    outDir: at('../../dist/apps/web'),
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    // The content security policy allows no `data:` fonts.
    assetsInlineLimit: 0,
    target: OLDEST_BROWSERS,
    rolldownOptions: {
      input: {
        app: at('index.html'),
        docs: at('docs.html'),
        pages: at('src/pages/pages.css'),
        keep: at('src/pages/keep.ts'),
      },
      // Packages mark themselves for servers we do not have.
      onLog: (level, log, handle) =>
        log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log),
      treeshake: {
        // Their barrels reach zod and the whole reading: whoever wants one name gets one name.
        moduleSideEffects: [{ test: /\/libs\/(contracts|domain|wording)\//, sideEffects: false }],
      },
    },
  },
});
