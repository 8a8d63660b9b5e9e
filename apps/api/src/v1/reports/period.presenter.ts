import type { PeriodView } from '#application';
import { PERIOD_FILE_WORDS as words, REPORT_STANDING_NAMES } from '#wording';
import { csvHead, csvLine } from '../../http/csv.js';
import { withOffers } from '../../http/present-offers.js';
import { toWire } from '../../http/wire.js';

export function presentPeriod(view: PeriodView) {
  const wired = toWire(view);
  return { ...wired, period: withOffers('period', wired.period) };
}

/** The consolidated table, its sums in the last row. */
export function periodFile(view: PeriodView): string {
  const { lines, figures } = presentPeriod(view);
  const { columns, rows } = figures;
  const names = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  return [
    csvHead([...words.columns, ...names]),
    ...lines.map((line, row) =>
      csvLine([
        ...[line.bodyName, REPORT_STANDING_NAMES[line.standing], line.submittedAt],
        ...(rows[row] ?? []),
      ]),
    ),
    csvLine([words.sum, null, null, ...columns.map(({ sum }) => sum)]),
  ].join('');
}
