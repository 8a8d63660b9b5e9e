import { Command } from 'commander';
import { countErredRules, type RuleCount } from '#application';
import { OPTION_WORDS, RULES_COMMAND_WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { withSession } from '../session.js';

/** `rules`: how often coordinators corrected what each rule of the grammar had read. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description(RULES_COMMAND_WORDS.description)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const rules = await withSession(({ uow }) => countErredRules(uow));
      print(json, { rules }, () =>
        rules.length === 0
          ? [RULES_COMMAND_WORDS.none]
          : table([RULES_COMMAND_WORDS.headings, ...rules.map(rowOf)]),
      );
    });
}

const rowOf = ({ rule, corrections, words }: RuleCount): readonly string[] => [
  rule,
  String(corrections),
  words.map((one) => `“${one}”`).join(', '),
];
