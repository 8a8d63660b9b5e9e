import { ensureBundle, ensurePostgres, ensurePrograms, ensureTemporal } from './servers.mjs';

export default async function setup() {
  await Promise.all([ensurePostgres(), ensurePrograms().then(ensureTemporal), ensureBundle()]);
}
