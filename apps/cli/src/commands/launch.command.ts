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
import { describeProblem, formatInstant } from '#domain';
import { print, say, table } from '../output.js';
import { askAnswers } from '../reading/ask-answers.js';
import { issuerOf, readForIssuer, operatorOf } from '../reading/known-names.js';
import { openReading, readJson, type OpenedReading } from '../reading/open-reading.js';
import { summaryOf } from '../reading/summary.js';
import { withTerminal } from '../reading/terminal.js';
import { withSession } from '../session.js';

interface LaunchOptions {
  readonly answers?: string;
  readonly issuer?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const POLL_MS = 300;
const WAIT_AT_MOST_MS = 120_000;
const AGREED = 'giao';

/** `launch FILE [--answers ANSWERS.json]`: reads, asks, previews, launches, and shows the progress until it is out. */
export function launchCommand(): Command {
  return new Command('launch')
    .description('Giao nhiệm vụ từ một văn bản hoặc một kết quả bóc tách')
    .argument('<file>', 'tệp văn bản, hoặc tệp JSON theo hợp đồng dondoc.reading/v1')
    .option('--answers <file>', 'tệp JSON trả lời các câu hỏi; không có thì hỏi tại đây')
    .option('--issuer <code>', 'mã cơ quan ban hành trong danh bạ')
    .option('--yes', 'không hỏi lại trước khi giao (mặc định khi có --answers)')
    .option('--dry-run', 'chỉ xem trước, không ghi gì')
    .option('--json', 'in JSON')
    .action((file: string, options: LaunchOptions) =>
      withSession(({ uow }) => launchFile(uow, file, options)),
    );
}

async function launchFile(uow: UnitOfWork, file: string, options: LaunchOptions): Promise<void> {
  const { json = false, dryRun = false } = options;
  const opened = await openReading(file);
  if (options.answers !== undefined) {
    const answers = await readJson(options.answers, answerFileSchema);
    const preview = await prepare(uow, opened, answers, dryRun);
    if (dryRun) print(json, preview, () => linesOf(preview));
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
      print(json, preview, () => linesOf(preview));
      return;
    }
    for (const line of linesOf(preview)) say(line);
    if (options.yes !== true && preview.planHash !== null) {
      const answer = await asker.ask(`Gõ “${AGREED}” để giao nhiệm vụ:`);
      if (answer.toLowerCase() !== AGREED) {
        say(`Chưa giao. Bản nháp ${preview.campaignId} được giữ lại.`);
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
      `Đã giao ${progress.pagesDone}/${progress.pageCount} trang, ${progress.recipientCount} đơn vị`,
    );
    if (progress.state !== 'launching' || performance.now() > end) {
      print(asJson, progress, () => [
        progress.state === 'running'
          ? `Đã giao nhiệm vụ: đợt ${campaignId}. Xem tiếp: dondoc status ${campaignId}`
          : `Đợt ${campaignId} đang ở trạng thái ${progress.state}. ${progress.error ?? 'Worker có đang chạy không?'}`,
      ]);
      return;
    }
    await delay(POLL_MS);
  }
}

function linesOf({ plan, problems, notes }: LaunchPreview): readonly string[] {
  return [
    `${plan.recipients.length} đơn vị, ${plan.tasks.length} việc, ${plan.pageCount} trang`,
    ...table(
      plan.tasks.map((task) => [
        task.ordinal,
        task.title.slice(0, 60),
        task.due === null ? 'không thời hạn' : formatInstant(task.due.at),
      ]),
    ),
    ...problems.map((problem) => `✗ ${describeProblem(problem)}`),
    ...notes.map((note) => `! ${note.text}`),
  ];
}
