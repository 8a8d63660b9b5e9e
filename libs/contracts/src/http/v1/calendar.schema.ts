import { z } from 'zod';
import { OBLIGATION_KINDS, type LocalDate } from '#domain';
import { REQUEST_FAULTS } from '#wording';
import { dateSchema, idSchema, instantSchema, textSchema } from '../scalars.js';
import { importHashSchema } from './directory-import.schema.js';
import { documentSchema } from './campaign.schema.js';

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
    /** Whoever reads may change it. */
    editable: z.boolean(),
  })
  .meta({ id: 'CalendarYear' });

/** The last changes of the calendar, newest first, with what each has moved so far in campaigns one may see. */
export const calendarChangesSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        version: z.int(),
        changedAt: instantSchema,
        changedBy: z.string(),
        act: z.enum(['dayEntered', 'dayRemoved', 'daysImported', 'yearAnnounced', 'yearWithdrawn']),
        year: z.int(),
        day: dateSchema.nullable(),
        campaigns: z.array(
          z.strictObject({
            id: idSchema,
            document: documentSchema,
            /** How many reminders and openings moved; `moves` are the first of them by their new instant. */
            moved: z.int(),
            moves: z.array(
              z.strictObject({
                what: z.enum(['step', 'period']),
                /** What is reminded of (`acknowledge`, …); null for the opening of a report period. */
                kind: z.enum(OBLIGATION_KINDS).nullable(),
                /** The body that is reminded; null for a report period. */
                bodyName: z.string().nullable(),
                /** The piece of work, or the report period; null: the document itself. */
                title: z.string().nullable(),
                beforeAt: instantSchema,
                afterAt: instantSchema,
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CalendarChanges' });

const DAYS_TEXT_MAX = 200_000;

/** The text of a CSV file of days (`ngày`, `loại`, `căn cứ`). A larger one, or a workbook, goes as a form's part `days`. */
export const calendarImportBodySchema = z.strictObject({
  days: z.string().max(DAYS_TEXT_MAX).optional(),
});
export const applyCalendarImportBodySchema = calendarImportBodySchema.extend({
  importHash: importHashSchema,
});

export const calendarImportPreviewSchema = z
  .strictObject({
    importHash: importHashSchema,
    changes: z.array(
      z.strictObject({
        line: z.int(),
        date: dateSchema,
        kind: kindSchema,
        source: z.string(),
        before: z.strictObject({ kind: kindSchema, source: z.string() }).nullable(),
      }),
    ),
    faults: z.array(
      z.strictObject({
        line: z.int(),
        column: z.string(),
        detail: z.string(),
        remedy: z.string(),
      }),
    ),
    unchanged: z.int(),
  })
  .meta({ id: 'CalendarImportPreview' });

export const appliedCalendarImportSchema = z
  .strictObject({ applied: z.int() })
  .meta({ id: 'CalendarImportApplied' });
