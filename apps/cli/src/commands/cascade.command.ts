import { Command } from 'commander';
import {
  readCampaignCascade,
  readWorkCascade,
  type CascadeItem,
  type CascadeLevelDetail,
  type CascadeTree,
} from '#application';
import { formatDate, localDateOf, type CascadeCounts, type Instant } from '#domain';
import { CASCADE_COMMAND_WORDS as WORDS, OPTION_WORDS, TARGETS_COMMAND_WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

/** As many as one campaign reaches. */
const ALL = 10_000;

/** `cascade CAMPAIGN [--work ID]`: what the levels below have come to, and each document that carries it on. */
export function cascadeCommand(): Command {
  return new Command('cascade')
    .description(WORDS.description)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .option('--work <id>', WORDS.under)
    .option('--json', OPTION_WORDS.json)
    .action(
      async (campaignId: string, { work, json = false }: { work?: string; json?: boolean }) => {
        const tree = await treeOf(campaignId, work);
        print(json, tree, () =>
          tree.items.length === 0
            ? [WORDS.none]
            : [
                ...table([WORDS.levels, ...tree.levels.map(levelRow)]),
                '',
                ...table([WORDS.branches, ...tree.items.map(branchRow)]),
              ],
        );
      },
    );
}

function treeOf(campaignId: string, assignmentId: string | undefined): Promise<CascadeTree> {
  const everything = operator([{ bodyId: null, role: 'administrator' }]);
  return withSession(({ uow }) =>
    uow.look(async (tx) => {
      if (assignmentId !== undefined) {
        const { offers: _offers, ...tree } = await readWorkCascade(tx, everything, {
          assignmentId,
        });
        return tree;
      }
      const input = { campaignId, from: 0, limit: ALL };
      const { list, ...tree } = await readCampaignCascade(tx, everything, input);
      return { ...tree, items: list.rows };
    }),
  );
}

const day = (dueAt: Instant | null): string =>
  dueAt === null ? '' : formatDate(localDateOf(dueAt));

const counted = ({ dispatches, work }: CascadeCounts): readonly string[] =>
  [
    dispatches.bodies,
    dispatches.acknowledged,
    work.doneInTime + work.doneLate + work.undatedDone,
    work.openInTime + work.undatedOpen + work.standing,
    work.openLate,
  ].map(String);

function levelRow(level: CascadeLevelDetail): readonly string[] {
  const { bodies, submitted, accepted } = level.reports;
  const figures = level.figures.flatMap(({ numerator, denominator, share }) =>
    numerator === null ? [] : TARGETS_COMMAND_WORDS.sum(numerator, denominator, share),
  );
  return [
    ...[String(level.level), String(level.campaigns), day(level.dueAt), ...counted(level)],
    ...[WORDS.handedIn(submitted + accepted, bodies), figures.join('; ')],
  ];
}

const branchRow = (item: CascadeItem): readonly string[] => [
  item.issuerName,
  [item.number, item.symbol].filter((part) => part !== null).join('/'),
  day(item.dueAt),
  String(item.campaigns - 1),
  ...counted(item),
  item.campaignId,
];
