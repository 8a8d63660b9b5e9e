import { DUTIES } from '#application';
import type { FileSweepDependencies } from './sweep.js';

/**
 * Sets aside what a process left that died between receiving a file and committing the row that names it. Nothing is
 * deleted: beside an older copy of the database, a file without a row may be somebody's evidence.
 */
export async function sweepFiles({ uow, clock, files }: FileSweepDependencies): Promise<void> {
  const { incident, lateAfterMs } = DUTIES.uploadNamed;
  let found = 0;
  for await (const keys of files.storedBefore(clock.wallNow() - lateAfterMs)) {
    const named = await uow.run((tx) => tx.duties.namedFiles(keys));
    const orphans = keys.filter((key) => !named.has(key));
    await files.setAside(orphans);
    found += orphans.length;
  }
  if (found > 0) await uow.run((tx) => tx.incidents.recordEach(incident, [null]));
}
