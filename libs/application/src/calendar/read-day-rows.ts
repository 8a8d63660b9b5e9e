import {
  calendarDayProblem,
  cleanLine,
  foldName,
  formatDate,
  type CalendarDay,
  type CalendarDayKind,
} from '#domain';
import {
  CALENDAR_DAY_FAULTS,
  CALENDAR_DAY_NAMES,
  CALENDAR_FAULTS,
  CALENDAR_IMPORT_COLUMNS,
  IMPORT_FAULTS,
  IMPORT_REMEDIES,
} from '#wording';
import { readDate, type Cell, type CellFault } from '../directory/import/cells.js';
import type { CsvRow, CsvTable } from '../directory/import/import-model.js';

type Field = keyof typeof CALENDAR_IMPORT_COLUMNS;
const FIELDS = Object.keys(CALENDAR_IMPORT_COLUMNS) as readonly Field[];
const SOURCE_MAX = 300;

/** What is wrong in a file of days, where, and what to do about it. */
export interface DayFault extends CellFault {
  readonly line: number;
  readonly column: string;
}

/** A day with its line in the file. */
export interface DayRow {
  readonly line: number;
  readonly day: CalendarDay;
}

const columnName = (field: Field): string => CALENDAR_IMPORT_COLUMNS[field][0];

/** Where each field stands in the row; undefined: the file has no such column. */
function placesOf({ columns }: CsvTable): Readonly<Partial<Record<Field, number>>> {
  const folded = columns.map(foldName);
  const places: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const names: readonly string[] = CALENDAR_IMPORT_COLUMNS[field];
    const at = folded.findIndex((column) => names.some((name) => foldName(name) === column));
    if (at >= 0) places[field] = at;
  }
  return places;
}

function readKind(text: string): Cell<CalendarDayKind> {
  const key = foldName(text);
  const kinds = Object.keys(CALENDAR_DAY_NAMES) as readonly CalendarDayKind[];
  const kind = kinds.find(
    (one) => foldName(one) === key || foldName(CALENDAR_DAY_NAMES[one]) === key,
  );
  if (kind !== undefined) return { value: kind };
  return {
    fault: {
      detail: CALENDAR_FAULTS.kindUnknown(text),
      remedy: IMPORT_REMEDIES.oneOf(Object.values(CALENDAR_DAY_NAMES)),
    },
  };
}

function readSource(text: string): Cell<string> {
  if (text === '') {
    return { fault: { detail: CALENDAR_FAULTS.sourceMissing, remedy: CALENDAR_FAULTS.nameSource } };
  }
  if (text.length > SOURCE_MAX) {
    return {
      fault: { detail: IMPORT_FAULTS.textTooLong, remedy: IMPORT_REMEDIES.shorten(SOURCE_MAX) },
    };
  }
  return { value: text };
}

type ReadRow = { readonly day: CalendarDay } | { readonly faults: readonly DayFault[] };

function readRow({ line, cells }: CsvRow, places: ReturnType<typeof placesOf>): ReadRow {
  const textOf = (field: Field): string => cleanLine(cells[places[field] ?? -1] ?? '');
  const faults: DayFault[] = [];
  const read = <T>(field: Field, cell: Cell<T>): T | undefined => {
    if ('value' in cell) return cell.value;
    faults.push({ line, column: columnName(field), ...cell.fault });
    return undefined;
  };
  const date = read('date', readDate(textOf('date')));
  const kind = read('kind', readKind(textOf('kind')));
  const source = read('source', readSource(textOf('source')));
  if (date === null) {
    faults.push({
      ...{ line, column: columnName('date') },
      ...{ detail: CALENDAR_FAULTS.dayMissing, remedy: CALENDAR_FAULTS.writeDay },
    });
  }
  if (date == null || kind === undefined || source === undefined) return { faults };
  const day = { date, kind, source };
  const problem = calendarDayProblem(day);
  if (problem === null) return { day };
  const detail = CALENDAR_DAY_FAULTS[problem](formatDate(date));
  return {
    faults: [{ line, column: columnName('kind'), detail, remedy: CALENDAR_FAULTS.fixKind }],
  };
}

/** The days a file names, each once, and every fault in it. A file without one of its columns has only that fault. */
export function readDayRows(file: CsvTable): {
  readonly rows: readonly DayRow[];
  readonly faults: readonly DayFault[];
} {
  const places = placesOf(file);
  const missing = FIELDS.filter((field) => places[field] === undefined).map(columnName);
  if (missing.length > 0) {
    const faults = missing.map((column) => ({
      ...{ line: 1, column },
      ...{ detail: IMPORT_FAULTS.columnMissing(column), remedy: IMPORT_REMEDIES.addColumn(column) },
    }));
    return { rows: [], faults };
  }
  const rows = new Map<string, DayRow>();
  const faults: DayFault[] = [];
  for (const row of file.rows) {
    const found = readRow(row, places);
    if ('faults' in found) faults.push(...found.faults);
    else if (rows.has(found.day.date)) faults.push(twice(row.line, found.day));
    else rows.set(found.day.date, { line: row.line, day: found.day });
  }
  return { rows: [...rows.values()], faults };
}

const twice = (line: number, { date }: CalendarDay): DayFault => ({
  line,
  column: columnName('date'),
  detail: CALENDAR_FAULTS.dayTwice(formatDate(date)),
  remedy: IMPORT_REMEDIES.keepOneLine,
});
