/**
 * Quick projects first, so that a slip of the pen shows in seconds. Then the rest, the longest files first: nobody waits
 * at the end for one file, and files that wait for servers lie beside files that keep a processor busy.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const QUICK = ['unit', 'architecture', 'replay'];
/** Files that take half a minute or more by themselves, the longest first. */
const LONGEST = [
  'test/faults/outages.fault-spec.ts',
  'test/integration/scans.int-spec.ts',
  'test/faults/workflows-terminated.fault-spec.ts',
  'test/faults/temporal-store-lost.fault-spec.ts',
  'test/integration/extraction.int-spec.ts',
  'test/faults/cells/worker-killed-in-wave.fault-spec.ts',
  'test/faults/cells/worker-killed-in-launch.fault-spec.ts',
  'test/faults/cells/postgres-killed-in-launch.fault-spec.ts',
  'test/faults/cells/temporal-killed-in-wave.fault-spec.ts',
  'test/faults/cells/temporal-away-for-answers.fault-spec.ts',
  'test/e2e/walk-through.e2e-spec.ts',
  'test/e2e/thin-thread.e2e-spec.ts',
  'test/e2e/exchanges.e2e-spec.ts',
];
const root = fileURLToPath(new URL('../../', import.meta.url));
const missing = LONGEST.filter((file) => !existsSync(root + file));
if (missing.length > 0) throw new Error(`quick-first-sequencer.mjs names no file: ${missing}`);

function rank({ path, context }) {
  const quick = QUICK.indexOf(context.config.displayName?.name);
  if (quick !== -1) return quick;
  const long = LONGEST.indexOf(path.slice(root.length));
  return QUICK.length + (long === -1 ? LONGEST.length : long);
}

export default class QuickFirstSequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }

  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1);
  }

  /** `--onlyFailures` is not kept track of: every run is whole. */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
