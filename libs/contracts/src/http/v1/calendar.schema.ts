import { z } from 'zod';
import type { LocalDate } from '#domain';
import { REQUEST_FAULTS } from '#wording';
import { dateSchema, textSchema } from '../scalars.js';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const yearSchema = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);
const calendarDateSchema = dateSchema.refine(
  (date: LocalDate) =>
    Number(date.slice(0, 4)) >= FIRST_YEAR && Number(date.slice(0, 4)) <= LAST_YEAR,
  REQUEST_FAULTS.yearBetween(FIRST_YEAR, LAST_YEAR),
);
const kindSchema = z.enum(['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORKING']);
const sourceSchema = textSchema(300);

export const calendarYearParamsSchema = z.object({ year: yearSchema });
export const calendarDayParamsSchema = z.object({ date: calendarDateSchema });

export const enterCalendarDaySchema = z
  .strictObject({
    date: calendarDateSchema,
    kind: kindSchema,
    /** The document the day rests on. */
    source: sourceSchema,
  })
  .meta({ id: 'EnterCalendarDay' });

export const announceCalendarYearSchema = z
  .strictObject({
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
    /** The announcement that lists the days off of the year. */
    source: sourceSchema,
  })
  .meta({ id: 'AnnounceCalendarYear' });

export const calendarYearSchema = z
  .strictObject({
    year: z.int(),
    /** null: "lịch tạm tính", computed from the law with the entered days laid over it. */
    announcedBy: z.string().nullable(),
    days: z.array(
      z.strictObject({
        date: dateSchema,
        kind: kindSchema,
        source: z.string(),
        origin: z.enum(['entered', 'computed']),
      }),
    ),
  })
  .meta({ id: 'CalendarYear' });
