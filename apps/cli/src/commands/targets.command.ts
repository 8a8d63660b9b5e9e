import { Command } from 'commander';
import { readTargets, type TargetDetail } from '#application';
import { OPTION_WORDS, TARGETS_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

/** `targets CAMPAIGN`: what the bodies of a campaign have reached of each target together. */
export function targetsCommand(): Command {
  return new Command('targets')
    .description(WORDS.description)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .option('--json', OPTION_WORDS.json)
    .action(async (campaignId: string, { json = false }: { json?: boolean }) => {
      const everything = operator([{ bodyId: null, role: 'administrator' }]);
      const targets = await withSession(({ uow }) =>
        uow.look((tx) => readTargets(tx, everything, { campaignId })),
      );
      print(json, { items: targets }, () =>
        targets.length === 0 ? [WORDS.none] : table([WORDS.headings, ...targets.map(rowOf)]),
      );
    });
}

const rowOf = (one: TargetDetail): readonly string[] => [
  `${one.ordinal} ${one.title}`.trim(),
  one.target.words,
  `${one.reported}/${one.bodies}`,
  String(one.reached),
  one.sum === null ? '' : WORDS.sum(one.sum.numerator, one.sum.denominator, one.share),
];
