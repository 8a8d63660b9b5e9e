import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { importTracker, previewTracker, type CsvTable, type TrackerPreview } from '#application';
import { formatDate } from '#domain';
import { readCsv } from '#platform';
import { readSheet } from '#platform/extraction';
import { TRACKER_COLUMNS } from '#wording';
import { OPTION_WORDS, TRACKER_COMMAND_WORDS as words } from '#wording/cli';
import { print, say, table } from '../output.js';
import { operatorOf } from '../reading/known-names.js';
import { withSession } from '../session.js';

interface ImportOptions {
  readonly issuer: string;
  readonly apply?: boolean;
  readonly json?: boolean;
}

/** `import-tracker FILE.xlsx --issuer CODE`: what of an office's own tracking sheet is understood; with `--apply` its drafts. */
export function importTrackerCommand(): Command {
  return new Command('import-tracker')
    .description(words.description)
    .argument('<file>', words.file)
    .requiredOption('--issuer <code>', OPTION_WORDS.issuer)
    .option('--apply', words.apply)
    .option('--json', OPTION_WORDS.json)
    .action(importFile);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { issuer, apply = false, json = false } = options;
  const sheet = await tableIn(file);
  await withSession(async ({ uow }) => {
    const principal = await operatorOf(uow, issuer);
    const input = { table: sheet, issuer };
    const preview = await uow.run((tx) => previewTracker(tx, principal, input));
    if (!apply) {
      print(json, preview, () => linesOf(preview));
      return;
    }
    for (const line of linesOf(preview)) say(line);
    const { importHash } = preview;
    const done = await uow.run((tx) => importTracker(tx, principal, { ...input, importHash }));
    print(json, done, () => done.campaignIds.map(words.made));
  });
}

async function tableIn(file: string): Promise<CsvTable> {
  const bytes = await readFile(file);
  return file.toLowerCase().endsWith('.csv') ? readCsv(bytes) : readSheet(bytes);
}

function linesOf({ columns, drafts, notUnderstood }: TrackerPreview): readonly string[] {
  const taken = columns.flatMap(({ heading, as }) =>
    as === null ? [] : [`${heading} → ${TRACKER_COLUMNS[as][0]}`],
  );
  const left = columns.filter(({ heading, as }) => as === null && heading.trim() !== '');
  return [
    words.columns(taken),
    ...(left.length === 0 ? [] : [words.leftOut(left.map(({ heading }) => heading))]),
    ...drafts.flatMap(({ document: { reference, tasks } }) => [
      words.document(reference, tasks.length),
      ...table(
        tasks.map(({ title, assignees, dueOn, dueWords, isDone }) => [
          `  ${title}`,
          assignees.map(({ name }) => name).join('; '),
          dueOn === null ? dueWords : formatDate(dueOn),
          isDone ? words.done : '',
        ]),
      ),
    ]),
    ...notUnderstood.map(({ line, detail }) => words.notUnderstood(line, detail)),
  ];
}
