import { ensureBundle, ensurePrograms, ensureTemporal } from './servers.mjs';

export default async function setup() {
  await Promise.all([ensurePrograms().then(ensureTemporal), ensureBundle()]);
}
