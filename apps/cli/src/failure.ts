import { ApplicationError } from '#application';
import { toProblem } from '#contracts/http';
import { ConfigError } from '#runtime';
import { BackupUnusable } from './backup/unusable.js';
import { ExtractionRefused } from '#platform/extraction';
import { LocalError } from '#tools/local';

/** Exit codes: 1 a check failed, 2 the command could not be carried out. */
export const EXIT_VIOLATED = 1;
const EXIT_FAILED = 2;

/** Says on stderr what happened and what to do; returns the exit code. */
export function reportFailure(error: unknown): number {
  process.stderr.write(`${messageOf(error)}\n`);
  return EXIT_FAILED;
}

function messageOf(error: unknown): string {
  if (error instanceof ApplicationError) {
    const { title, detail } = toProblem(error.code, error.params);
    const faults = error.faults.map((fault) => `  - ${fault.pointer}: ${fault.detail}`);
    return [`${title} (${error.code})`, ...(detail === undefined ? [] : [detail]), ...faults].join(
      '\n',
    );
  }
  if (error instanceof ExtractionRefused) return `${error.detail} (${error.code})`;
  if (error instanceof BackupUnusable) return error.message;
  if (error instanceof ConfigError || error instanceof LocalError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
