import { z } from 'zod';
import { QUESTION_KINDS, type ReportQuestion } from '#domain';
import { REPORT_QUESTION_FAULTS } from '#wording';
import { idSchema, textSchema } from '../scalars.js';

const MOST_QUESTIONS = 60;
const MOST_OPTIONS = 30;
const MOST_COLUMNS = 12;
const MOST_ROWS = 200;

/** Letters, digits and hyphens. */
export const questionKeySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const cell = z.union([z.number(), z.string().max(2000)]);

export const answerSchema = z.union([
  z.number(),
  z.string().max(100_000),
  z.array(z.array(cell).max(MOST_COLUMNS)).max(MOST_ROWS),
]);

const shape = z.strictObject({
  key: questionKeySchema,
  text: textSchema(1000),
  kind: z.enum(QUESTION_KINDS),
  unit: z.string().trim().max(100).default(''),
  options: z.array(textSchema(300)).max(MOST_OPTIONS).default([]),
  columns: z
    .array(z.strictObject({ name: textSchema(300), holds: z.enum(['number', 'text']) }))
    .max(MOST_COLUMNS)
    .default([]),
  required: z.boolean().default(true),
});

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** "Câu hỏi của mẫu báo cáo": a choice has two options or more, a table has columns. */
export const reportQuestionSchema = shape
  .refine(({ kind, options }) => (kind === 'choice' ? options.length > 1 : options.length === 0), {
    message: REPORT_QUESTION_FAULTS.options,
    path: ['options'],
  })
  .refine(({ options }) => isUnique(options), {
    message: REPORT_QUESTION_FAULTS.optionTwice,
    path: ['options'],
  })
  .refine(({ kind, columns }) => (kind === 'table' ? columns.length > 0 : columns.length === 0), {
    message: REPORT_QUESTION_FAULTS.columns,
    path: ['columns'],
  })
  .meta({ id: 'ReportQuestion' });

/** "Mẫu báo cáo" of a series. */
export const reportQuestionsSchema: z.ZodType<readonly ReportQuestion[]> = z
  .array(reportQuestionSchema)
  .max(MOST_QUESTIONS)
  .refine(
    (questions) => isUnique(questions.map(({ key }) => key)),
    REPORT_QUESTION_FAULTS.keyTwice,
  );

export const askInReportsBodySchema = z
  .strictObject({ questions: reportQuestionsSchema })
  .meta({ id: 'ReportQuestions' });

export const reportQuestionsSetSchema = z
  .strictObject({ seriesId: idSchema, questions: z.array(reportQuestionSchema) })
  .meta({ id: 'ReportQuestionsSet' });
