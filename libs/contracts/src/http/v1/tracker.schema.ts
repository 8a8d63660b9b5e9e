import { z } from 'zod';
import { dateSchema, idSchema } from '../scalars.js';
import { importHashSchema } from './directory-import.schema.js';

const SHEET_MAX = 900_000;

/** The text of a CSV file; a workbook goes as a multipart form with the part `sheet`. */
export const trackerBodySchema = z.strictObject({ sheet: z.string().max(SHEET_MAX).optional() });
export const applyTrackerBodySchema = trackerBodySchema.extend({ importHash: importHashSchema });

/** For whom the drafts are made, where one coordinates more than one office. */
export const trackerQuerySchema = z.object({ issuer: z.string().max(100).optional() });

const column = z.enum([
  'reference',
  'issuedOn',
  'subject',
  'signer',
  'task',
  'lead',
  'support',
  'due',
  'result',
]);

/** What of a tracking sheet is understood, and what is not. */
export const trackerPreviewSchema = z
  .strictObject({
    importHash: importHashSchema,
    columns: z.array(z.strictObject({ heading: z.string(), as: column.nullable() })),
    drafts: z.array(
      z.strictObject({
        reference: z.string(),
        documentType: z.string().nullable(),
        issuedOn: dateSchema.nullable(),
        subject: z.string(),
        tasks: z.array(
          z.strictObject({
            line: z.int(),
            title: z.string(),
            bodies: z.array(z.string()),
            dueOn: dateSchema.nullable(),
            dueWords: z.string(),
            isDone: z.boolean(),
          }),
        ),
      }),
    ),
    notUnderstood: z.array(z.strictObject({ line: z.int(), column, detail: z.string() })),
  })
  .meta({ id: 'TrackerPreview' });

export const trackerImportedSchema = z
  .strictObject({ campaignIds: z.array(idSchema) })
  .meta({ id: 'TrackerImported' });

export const trackerFileQuerySchema = z.object({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
});
