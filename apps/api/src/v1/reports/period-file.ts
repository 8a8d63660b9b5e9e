import type { PeriodView } from '#application';
import { formatInstant, toRfc3339 } from '#domain';
import { TABLE_MEDIA_TYPES, writeTableFile, type TableFile, type TableFormat } from '#platform';
import { PERIOD_FILE_WORDS as words, REPORT_STANDING_NAMES } from '#wording';
import { CSV_TYPE, csvHead, csvLine } from '../../http/csv.js';

export const PERIOD_FILE_TYPES: readonly string[] = [CSV_TYPE, ...Object.values(TABLE_MEDIA_TYPES)];

const namesOf = ({ figures }: PeriodView): readonly string[] =>
  figures.columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));

/** For programs: instants as the API writes them. */
function csvOf(view: PeriodView): string {
  const { lines, figures } = view;
  return [
    csvHead([...words.columns, ...namesOf(view)]),
    ...lines.map((line, row) =>
      csvLine([
        ...[line.bodyName, REPORT_STANDING_NAMES[line.standing]],
        line.submittedAt === null ? null : toRfc3339(line.submittedAt),
        ...(figures.rows[row] ?? []),
      ]),
    ),
    csvLine([words.sum, null, null, ...figures.columns.map(({ sum }) => sum)]),
  ].join('');
}

/** For people: who has not handed in is said above the table. */
function tableOf(view: PeriodView): TableFile {
  const { period, asOf, lines, figures } = view;
  const missing = lines.filter(({ standing }) => standing === 'missing' || standing === 'missed');
  return {
    title: words.title(period.label),
    notes: [
      period.seriesTitle,
      words.asOf(formatInstant(asOf)),
      ...(missing.length === 0
        ? []
        : [words.missing(missing.map(({ bodyName }) => bodyName).join(', '))]),
    ],
    head: [...words.columns, ...namesOf(view)],
    rows: lines.map((line, row) => [
      ...[line.bodyName, REPORT_STANDING_NAMES[line.standing]],
      line.submittedAt === null ? null : formatInstant(line.submittedAt),
      ...(figures.rows[row] ?? []),
    ]),
    sums:
      figures.columns.length === 0
        ? null
        : [words.sum, null, null, ...figures.columns.map(({ sum }) => sum)],
    more: view.answers.flatMap(sheetsOf),
  };
}

/** Answers that are no single number have a sheet each. */
function sheetsOf({
  question,
  options,
  texts,
  rows,
  columnSums,
}: PeriodView['answers'][number]): readonly Omit<TableFile, 'more'>[] {
  const title = question.text;
  switch (question.kind) {
    case 'number':
      return [];
    case 'choice':
      return [
        {
          ...{ title, notes: [], head: words.choiceColumns, sums: null },
          rows: options.map(({ option, bodies }) => [option, bodies.length, bodies.join('; ')]),
        },
      ];
    case 'text':
      return [
        {
          ...{ title, notes: [], head: [words.columns[0], title], sums: null },
          rows: texts.map(({ bodyName, text }) => [bodyName, text]),
        },
      ];
    case 'table':
      return [
        {
          ...{ title, notes: [] },
          head: [words.columns[0], ...question.columns.map(({ name }) => name)],
          rows: rows.map(({ bodyName, cells }) => [bodyName, ...cells]),
          sums: columnSums.every((sum) => sum === null) ? null : [words.sum, ...columnSums],
        },
      ];
  }
}

/** "Bảng tổng hợp" as a file, its sums in the last row. */
export async function periodFile(
  view: PeriodView,
  format: 'csv' | TableFormat,
): Promise<{ readonly bytes: Buffer; readonly type: string }> {
  if (format !== 'csv') {
    return { bytes: await writeTableFile(tableOf(view), format), type: TABLE_MEDIA_TYPES[format] };
  }
  return { bytes: Buffer.from(csvOf(view)), type: CSV_TYPE };
}
