import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ApplicationError } from '#application';
import { readingSchema } from '#contracts/http';
import type { Reading } from '#domain/reading';
import {
  openDocument,
  readOffline,
  type OpenedDocument,
  type ScanOptions,
} from './open-document.js';

/** A file of JSON that fits a schema. @throws ApplicationError VALIDATION_FAILED with a pointer a fault. */
export async function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new ApplicationError(
    'VALIDATION_FAILED',
    {},
    parsed.error.issues.map((issue) => ({
      pointer: `${file}#/${issue.path.join('/')}`,
      detail: issue.message,
    })),
  );
}

export interface OpenedReading {
  readonly reading: Reading;
  /** null: it was opened as a reading made before. */
  readonly document: OpenedDocument | null;
}

/** A directive, or a reading made before (a `.json` file). */
export async function openReading(file: string, options: ScanOptions = {}): Promise<OpenedReading> {
  if (file.endsWith('.json')) {
    return { reading: await readJson(file, readingSchema), document: null };
  }
  const document = await openDocument(file, options);
  return { reading: await readOffline(document), document };
}
