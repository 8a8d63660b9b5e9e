import { existsSync } from 'node:fs';

/** Files that take a minute or more by themselves, the longest first: they begin early and share nothing. */
export const LONGEST = [
  'test/faults/outages.fault-spec.ts',
  'test/integration/scans.int-spec.ts',
  'test/browser/control-room.browser-spec.ts',
  'test/integration/extraction.int-spec.ts',
  'test/browser/review.browser-spec.ts',
  'test/faults/stopped-process.fault-spec.ts',
];
const missing = LONGEST.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)));
if (missing.length > 0) throw new Error(`longest.mjs names no file: ${missing}`);
