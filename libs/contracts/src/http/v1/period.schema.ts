import { z } from 'zod';
import { idSchema, instantSchema } from '../scalars.js';
import { periodTotalsSchema } from './campaign.schema.js';

const count = z.int().min(0);

/** For programs, for a spreadsheet, for a word processor. */
export const periodFileQuerySchema = z.object({
  format: z.enum(['csv', 'xlsx', 'docx']).default('csv'),
});

export const periodViewSchema = z
  .strictObject({
    period: periodTotalsSchema,
    asOf: instantSchema,
    /** A line a body, by name. */
    lines: z.array(
      z.strictObject({
        reportId: idSchema,
        version: z.int(),
        bodyCode: z.string(),
        bodyName: z.string(),
        standing: z.enum(['missing', 'returned', 'handedIn', 'accepted', 'missed', 'withdrawn']),
        submittedAt: instantSchema.nullable(),
        nothingToReport: z.boolean(),
        isLate: z.boolean(),
      }),
    ),
    figures: z.strictObject({
      columns: z.array(
        z.strictObject({ name: z.string(), unit: z.string(), sum: z.number(), bodies: count }),
      ),
      /** One a line: a value a column. */
      rows: z.array(z.array(z.number().nullable())),
      left: count,
    }),
  })
  .meta({ id: 'Period' });
