/** "Số liệu": one number of a period report, by the name its body gave it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** One column of the consolidated table. */
export interface FigureColumn {
  /** As most bodies that gave it wrote it first. */
  readonly name: string;
  readonly unit: string;
  /** Of all bodies; rounded to a millionth, so that tenths add up as on paper. */
  readonly sum: number;
  readonly bodies: number;
}

export interface Consolidated {
  readonly columns: readonly FigureColumn[];
  /** One row a report, in their order: a value a column, null where the body gave none. */
  readonly rows: readonly (readonly (number | null)[])[];
  /** Columns beyond the most that are shown, which the fewest bodies gave. */
  readonly left: number;
}

const MILLION = 1_000_000;
const exact = (sum: number): number => Math.round(sum * MILLION) / MILLION;

/** Rounded to a millionth, so that tenths add up as on paper. */
export const exactSum = (values: readonly number[]): number =>
  exact(values.reduce((sum, value) => sum + value, 0));

const spaced = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');
/** Two figures are the same when name and unit are, whatever their case and spaces. */
export const figureKey = ({ name, unit }: Pick<Figure, 'name' | 'unit'>): string =>
  `${spaced(name).toLowerCase()}\n${spaced(unit).toLowerCase()}`;

/**
 * "Bảng tổng hợp": the figures of many reports side by side. Two are the same when name and unit are, whatever their
 * case and spaces; what one report names twice is added up. The figures that most bodies gave come first.
 */
export function consolidate(
  reports: readonly (readonly Figure[])[],
  mostColumns: number,
): Consolidated {
  const totals = new Map<string, { name: string; unit: string; sum: number; bodies: number }>();
  const given = reports.map((figures) => {
    const values = new Map<string, number>();
    for (const figure of figures) {
      const key = figureKey(figure);
      values.set(key, (values.get(key) ?? 0) + figure.value);
      const { name, unit } = figure;
      if (!totals.has(key)) {
        totals.set(key, { name: spaced(name), unit: spaced(unit), sum: 0, bodies: 0 });
      }
    }
    for (const [key, value] of values) {
      const total = totals.get(key);
      if (total === undefined) continue;
      total.sum += value;
      total.bodies += 1;
    }
    return values;
  });
  // The sort is stable: figures that as many bodies gave stay in the order of the first report.
  const ranked = [...totals].sort(([, one], [, other]) => other.bodies - one.bodies);
  const shown = ranked.slice(0, mostColumns);
  return {
    columns: shown.map(([, total]) => ({ ...total, sum: exact(total.sum) })),
    rows: given.map((values) =>
      shown.map(([key]) => {
        const value = values.get(key);
        return value === undefined ? null : exact(value);
      }),
    ),
    left: ranked.length - shown.length,
  };
}
