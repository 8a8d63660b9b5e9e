import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  announceCalendarYear,
  ApplicationError,
  applyCalendarImport,
  enterCalendarDay,
  previewCalendarImport,
  readCalendarYear,
  removeCalendarDay,
  withdrawCalendarYear,
  type CalendarImportPreview,
  type CalendarYear,
  type Command as UseCase,
} from '#application';
import {
  calendarDayParamsSchema,
  calendarYearParamsSchema,
  enterCalendarDaySchema,
} from '#contracts/http';
import { formatDate } from '#domain';
import { readCsv } from '#platform';
import { readSheet } from '#platform/extraction';
import { CALENDAR_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { REQUEST_FAULTS } from '#wording';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly json?: boolean;
  readonly source?: string;
  readonly apply?: boolean;
}

const KINDS = 'HOLIDAY, COMPENSATORY, SWAPPED_OFF, SWAPPED_WORKING';

/** `calendar show|set|remove|import|announce|withdraw`: the working calendar, without SQL. */
export function calendarCommand(): Command {
  const calendar = new Command('calendar').description(CALENDAR_COMMAND_WORDS.description);
  const add = (usage: string, description: string) =>
    calendar.command(usage).description(description).option('--json', OPTION_WORDS.json);

  add('show <year>', CALENDAR_COMMAND_WORDS.show).action((year: string, options: Options) =>
    perform(readCalendarYear, yearOf(year), options),
  );
  add('set <date> <kind>', CALENDAR_COMMAND_WORDS.set(KINDS))
    .requiredOption('--source <text>', CALENDAR_COMMAND_WORDS.daySource)
    .action((date: string, kind: string, options: Options) => {
      const day = enterCalendarDaySchema.safeParse({ date, kind, source: options.source });
      if (!day.success) throw wrong(CALENDAR_COMMAND_WORDS.dayWrong);
      return perform(enterCalendarDay, day.data, options);
    });
  add('remove <date>', CALENDAR_COMMAND_WORDS.remove).action((date: string, options: Options) => {
    const day = calendarDayParamsSchema.safeParse({ date });
    if (!day.success) throw wrong(CALENDAR_COMMAND_WORDS.dateWrong);
    return perform(removeCalendarDay, day.data, options);
  });
  add('import <file>', CALENDAR_COMMAND_WORDS.import)
    .option('--apply', CALENDAR_COMMAND_WORDS.apply)
    .action(importDays);
  add('announce <year>', CALENDAR_COMMAND_WORDS.announce)
    .requiredOption('--source <text>', CALENDAR_COMMAND_WORDS.yearSource)
    .action((year: string, options: Options) =>
      perform(announceCalendarYear, { ...yearOf(year), source: options.source ?? '' }, options),
    );
  add('withdraw <year>', CALENDAR_COMMAND_WORDS.withdraw).action((year: string, options: Options) =>
    perform(withdrawCalendarYear, yearOf(year), options),
  );
  return calendar;
}

/** Says what a file of days (.csv, .xlsx) would change; with `--apply` enters exactly that. */
async function importDays(path: string, { json = false, apply = false }: Options): Promise<void> {
  const bytes = await readFile(path);
  const isBook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const file = isBook ? await readSheet(bytes) : readCsv(bytes);
  const principal = operator([{ bodyId: null, role: 'administrator' }]);
  const { preview, applied } = await withSession(({ uow }) =>
    uow.run(async (tx) => {
      const preview = await previewCalendarImport(tx, principal, { file });
      if (!apply) return { preview, applied: null };
      const { importHash } = preview;
      const done = await applyCalendarImport(tx, principal, { file, importHash });
      return { preview, applied: done.applied };
    }),
  );
  print(json, { ...preview, applied }, () => importLines(preview, applied));
}

const importLines = (
  { changes, faults, unchanged }: CalendarImportPreview,
  applied: number | null,
): readonly string[] => [
  ...table(
    changes.map(({ date, kind, source, before }) => [
      formatDate(date),
      kind,
      source,
      before === null ? '' : CALENDAR_COMMAND_WORDS.instead(before.kind, before.source),
    ]),
  ),
  ...faults.map(({ line, detail }) => CALENDAR_COMMAND_WORDS.fault(line, detail)),
  applied === null
    ? CALENDAR_COMMAND_WORDS.wouldChange(changes.length, unchanged, faults.length)
    : CALENDAR_COMMAND_WORDS.changed(applied),
];

async function perform<Input>(
  useCase: UseCase<Input, CalendarYear>,
  input: Input,
  { json = false }: Options,
): Promise<void> {
  const principal = operator([{ bodyId: null, role: 'administrator' }]);
  const year = await withSession(({ uow }) => uow.run((tx) => useCase(tx, principal, input)));
  print(json, year, () => linesOf(year));
}

const linesOf = ({ year, announcedBy, days }: CalendarYear): readonly string[] => [
  CALENDAR_COMMAND_WORDS.year(year, announcedBy),
  ...table(
    days.map(({ date, kind, source, origin }) => [
      formatDate(date),
      kind,
      origin === 'entered' ? source : CALENDAR_COMMAND_WORDS.computed(source),
    ]),
  ),
];

function yearOf(year: string): { readonly year: number } {
  const parsed = calendarYearParamsSchema.safeParse({ year });
  if (!parsed.success) throw wrong(REQUEST_FAULTS.yearBetween(2000, 2100));
  return parsed.data;
}

const wrong = (detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/', detail }]);
