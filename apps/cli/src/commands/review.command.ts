import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { UnitOfWork } from '#application';
import type { AnswerFile } from '#contracts/http';
import { OPTION_WORDS, REVIEW_COMMAND_WORDS } from '#wording/cli';
import { print, say } from '../output.js';
import { askAnswers } from '../reading/ask-answers.js';
import { issuerOf, readForIssuer } from '../reading/known-names.js';
import { withScanOptions, type ScanOptions } from '../reading/open-document.js';
import { openReading, type OpenedReading } from '../reading/open-reading.js';
import { summaryOf } from '../reading/summary.js';
import { withTerminal, type Asker } from '../reading/terminal.js';
import { withSession } from '../session.js';

interface ReviewOptions extends ScanOptions {
  readonly issuer?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** `review FILE`: walks through the questions and writes the answers file that `launch --answers` takes. */
export function reviewCommand(): Command {
  return withScanOptions(new Command('review'))
    .description(REVIEW_COMMAND_WORDS.description)
    .argument('<file>', REVIEW_COMMAND_WORDS.file)
    .option('--issuer <code>', OPTION_WORDS.issuer)
    .option('--output <json>', REVIEW_COMMAND_WORDS.output)
    .option('--json', REVIEW_COMMAND_WORDS.json)
    .action(async (file: string, options: ReviewOptions) => {
      const { issuer, output, json = false } = options;
      const opened = await openReading(file, options);
      for (const line of summaryOf(opened.reading)) say(line);
      const { issuer: answeredFor, answers } = await withDirectory((uow) =>
        withTerminal((asker) => review(asker, opened, issuer, uow)),
      );
      const target = output ?? `${file}.answers.json`;
      const content = { issuer: answeredFor, ...answers };
      await writeFile(target, `${JSON.stringify(content, undefined, 2)}\n`);
      print(json, content, () => [REVIEW_COMMAND_WORDS.written(target)]);
    });
}

/** The running installation's directory gives defaults; without one every name is asked. */
const withDirectory = <T>(work: (uow: UnitOfWork | null) => Promise<T>): Promise<T> =>
  (process.env['DATABASE_URL'] ?? '') === '' ? work(null) : withSession(({ uow }) => work(uow));

async function review(
  asker: Asker,
  opened: OpenedReading,
  given: string | undefined,
  uow: UnitOfWork | null,
): Promise<AnswerFile> {
  const { reading } = opened;
  const issuer = given ?? (await issuerOf(uow, reading, asker));
  if (uow === null) return askAnswers(asker, reading, { issuer, names: [] });
  const known = await readForIssuer(uow, issuer, opened);
  return askAnswers(asker, known.reading, known);
}
