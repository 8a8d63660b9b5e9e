import { Command } from 'commander';
import { ApplicationError, nudgeLate, previewNudge, type NudgeAnswer } from '#application';
import { NUDGE_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
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
    .description(NUDGE_COMMAND_WORDS.description)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .option('--text <words>', NUDGE_COMMAND_WORDS.text)
    .option('--dry-run', NUDGE_COMMAND_WORDS.dryRun)
    .option('--json', OPTION_WORDS.json)
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
  NUDGE_COMMAND_WORDS[dryRun ? 'wouldNudge' : 'nudged'](nudged, bodies),
  ...(alreadyToday === 0 ? [] : [NUDGE_COMMAND_WORDS.alreadyToday(alreadyToday)]),
  ...(nudged === 0 ? [] : [NUDGE_COMMAND_WORDS.content(text)]),
];
