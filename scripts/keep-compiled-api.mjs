/** Starts the joined API once, without its servers, and keeps what V8 compiled until it was ready: dist/bundle/api.v8. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#tools/local';

const bundle = new URL('../dist/bundle/', import.meta.url);
const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bundle-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://127.0.0.1:1/none',
  DONDOC_DEMO: '1',
  DONDOC_SECRET: 'nobody-is-served-by-this-one-start-of-the-api',
  DONDOC_DATA: dataDir,
  API_PORT: String(await freePort()),
  LOG_LEVEL: 'silent',
});
// The API tells its supervisor when it is ready.
process.connected = true;
process.send = () => {
  writeFileSync(new URL('api.v8', bundle), script.createCachedData());
  process.exit(0);
};
const { script } = await import(new URL('api.js', bundle).href);
