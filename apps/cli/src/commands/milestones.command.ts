import { Command } from 'commander';
import { readMilestones, type MilestoneDetail } from '#application';
import { formatInstant } from '#domain';
import { MILESTONES_COMMAND_WORDS as WORDS, OPTION_WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

/** `milestones CAMPAIGN`: the way points of its tasks, and how many bodies have reached each. */
export function milestonesCommand(): Command {
  return new Command('milestones')
    .description(WORDS.description)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .option('--json', OPTION_WORDS.json)
    .action(async (campaignId: string, { json = false }: { json?: boolean }) => {
      const everything = operator([{ bodyId: null, role: 'administrator' }]);
      const milestones = await withSession(({ uow }) =>
        uow.look((tx) => readMilestones(tx, everything, { campaignId })),
      );
      const items = milestones.map(({ offers: _offers, ...one }) => one);
      print(json, { items }, () =>
        items.length === 0 ? [WORDS.none] : table([WORDS.headings, ...items.map(rowOf)]),
      );
    });
}

const rowOf = ({
  ordinal,
  title,
  text,
  dueAt,
  droppedAt,
  totals,
}: Omit<MilestoneDetail, 'offers'>): readonly string[] => [
  `${ordinal} ${title}`.trim(),
  droppedAt === null ? text : WORDS.dropped(text),
  formatInstant(dueAt),
  ...[totals.reachedInTime, totals.reachedLate, totals.openInTime, totals.openLate].map(String),
];
