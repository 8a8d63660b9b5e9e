import { z } from 'zod';
import { DOCUMENT_LAYOUTS, REPORT_STATES } from '#domain';
import { idSchema, instantSchema } from '../scalars.js';
import { periodTotalsSchema } from './campaign.schema.js';
import { reportQuestionSchema } from './report-question.schema.js';

const count = z.int().min(0);

/** For programs, for a spreadsheet, for a word processor. */
export const periodFileQuerySchema = z.object({
  format: z.enum(['csv', 'xlsx', 'docx']).default('csv'),
});

export const consolidateBodySchema = z
  .strictObject({
    /** Absent: as the issuer's kind has it. */
    layout: z.enum(DOCUMENT_LAYOUTS).exactOptional(),
  })
  .meta({ id: 'Consolidation' });

export const consolidatedSchema = z
  .strictObject({
    id: idSchema,
    layout: z.enum(DOCUMENT_LAYOUTS),
    drawnAt: instantSchema,
    given: count,
    missing: count,
  })
  .meta({ id: 'Consolidated' });

const gatheredAnswerSchema = z
  .strictObject({
    question: reportQuestionSchema,
    given: count,
    sum: z.number().nullable(),
    options: z.array(z.strictObject({ option: z.string(), bodies: z.array(z.string()) })),
    texts: z.array(z.strictObject({ bodyName: z.string(), text: z.string() })),
    rows: z.array(
      z.strictObject({ bodyName: z.string(), cells: z.array(z.union([z.number(), z.string()])) }),
    ),
    columnSums: z.array(z.number().nullable()),
  })
  .meta({ id: 'GatheredAnswer' });

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
    /** Question by question, where the series has a template. */
    answers: z.array(gatheredAnswerSchema),
    /** What was drawn together so far, the newest first. */
    drawn: z.array(
      z
        .strictObject({
          id: idSchema,
          layout: z.enum(DOCUMENT_LAYOUTS),
          drawnAt: instantSchema,
          drawnBy: z.string(),
          /** Bodies whose figures are not what they were then. */
          changed: z.array(z.string()),
        })
        .meta({ id: 'DrawnReport' }),
    ),
    /** Reports the issuer itself owes elsewhere. */
    owedUpward: z.array(
      z.strictObject({
        id: idSchema,
        label: z.string(),
        seriesTitle: z.string(),
        issuerName: z.string(),
        state: z.enum(REPORT_STATES),
        dueAt: instantSchema,
      }),
    ),
  })
  .meta({ id: 'Period' });
