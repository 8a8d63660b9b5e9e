import { ensureBrowser, ensurePostgres, ensureWeb } from './servers.mjs';

export default async function setup() {
  if (await ensureBrowser()) await Promise.all([ensurePostgres(), ensureWeb()]);
}
