import { Command } from 'commander';
import { ApplicationError, nudgeLate, previewNudge, type NudgeAnswer } from '#application';
import { print } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly text?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `nudge CAMPAIGN`: urges every body with late work, once a day for each piece of work. */
export function nudgeCommand(): Command {
  return new Command('nudge')
    .description('Đôn đốc các đơn vị có việc quá hạn của một đợt; mỗi việc mỗi ngày một lần')
    .argument('<campaign>', 'mã của đợt, như `status` in ra')
    .option('--text <words>', 'nội dung đôn đốc, thay cho câu có sẵn')
    .option('--dry-run', 'chỉ xem sẽ đôn đốc những ai, không gửi')
    .option('--json', 'in JSON')
    .action(async (campaignId: string, { text, dryRun = false, json = false }: Options) => {
      const answer = await nudge(campaignId, text?.trim() ?? '', dryRun);
      print(json, answer, () => linesOf(answer, dryRun));
    });
}

const nudge = (campaignId: string, text: string, dryRun: boolean) =>
  withSession(({ uow }) =>
    uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(campaignId);
      if (campaign === null) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: campaign.issuerBodyId, role: 'coordinator' }]);
      const wish = { campaignId, taskId: null, bodyCodes: null, text: text === '' ? null : text };
      return dryRun ? previewNudge(tx, who, wish) : nudgeLate(tx, who, wish);
    }),
  );

const linesOf = (
  { nudged, bodies, alreadyToday, text }: NudgeAnswer,
  dryRun: boolean,
): readonly string[] => [
  `${dryRun ? 'Sẽ đôn đốc' : 'Đã đôn đốc'} ${nudged} việc quá hạn của ${bodies} đơn vị.`,
  ...(alreadyToday === 0 ? [] : [`${alreadyToday} việc đã được đôn đốc hôm nay.`]),
  ...(nudged === 0 ? [] : [`Nội dung: ${text}`]),
];
