import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import {
  answerQuestions,
  ApplicationError,
  createDraft,
  inProcessReader,
  launchCampaign,
  launchProgress,
  previewLaunch,
  readDocument,
  storeReading,
  type LaunchPreview,
  type UnitOfWork,
} from '#application';
import { answerFileSchema, type AnswerFile } from '#contracts/http';
import { formatInstant } from '#domain';
import { LAUNCH_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { draftProblemWords, planNoteWords, saidPlanNote } from '#wording';
import { print, say, table } from '../output.js';
import { askAnswers } from '../reading/ask-answers.js';
import { issuerOf, readForIssuer, operatorOf } from '../reading/known-names.js';
import { withScanOptions, type ScanOptions } from '../reading/open-document.js';
import { openReading, readJson, type OpenedReading } from '../reading/open-reading.js';
import { summaryOf } from '../reading/summary.js';
import { withTerminal } from '../reading/terminal.js';
import { withSession } from '../session.js';

interface LaunchOptions extends ScanOptions {
  readonly answers?: string;
  readonly issuer?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const POLL_MS = 300;
const WAIT_AT_MOST_MS = 120_000;

/** `launch FILE [--answers ANSWERS.json]`: reads, asks, previews, launches, and shows the progress until it is out. */
export function launchCommand(): Command {
  return withScanOptions(new Command('launch'))
    .description(LAUNCH_COMMAND_WORDS.description)
    .argument('<file>', LAUNCH_COMMAND_WORDS.file)
    .option('--answers <file>', LAUNCH_COMMAND_WORDS.answers)
    .option('--issuer <code>', OPTION_WORDS.issuer)
    .option('--yes', LAUNCH_COMMAND_WORDS.yes)
    .option('--dry-run', LAUNCH_COMMAND_WORDS.dryRun)
    .option('--json', OPTION_WORDS.json)
    .action((file: string, options: LaunchOptions) =>
      withSession(({ uow }) => launchFile(uow, file, options)),
    );
}

async function launchFile(uow: UnitOfWork, file: string, options: LaunchOptions): Promise<void> {
  const { json = false, dryRun = false } = options;
  const opened = await openReading(file, options);
  if (options.answers !== undefined) {
    const answers = await readJson(options.answers, answerFileSchema);
    const preview = await prepare(uow, opened, answers, dryRun);
    if (dryRun) print(json, saidPreview(preview), () => linesOf(preview));
    else await launch(uow, answers.issuer, preview, json);
    return;
  }
  await withTerminal(async (asker) => {
    for (const line of summaryOf(opened.reading)) say(line);
    const issuer = options.issuer ?? (await issuerOf(uow, opened.reading, asker));
    const known = await readForIssuer(uow, issuer, opened);
    const answers = await askAnswers(asker, known.reading, known);
    const preview = await prepare(uow, opened, answers, dryRun);
    if (dryRun) {
      print(json, saidPreview(preview), () => linesOf(preview));
      return;
    }
    for (const line of linesOf(preview)) say(line);
    if (options.yes !== true && preview.planHash !== null) {
      const answer = await asker.ask(LAUNCH_COMMAND_WORDS.agree);
      if (answer.toLowerCase() !== LAUNCH_COMMAND_WORDS.agreed) {
        say(LAUNCH_COMMAND_WORDS.notLaunched(preview.campaignId));
        return;
      }
    }
    await launch(uow, issuer, preview, json);
  });
}

/** Draft, answers and preview in one transaction with the reading; a dry run leaves none of them. */
async function prepare(
  uow: UnitOfWork,
  { reading, document }: OpenedReading,
  { issuer, answers }: AnswerFile,
  dryRun: boolean,
): Promise<LaunchPreview> {
  const principal = await operatorOf(uow, issuer);
  const parts = { uow, reader: inProcessReader };
  const read =
    document === null
      ? { issuer, reading }
      : await readDocument(parts, principal, { issuer, ...document });
  const prepared = uow.run(async (tx) => {
    const stored = await storeReading(tx, principal, read);
    const draft = await createDraft(tx, principal, { from: 'reading', readingId: stored.id });
    await answerQuestions(tx, principal, {
      campaignId: draft.id,
      expectedVersion: draft.version,
      answers,
    });
    const preview = await previewLaunch(tx, principal, { campaignId: draft.id });
    if (dryRun) throw new DryRun(preview);
    return preview;
  });
  return prepared.catch((error: unknown) => {
    if (error instanceof DryRun) return error.preview;
    throw error;
  });
}

/** Carries the preview out of a transaction that must leave nothing behind. */
class DryRun extends Error {
  public constructor(public readonly preview: LaunchPreview) {
    super('dry run');
  }
}

async function launch(
  uow: UnitOfWork,
  issuer: string,
  preview: LaunchPreview,
  asJson: boolean,
): Promise<void> {
  const { campaignId, planHash } = preview;
  if (planHash === null) {
    for (const line of linesOf(preview)) say(line);
    throw new ApplicationError('DRAFT_INCOMPLETE');
  }
  const principal = await operatorOf(uow, issuer);
  await uow.run((tx) => launchCampaign(tx, principal, { campaignId, planHash }));
  const end = performance.now() + WAIT_AT_MOST_MS;
  for (;;) {
    const progress = await uow.run((tx) => launchProgress(tx, principal, { campaignId }));
    say(
      LAUNCH_COMMAND_WORDS.progress(
        progress.pagesDone,
        progress.pageCount,
        progress.recipientCount,
      ),
    );
    if (progress.state !== 'launching' || performance.now() > end) {
      print(asJson, progress, () => [
        progress.state === 'running'
          ? LAUNCH_COMMAND_WORDS.launched(campaignId)
          : LAUNCH_COMMAND_WORDS.notYet(campaignId, progress.state, progress.error),
      ]);
      return;
    }
    await delay(POLL_MS);
  }
}

const saidPreview = (preview: LaunchPreview) => ({
  ...preview,
  notes: preview.notes.map(saidPlanNote),
});

function linesOf({ plan, problems, notes }: LaunchPreview): readonly string[] {
  return [
    LAUNCH_COMMAND_WORDS.plan(plan.recipients.length, plan.tasks.length, plan.pageCount),
    ...table(
      plan.tasks.map((task) => [
        task.ordinal,
        task.title.slice(0, 60),
        task.due === null ? LAUNCH_COMMAND_WORDS.undated : formatInstant(task.due.at),
      ]),
    ),
    ...problems.map((problem) => `✗ ${draftProblemWords(problem)}`),
    ...notes.map((note) => `! ${planNoteWords(note)}`),
  ];
}
