import { z } from 'zod';
import { REQUEST_FAULTS } from '#wording';
import { problemSchema } from '../problem.js';
import { dateSchema, idSchema, textSchema } from '../scalars.js';
import { timeSchema } from './answers.schema.js';
import { reasonSchema } from './campaign.schema.js';
import { assignmentAnswerSchema, dispatchAnswerSchema } from './dispatch.schema.js';
import { reportAnswerSchema } from './report.schema.js';
import { wishShape } from './transfer.schema.js';

/** Rows of one request. */
export const MOST_ROWS = 500;

/** Rows of one request, none of them twice. */
export const rowsNamed = <Row extends z.ZodType>(
  row: Row,
  nameOf: (row: z.output<Row>) => string,
) =>
  z
    .array(row)
    .min(1)
    .max(MOST_ROWS)
    .refine((rows) => new Set(rows.map(nameOf)).size === rows.length, REQUEST_FAULTS.rowTwice);

const rowsOf = <Row extends z.ZodType<{ readonly id: string }>>(row: Row) =>
  rowsNamed(row, ({ id }) => id);

/** As `If-Match` of the act on one row. */
const seen = rowsOf(z.strictObject({ id: idSchema, version: z.int().min(1) }));
const unseen = rowsOf(
  z.strictObject({ id: idSchema, version: z.int().min(1).nullable().default(null) }),
);
const time = timeSchema.default('17:00');

/** One act on many pieces of work, each for itself. */
export const actOnManySchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('accept'),
    rows: seen,
    note: textSchema(5000).nullable().default(null),
  }),
  z.strictObject({
    act: z.literal('return'),
    rows: seen,
    ...{ reason: reasonSchema, dueOn: dateSchema.nullable().default(null), time },
  }),
  z.strictObject({
    act: z.literal('nudge'),
    rows: unseen,
    text: textSchema(2000).nullable().default(null),
  }),
  z.strictObject({
    act: z.literal('extend'),
    rows: seen,
    ...{ reason: reasonSchema, dueOn: dateSchema, time },
  }),
  z.strictObject({
    act: z.literal('transfer'),
    rows: seen,
    ...wishShape,
  }),
]);

export const acknowledgeManySchema = z
  .strictObject({ rows: rowsOf(z.strictObject({ id: idSchema })) })
  .meta({ id: 'AcknowledgeMany' });

/** Reports, each with the version that was read. */
export const acceptReportsSchema = z.strictObject({ rows: seen }).meta({ id: 'AcceptReports' });

/** Every row in its order: what it is now, or the problem that the act on it alone would answer. */
export const answersOf = <Answer extends z.ZodType>(answer: Answer) =>
  z.strictObject({
    done: z.int().min(0),
    refused: z.int().min(0),
    items: z.array(
      z.discriminatedUnion('ok', [
        z.strictObject({ id: idSchema, ok: z.literal(true), row: answer }),
        z.strictObject({ id: idSchema, ok: z.literal(false), problem: problemSchema }),
      ]),
    ),
  });

export const assignmentsDoneSchema = answersOf(assignmentAnswerSchema).meta({ id: 'WorkDone' });
export const reportsDoneSchema = answersOf(reportAnswerSchema).meta({ id: 'ReportsDone' });
export const dispatchesDoneSchema = answersOf(dispatchAnswerSchema).meta({ id: 'DispatchesDone' });
