import { Command } from 'commander';
import { countErredRules, type RuleCount } from '#application';
import { print, table } from '../output.js';
import { withSession } from '../session.js';

/** `rules`: how often coordinators corrected what each rule of the grammar had read. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description('Luật ngữ pháp nào bị điều phối viên sửa, bao nhiêu lần')
    .option('--json', 'in JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const rules = await withSession(({ uow }) => countErredRules(uow));
      print(json, { rules }, () =>
        rules.length === 0
          ? ['Chưa có giá trị nào bị sửa trong các kết quả bóc tách.']
          : table([HEADINGS, ...rules.map(rowOf)]),
      );
    });
}

const HEADINGS = ['LUẬT', 'LẦN SỬA', 'ĐÃ ĐỌC LÀ'];
const rowOf = ({ rule, corrections, words }: RuleCount): readonly string[] => [
  rule,
  String(corrections),
  words.map((one) => `“${one}”`).join(', '),
];
