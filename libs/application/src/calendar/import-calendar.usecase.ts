import { yearOf, type CalendarDay } from '#domain';
import type { CsvTable } from '../directory/import/import-model.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { isAdministrator, type Principal } from '../shared/principal.js';
import { afterChange } from './keep-calendar.usecase.js';
import { readDayRows, type DayFault, type DayRow } from './read-day-rows.js';

/** What a file of days would change, and every fault in it. */
export interface CalendarImportPreview {
  /** Names this very set of changes; it no longer fits when the calendar or the file has changed. */
  readonly importHash: string;
  readonly changes: readonly (CalendarDay & {
    readonly line: number;
    /** null: the day was not entered before. */
    readonly before: Omit<CalendarDay, 'date'> | null;
  })[];
  readonly faults: readonly DayFault[];
  readonly unchanged: number;
}

async function plan(
  tx: Stores<'calendar' | 'digest'>,
  principal: Principal,
  file: CsvTable,
): Promise<CalendarImportPreview> {
  if (!isAdministrator(principal)) throw new ApplicationError('FORBIDDEN');
  const { rows, faults } = readDayRows(file);
  const before = await enteredBefore(tx, rows);
  const changes = rows.flatMap(({ line, day }) => {
    const was = before.get(day.date);
    if (was?.kind === day.kind && was.source === day.source) return [];
    const old = was === undefined ? null : { kind: was.kind, source: was.source };
    return [{ line, ...day, before: old }];
  });
  const importHash = tx.digest.ofJson(changes);
  return { importHash, changes, faults, unchanged: rows.length - changes.length };
}

async function enteredBefore(
  tx: Stores<'calendar'>,
  rows: readonly DayRow[],
): Promise<ReadonlyMap<string, CalendarDay>> {
  const years = new Set(rows.map(({ day }) => yearOf(day.date)));
  const days = await Promise.all([...years].map((year) => tx.calendar.yearOf(year)));
  return new Map(days.flatMap((year) => year.days.map((day) => [String(day.date), day])));
}

/**
 * What a file of days would change. Nothing is written.
 *
 * @throws ApplicationError FORBIDDEN
 */
export const previewCalendarImport: Command<
  { readonly file: CsvTable },
  CalendarImportPreview,
  'calendar' | 'digest'
> = (tx, principal, { file }) => plan(tx, principal, file);

/**
 * Enters exactly the days of the preview, all or none, as one change of the calendar.
 *
 * @throws ApplicationError FORBIDDEN, IMPORT_HAS_ERRORS, IMPORT_STALE (the calendar or the file changed since).
 */
export const applyCalendarImport: Command<
  { readonly file: CsvTable; readonly importHash: string },
  { readonly applied: number },
  'calendar' | 'campaigns' | 'clock' | 'digest' | 'outbox'
> = async (tx, principal, { file, importHash }) => {
  await tx.calendar.lock();
  const { changes, faults, importHash: now } = await plan(tx, principal, file);
  if (faults.length > 0) throw new ApplicationError('IMPORT_HAS_ERRORS', { count: faults.length });
  if (now !== importHash) throw new ApplicationError('IMPORT_STALE');
  const [first] = changes;
  if (first === undefined) return { applied: 0 };
  await tx.calendar.putDays(changes.map(({ date, kind, source }) => ({ date, kind, source })));
  await afterChange(tx, principal, { act: 'daysImported', year: yearOf(first.date), day: null });
  return { applied: changes.length };
};
