import { Command, Option } from 'commander';
import { ApplicationError, readStatistics, type StatisticsView } from '#application';
import {
  parseLocalDate,
  STATISTIC_DIMENSIONS,
  type LocalDate,
  type StatisticDimension,
} from '#domain';
import { STATISTICS_COLUMNS as COLUMNS, STATISTICS_WORDS } from '#wording';
import { OPTION_WORDS, STATISTICS_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly by: StatisticDimension;
  readonly campaign?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `statistics`: the 2×2 of QĐ 42/2014 by body, task, campaign or period, now or on any past day. */
export function statisticsCommand(): Command {
  return new Command('statistics')
    .description(WORDS.description)
    .addOption(new Option('--by <what>', WORDS.by).choices(STATISTIC_DIMENSIONS).default('body'))
    .option('--campaign <id>', OPTION_WORDS.campaign)
    .option('--as-of <day>', WORDS.asOf)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ by, campaign, asOf, json = false }: Options) => {
      const wish = { by, campaignId: campaign ?? null, asOf: dayOf(asOf) };
      const everything = operator([{ bodyId: null, role: 'administrator' }]);
      const view = await withSession(({ uow }) =>
        uow.look((tx) => readStatistics(tx, everything, { ...wish, dueFrom: null, dueTo: null })),
      );
      print(json, view, () => linesOf(view));
    });
}

function dayOf(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  const day = parseLocalDate(text);
  if (day !== null) return day;
  const fault = { pointer: '/asOf', detail: WORDS.noDay(text) };
  throw new ApplicationError('VALIDATION_FAILED', {}, [fault]);
}

const COUNTS = ['doneInTime', 'doneLate', 'openInTime', 'openLate'] as const;

const linesOf = ({ rows, total }: StatisticsView): readonly string[] =>
  rows.length === 0
    ? [STATISTICS_WORDS.none]
    : [
        ...table([
          [COLUMNS.rank, COLUMNS.name, ...COUNTS.map((name) => COLUMNS[name]), COLUMNS.score],
          ...rows.map((row) => [
            ...[row.rank === null ? '' : String(row.rank), row.name],
            ...COUNTS.map((name) => String(row.totals[name])),
            STATISTICS_WORDS.score(row.score),
          ]),
          ['', STATISTICS_WORDS.total, ...COUNTS.map((name) => String(total[name])), ''],
        ]),
        STATISTICS_WORDS.formula,
      ];
