import { Command } from 'commander';
import {
  announceCalendarYear,
  ApplicationError,
  enterCalendarDay,
  readCalendarYear,
  removeCalendarDay,
  withdrawCalendarYear,
  type CalendarYear,
  type Command as UseCase,
} from '#application';
import {
  calendarDayParamsSchema,
  calendarYearParamsSchema,
  enterCalendarDaySchema,
} from '#contracts/http';
import { formatDate } from '#domain';
import { CALENDAR_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { REQUEST_FAULTS } from '#wording';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly json?: boolean;
  readonly source?: string;
}

const KINDS = 'HOLIDAY, COMPENSATORY, SWAPPED_OFF, SWAPPED_WORKING';

/** `calendar show|set|remove|announce|withdraw`: the working calendar, without SQL. */
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
