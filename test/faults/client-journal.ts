import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalLine } from '#persistence';

/**
 * What clients asked and what they were told, one JSON a line, on disk before the client goes on: the measure of
 * "nothing answered is lost".
 */
export class ClientJournal {
  public readonly file: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-journal-'));
  private readonly descriptor: number;

  public constructor() {
    this.file = join(this.folder, 'journal.jsonl');
    this.descriptor = openSync(this.file, 'a');
  }

  public write(line: JournalLine): void {
    writeSync(this.descriptor, `${JSON.stringify(line)}\n`);
    fsyncSync(this.descriptor);
  }

  /** How many bytes it has. */
  public length(): number {
    return fstatSync(this.descriptor).size;
  }

  /** Forgets what was written after it had this length. */
  public cutTo(bytes: number): void {
    ftruncateSync(this.descriptor, bytes);
  }

  public remove(): void {
    closeSync(this.descriptor);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
