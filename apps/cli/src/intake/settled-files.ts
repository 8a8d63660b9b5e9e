import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names under which programs write before a file is whole, and hidden ones. */
const HALF_WRITTEN = /^[.~]|\.(?:tmp|part|partial|crdownload)$/i;

/**
 * The files of a folder that are whole: those whose size and hour of change are what they were a look before. A scanner
 * writes for seconds; what still grows waits for the next look.
 */
export class SettledFiles {
  private before: ReadonlyMap<string, string> = new Map();
  private readonly left = new Map<string, string>();

  public constructor(private readonly folder: string) {}

  /** One look: paths of files that have settled since the last one, by name. */
  public async look(): Promise<readonly string[]> {
    const now = new Map<string, string>();
    for (const entry of await readdir(this.folder, { withFileTypes: true })) {
      if (!entry.isFile() || HALF_WRITTEN.test(entry.name)) continue;
      const found = await stampOf(join(this.folder, entry.name));
      if (found !== null) now.set(entry.name, found);
    }
    const settled = [...now].filter(
      ([name, stamp]) => this.before.get(name) === stamp && this.left.get(name) !== stamp,
    );
    this.before = now;
    return settled.map(([name]) => join(this.folder, name)).toSorted();
  }

  /** Leaves a file where it is; it is looked at again only once it has changed. */
  public leave(name: string): void {
    const stamp = this.before.get(name);
    if (stamp !== undefined) this.left.set(name, stamp);
  }
}

/** null: it went away meanwhile, or nothing is in it yet. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return size === 0 ? null : `${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}
