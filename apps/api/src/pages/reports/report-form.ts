import { z } from 'zod';
import { reportContentSchema, reportDraftSchema } from '#contracts/http';
import { REPORT_PAGE_WORDS as words } from '#wording';
import { answersIn, MOST_ANSWER_FIELDS } from './answer-fields.js';
import { readWrittenNumber } from '../../http/page/written-number.js';

/** Rows of figures that a form may have: each has three fields. */
const MOST_FIGURES = 500;
export const REPORT_FIELDS_LIMIT = MOST_FIGURES * 4 + MOST_ANSWER_FIELDS + 20;

type Fields = Readonly<Record<string, unknown>>;
const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** From the fields of the page to what a report holds; a row without a word and a number is left out. */
function contentOf(fields: Fields, context: z.RefinementCtx): z.input<typeof reportContentSchema> {
  const figures: { name: string; value: number; unit: string }[] = [];
  for (let row = 0; row < MOST_FIGURES && `figureName${row}` in fields; row += 1) {
    const name = textOf(fields, `figureName${row}`).trim();
    const written = textOf(fields, `figureValue${row}`);
    // A name that was only carried over from the last period asks for nothing.
    const carried = ['', textOf(fields, `figureLast${row}`)];
    if (written.trim() === '' && carried.includes(name)) continue;
    const value = readWrittenNumber(written);
    if (value === null) {
      const message = words.figureNotNumber(name === '' ? words.figureName(row + 1) : name);
      context.addIssue({ code: 'custom', message, path: [`figureValue${row}`] });
      continue;
    }
    figures.push({ name, value, unit: textOf(fields, `figureUnit${row}`).trim() });
  }
  return {
    done: textOf(fields, 'done'),
    difficulties: textOf(fields, 'difficulties'),
    proposals: textOf(fields, 'proposals'),
    nothingToReport: textOf(fields, 'nothingToReport') === 'on',
    figures,
    answers: answersIn(fields, context),
  };
}

const fieldsSchema = z.record(z.string(), z.unknown());

export const reportDraftFormSchema = fieldsSchema.transform(contentOf).pipe(reportDraftSchema);

/** Wrapped as the API takes it. */
export const reportFormSchema = fieldsSchema
  .transform(contentOf)
  .pipe(reportContentSchema)
  .transform((content) => ({ content }));
