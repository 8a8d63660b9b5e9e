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
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly json?: boolean;
  readonly source?: string;
}

const KINDS = 'HOLIDAY, COMPENSATORY, SWAPPED_OFF, SWAPPED_WORKING';

/** `calendar show|set|remove|announce|withdraw`: the working calendar, without SQL. */
export function calendarCommand(): Command {
  const calendar = new Command('calendar').description('Lịch làm việc: ngày nghỉ, ngày làm bù');
  const add = (usage: string, description: string) =>
    calendar.command(usage).description(description).option('--json', 'in JSON');

  add('show <year>', 'Các ngày khác thường của một năm').action((year: string, options: Options) =>
    perform(readCalendarYear, yearOf(year), options),
  );
  add('set <date> <kind>', `Nhập hoặc sửa một ngày; loại: ${KINDS}`)
    .requiredOption('--source <text>', 'văn bản làm căn cứ')
    .action((date: string, kind: string, options: Options) => {
      const day = enterCalendarDaySchema.safeParse({ date, kind, source: options.source });
      if (!day.success) throw wrong('Ngày YYYY-MM-DD, loại hoặc căn cứ không đúng.');
      return perform(enterCalendarDay, day.data, options);
    });
  add('remove <date>', 'Bỏ một ngày đã nhập').action((date: string, options: Options) => {
    const day = calendarDayParamsSchema.safeParse({ date });
    if (!day.success) throw wrong('Ngày phải viết YYYY-MM-DD.');
    return perform(removeCalendarDay, day.data, options);
  });
  add('announce <year>', 'Xác nhận năm đã nhập đủ theo thông báo nghỉ lễ')
    .requiredOption('--source <text>', 'thông báo nghỉ lễ của năm')
    .action((year: string, options: Options) =>
      perform(announceCalendarYear, { ...yearOf(year), source: options.source ?? '' }, options),
    );
  add('withdraw <year>', 'Rút xác nhận: năm lại là lịch tạm tính').action(
    (year: string, options: Options) => perform(withdrawCalendarYear, yearOf(year), options),
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
  `Năm ${year}: ${announcedBy === null ? 'lịch tạm tính' : `theo ${announcedBy}`}`,
  ...table(
    days.map(({ date, kind, source, origin }) => [
      formatDate(date),
      kind,
      origin === 'entered' ? source : `tính: ${source}`,
    ]),
  ),
];

function yearOf(year: string): { readonly year: number } {
  const parsed = calendarYearParamsSchema.safeParse({ year });
  if (!parsed.success) throw wrong('Năm phải từ 2000 đến 2100.');
  return parsed.data;
}

const wrong = (detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/', detail }]);
