import type { StatisticsRow, StatisticsView } from '#application';
import { formatInstant, type WorkTotals } from '#domain';
import { writeXlsx, type Sheet } from '#platform';
import { STATISTICS_COLUMNS as COLUMNS, STATISTICS_WORDS as WORDS } from '#wording';
import { csvHead, csvLine } from '../../http/csv.js';

const COUNTS = [
  'doneInTime',
  'doneLate',
  'openInTime',
  'openLate',
  'awaitingConfirmation',
  'undatedOpen',
  'undatedDone',
  'standing',
  'declined',
  'withdrawn',
] as const;
const BANDS = ['days1to7', 'days8to30', 'days31to120', 'over120days'] as const;

const HEAD = [
  ...[COLUMNS.rank, COLUMNS.code, COLUMNS.name],
  ...[...COUNTS, ...BANDS].map((name) => COLUMNS[name]),
  COLUMNS.score,
];

const numbers = (totals: WorkTotals): readonly number[] => [
  ...COUNTS.map((name) => totals[name]),
  ...BANDS.map((name) => totals.lateBy[name]),
];

const lineOf = ({ rank, code, name, totals, score }: StatisticsRow) => [
  ...[rank, code, name, ...numbers(totals)],
  score === null ? null : Math.round(score * 10) / 10,
];

/** The table with its sum, and what one must know to read it. */
const tableOf = (view: StatisticsView): Sheet => ({
  name: WORDS.sheet,
  columns: HEAD,
  rows: [
    ...view.rows.map(lineOf),
    [null, null, WORDS.total, ...numbers(view.total), null],
    [null, null, WORDS.asOfDay(formatInstant(view.asOf))],
    [null, null, WORDS.formula],
  ],
});

const sheetsOf = (view: StatisticsView): readonly Sheet[] => [
  tableOf(view),
  {
    name: WORDS.hops,
    columns: [WORDS.hopName, WORDS.hopCount, WORDS.median, WORDS.ninthDecile],
    rows: view.hops.map(({ hop, count, medianHours, ninthDecileHours }) => [
      ...[WORDS.hop[hop], count],
      ...[WORDS.time(medianHours), WORDS.time(ninthDecileHours)],
    ]),
  },
];

/** The table as a file; of a workbook its hops are the second sheet. */
export const statisticsFile = async (
  view: StatisticsView,
  format: 'csv' | 'xlsx',
): Promise<Buffer> =>
  Buffer.from(format === 'csv' ? statisticsCsv(view) : await writeXlsx(sheetsOf(view)));

function statisticsCsv(view: StatisticsView): string {
  const { columns, rows } = tableOf(view);
  return csvHead(columns) + rows.map(csvLine).join('');
}
