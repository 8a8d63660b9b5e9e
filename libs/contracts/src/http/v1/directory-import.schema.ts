import { z } from 'zod';

const CSV_MAX = 900_000;

const csv = z.string().max(CSV_MAX).optional();

/** The text of up to three CSV files. Larger ones go as a multipart form with parts of the same names. */
export const importBodySchema = z.strictObject({ bodies: csv, contacts: csv, groups: csv });

export const importHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const applyImportBodySchema = importBodySchema.extend({ importHash: importHashSchema });

const tableSchema = z.enum(['bodies', 'contacts', 'groups']);

/** What an import would do, and what is wrong in its files: row, column, how to put it right. */
export const importPreviewSchema = z
  .object({
    importHash: importHashSchema,
    changes: z.array(
      z.object({
        table: tableSchema,
        line: z.int(),
        act: z.enum(['add', 'change']),
        code: z.string(),
        name: z.string(),
        fields: z.array(
          z.object({
            field: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
      }),
    ),
    faults: z.array(
      z.object({
        table: tableSchema,
        line: z.int(),
        column: z.string(),
        detail: z.string(),
        remedy: z.string(),
      }),
    ),
    unchanged: z.int(),
  })
  .meta({ id: 'DirectoryImportPreview' });

export const appliedImportSchema = z
  .object({ applied: z.int() })
  .meta({ id: 'DirectoryImportApplied' });
