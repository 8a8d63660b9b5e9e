import { ensureBuilt } from '../../scripts/prepare.mjs';
import { ensureBundle, ensurePostgres, ensurePrograms, ensureTemporal } from './servers.mjs';

export default async function setup() {
  ensureBuilt(); // these projects run the compiled programs
  await Promise.all([ensurePostgres(), ensurePrograms().then(ensureTemporal), ensureBundle()]);
}
