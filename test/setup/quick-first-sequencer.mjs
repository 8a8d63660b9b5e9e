/**
 * Quick projects first, so that a slip of the pen shows in seconds. Then the rest, the longest files first: nobody waits
 * at the end for one file, and files that wait for servers lie beside files that keep a processor busy.
 */
import { fileURLToPath } from 'node:url';
import { LONGEST } from './longest.mjs';

const QUICK = ['unit', 'architecture', 'replay'];
/** Then the files that take long, then these: integration, of the smallest files, is last. */
const LONG = ['e2e', 'browser', 'faults', 'workflow'];
const root = fileURLToPath(new URL('../../', import.meta.url));

function rank({ path, context }) {
  const project = context.config.displayName?.name;
  if (QUICK.includes(project)) return QUICK.indexOf(project);
  const long = LONGEST.indexOf(path.slice(root.length));
  if (long !== -1) return QUICK.length + long;
  const place = LONG.indexOf(project);
  return QUICK.length + LONGEST.length + (place === -1 ? LONG.length : place);
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
