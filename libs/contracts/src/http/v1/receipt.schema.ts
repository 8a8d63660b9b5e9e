import { z } from 'zod';
import { RECEIPTED } from '#domain';
import { idSchema, instantSchema } from '../scalars.js';

const HASH = /^[0-9a-f]{64}$/;
const MOST_ENTRIES = 2_147_483_647;
const hashSchema = z.string().regex(HASH);
const seqSchema = z.int().min(1).max(MOST_ENTRIES);

export const receiptParamsSchema = z.object({
  id: idSchema,
  seq: z.coerce.number().pipe(seqSchema),
});

export const receiptListSchema = z
  .object({
    items: z.array(
      z.object({
        /** Number of the entry in the body's chain. */
        seq: seqSchema,
        type: z.enum(RECEIPTED),
        /** What was done, in Vietnamese. */
        act: z.string(),
        at: instantSchema,
        hash: hashSchema,
      }),
    ),
  })
  .meta({ id: 'ReceiptList' });

/** Over the hexadecimal SHA-256 of the canonical JSON of all the rest. */
export const signatureSchema = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string(),
  value: z.string(),
});

const entrySchema = z.object({
  campaignId: idSchema,
  dispatchId: idSchema.nullable(),
  type: z.string(),
  actor: z.unknown(),
  data: z.unknown(),
  /** Epoch milliseconds. */
  occurredAt: z.int(),
  seq: seqSchema,
  prevHash: hashSchema.or(z.literal('')),
  hash: hashSchema,
});

/** `hash` is SHA-256 of the canonical JSON (RFC 8785) of the entry without it. */
export const signedReceiptSchema = z
  .object({
    kind: z.literal('dondoc-receipt'),
    version: z.literal(1),
    about: z.object({
      document: z.string(),
      issuer: z.string(),
      body: z.string(),
      act: z.string(),
      at: instantSchema,
    }),
    entry: entrySchema,
    signature: signatureSchema,
  })
  .meta({ id: 'Receipt' });
