import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import type { z } from 'zod';
import {
  answerQuestions,
  ApplicationError,
  createDraft,
  launchCampaign,
  launchProgress,
  previewLaunch,
  storeReading,
  type LaunchPreview,
  type Principal,
  type UnitOfWork,
} from '#application';
import { answerFileSchema, readingSchema } from '#contracts/http';
import { describeProblem, formatInstant } from '#domain';
import { print, say, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface LaunchOptions {
  readonly answers: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const POLL_MS = 300;
const WAIT_AT_MOST_MS = 120_000;

/** `launch READING.json --answers ANSWERS.json [--dry-run]`: draft, answers, preview, launch, and the progress until it is out. */
export function launchCommand(): Command {
  return new Command('launch')
    .description('Giao nhiệm vụ từ một kết quả bóc tách và tệp trả lời')
    .argument('<reading>', 'tệp JSON theo hợp đồng dondoc.reading/v1')
    .requiredOption('--answers <file>', 'tệp JSON trả lời các câu hỏi')
    .option('--dry-run', 'chỉ xem trước, không ghi gì')
    .option('--json', 'in JSON')
    .action(async (readingFile: string, options: LaunchOptions) => {
      const reading = await readJson(readingFile, readingSchema);
      const { issuer, answers } = await readJson(options.answers, answerFileSchema);
      await withSession(async ({ uow }) => {
        const principal = await operatorOf(uow, issuer);
        const prepare = async (): Promise<LaunchPreview> =>
          uow.run(async (tx) => {
            const stored = await storeReading(tx, principal, { issuer, reading });
            const draft = await createDraft(tx, principal, {
              from: 'reading',
              readingId: stored.id,
            });
            await answerQuestions(tx, principal, {
              campaignId: draft.id,
              expectedVersion: draft.version,
              answers,
            });
            const preview = await previewLaunch(tx, principal, { campaignId: draft.id });
            if (options.dryRun === true) throw new DryRun(preview);
            return preview;
          });
        const preview = await prepare().catch((error: unknown) => {
          if (error instanceof DryRun) return error.preview;
          throw error;
        });
        if (options.dryRun === true) {
          print(options.json ?? false, preview, () => linesOf(preview));
          return;
        }
        await launch(uow, principal, preview, options.json ?? false);
      });
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
  principal: Principal,
  preview: LaunchPreview,
  asJson: boolean,
): Promise<void> {
  const { campaignId, planHash } = preview;
  if (planHash === null) {
    for (const line of linesOf(preview)) say(line);
    throw new ApplicationError('DRAFT_INCOMPLETE');
  }
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

async function operatorOf(uow: UnitOfWork, issuer: string): Promise<Principal> {
  const body = (await uow.run((tx) => tx.directory.bodiesByCodes([issuer]))).get(issuer);
  if (body === undefined) throw new ApplicationError('UNKNOWN_BODY', { body: issuer });
  return operator([{ bodyId: body.id, role: 'coordinator' }]);
}

async function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new ApplicationError(
    'VALIDATION_FAILED',
    {},
    parsed.error.issues.map((issue) => ({
      pointer: `${file}#/${issue.path.join('/')}`,
      detail: issue.message,
    })),
  );
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
