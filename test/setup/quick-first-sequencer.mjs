/** Quick projects first, so that a slip of the pen shows in seconds; the servers' long tests come last. */
const ORDER = [
  ...['unit', 'architecture', 'replay', 'integration', 'browser'],
  ...['workflow', 'e2e', 'faults'],
];
const rank = (test) => ORDER.indexOf(test.context.config.displayName?.name);

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
