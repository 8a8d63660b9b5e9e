import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { READ_COMMAND_WORDS } from '#wording/cli';
import { print, say } from '../output.js';
import {
  openDocument,
  readOffline,
  withScanOptions,
  type ScanOptions,
} from '../reading/open-document.js';
import { rulesOf, summaryOf } from '../reading/summary.js';

interface ReadOptions extends ScanOptions {
  readonly json?: boolean;
  readonly taskSheet?: string;
  readonly explain?: boolean;
}

/** `read FILE [--json] [--explain] [--task-sheet OUT.docx] [--recognise] [--not-secret]`: what a document says; needs no database. */
export function readCommand(): Command {
  return withScanOptions(new Command('read'))
    .description(READ_COMMAND_WORDS.description)
    .argument('<file>', READ_COMMAND_WORDS.file)
    .option('--json', READ_COMMAND_WORDS.json)
    .option('--explain', READ_COMMAND_WORDS.explain)
    .option('--task-sheet <docx>', READ_COMMAND_WORDS.taskSheet)
    .action(async (file: string, options: ReadOptions) => {
      const { json = false, explain = false, taskSheet } = options;
      const reading = await readOffline(await openDocument(file, options));
      if (taskSheet !== undefined) {
        const { taskSheetOf } = await import('#platform');
        await writeFile(taskSheet, await taskSheetOf(reading));
        say(READ_COMMAND_WORDS.taskSheetWritten(taskSheet));
      }
      print(json, reading, () => [...summaryOf(reading), ...(explain ? rulesOf(reading) : [])]);
    });
}
