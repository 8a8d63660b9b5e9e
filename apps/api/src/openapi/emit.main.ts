import { writeFile } from 'node:fs/promises';
import { createLogger, loadConfig } from '#runtime';
import { createApi } from '../create-api.js';
import { openApiDocument } from './setup-openapi.js';

/** Nothing is connected to in preview mode: the values only have to be well formed. */
const NOWHERE = {
  DONDOC_DEMO: '1',
  DONDOC_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://nowhere/none',
};

const [target = 'docs/openapi.json'] = process.argv.slice(2);
const app = await createApi(
  loadConfig(NOWHERE),
  createLogger({ name: 'openapi', level: 'silent' }),
  { preview: true },
);
await writeFile(target, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
console.error(`${target}: xong`);
