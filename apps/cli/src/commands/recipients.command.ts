import { Command } from 'commander';
import { addRecipients, ApplicationError, previewRecipients } from '#application';
import { addRecipientsSchema } from '#contracts/http';
import { OPTION_WORDS, RECIPIENTS_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly set: readonly string[];
  readonly reason: string;
  readonly paper?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `recipients CAMPAIGN CODE…`: adds bodies to a campaign that goes on, with what their sets were given. */
export function recipientsCommand(): Command {
  return new Command('recipients')
    .description(WORDS.description)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .argument('<bodies...>', WORDS.bodies)
    .requiredOption('--set <numbers...>', WORDS.set)
    .requiredOption('--reason <words>', WORDS.reason)
    .option('--paper', WORDS.paper)
    .option('--dry-run', WORDS.dryRun)
    .option('--json', OPTION_WORDS.json)
    .action(async (campaignId: string, codes: readonly string[], options: Options) => {
      const answer = await add(campaignId, codes, options);
      print(options.json ?? false, answer, () => [
        WORDS[options.dryRun ? 'would' : 'done'](answer.bodies.length),
        ...table(
          answer.bodies.map(({ code, name, work, reports }) => [
            ...[code, name, WORDS.given(work, reports)],
          ]),
        ),
      ]);
    });
}

function add(
  campaignId: string,
  codes: readonly string[],
  { set, reason, paper = false, dryRun = false }: Options,
) {
  const wish = addRecipientsSchema.safeParse({
    bodies: codes.map((code) => ({ code, onPaper: paper })),
    ...{ setNos: set.map(Number), reason },
  });
  if (!wish.success) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '', detail: WORDS.wrong }]);
  }
  return withSession(({ uow }) =>
    uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(campaignId);
      if (campaign === null) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: campaign.issuerBodyId, role: 'coordinator' }]);
      const asked = { campaignId, ...wish.data };
      return dryRun ? previewRecipients(tx, who, asked) : addRecipients(tx, who, asked);
    }),
  );
}
