import { z } from 'zod';
import { readingSchema } from '../reading.schema.js';
import { codeSchema, idSchema, instantSchema } from '../scalars.js';

/** A reading to keep, for one issuing body. */
export const storeReadingSchema = z.strictObject({
  issuer: codeSchema.exactOptional(),
  reading: readingSchema,
});

export const readingAnswerSchema = z.object({ id: idSchema, revision: z.int() });

export const storedReadingSchema = z.object({
  id: idSchema,
  revision: z.int(),
  createdAt: instantSchema,
  createdBy: z.object({ label: z.string() }),
  reading: z.record(z.string(), z.unknown()),
});
