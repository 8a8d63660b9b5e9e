/**
 * Quick projects first, so that a slip of the pen shows in seconds. Then the longest files: nobody waits at the end for
 * one. The files of the other projects are spread evenly over what is left: those that wait for servers, clocks and
 * browsers lie beside those that keep a processor busy.
 */
import { fileURLToPath } from 'node:url';
import { LONGEST } from './longest.mjs';

const QUICK = ['unit', 'architecture', 'replay'];
const root = fileURLToPath(new URL('../../', import.meta.url));

const projectOf = ({ context }) => context.config.displayName?.name ?? '';

/** Smaller comes earlier: quick ones below 0, long ones from 0 to 1, the others above. */
function ranks(tests) {
  const counted = new Map();
  const place = (project) => {
    counted.set(project, (counted.get(project) ?? -1) + 1);
    return counted.get(project);
  };
  const placed = tests.map((test) => [test, place(projectOf(test))]);
  return new Map(
    placed.map(([test, at]) => {
      const quick = QUICK.indexOf(projectOf(test));
      if (quick !== -1) return [test, quick - QUICK.length];
      const long = LONGEST.indexOf(test.path.slice(root.length));
      if (long !== -1) return [test, long / LONGEST.length];
      return [test, 1 + (at + 0.5) / (counted.get(projectOf(test)) + 1)];
    }),
  );
}

export default class QuickFirstSequencer {
  sort(tests) {
    const byPath = [...tests].sort((a, b) => a.path.localeCompare(b.path));
    const rank = ranks(byPath);
    return byPath.sort((a, b) => rank.get(a) - rank.get(b));
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
