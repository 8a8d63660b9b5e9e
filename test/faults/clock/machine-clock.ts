import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PRELOADED = new URL('moved-clock.mjs', import.meta.url).href;
/** Several of the looks by which processes follow it. */
const FOLLOWED_MS = 200;

/** The clock of the machine that the api and the workers run on; PostgreSQL and Temporal have another, which is right. */
export class MachineClock {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-clock-'));
  private readonly file = join(this.folder, 'offset');

  public constructor() {
    writeFileSync(this.file, '0');
  }

  public get env(): NodeJS.ProcessEnv {
    return { NODE_OPTIONS: `--import=${PRELOADED}`, MOVED_CLOCK: this.file };
  }

  /** Sets it off by so much; settles when the processes have followed. */
  public async setOff(offsetMs: number): Promise<void> {
    // Whole at any instant: a process may be reading.
    writeFileSync(`${this.file}.new`, String(offsetMs));
    renameSync(`${this.file}.new`, this.file);
    await sleep(FOLLOWED_MS);
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
