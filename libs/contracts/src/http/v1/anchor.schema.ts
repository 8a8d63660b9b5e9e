import { z } from 'zod';
import { codeSchema, dateSchema, emailSchema, idSchema, instantSchema } from '../scalars.js';
import { signatureSchema } from './receipt.schema.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const MOST_ADDRESSES = 20;

/** `root` is SHA-256 of the canonical JSON (RFC 8785) of `chains`. */
export const signedAnchorSchema = z
  .object({
    kind: z.literal('dondoc-anchor'),
    version: z.literal(1),
    issuer: z.string(),
    at: instantSchema,
    root: hash,
    /** Of a campaign (`c`) or a dispatch (`d`), its id, the number and the hash of its last entry. */
    chains: z.array(
      z.tuple([z.enum(['c', 'd']), idSchema, z.int().min(0), hash.or(z.literal(''))]),
    ),
    signature: signatureSchema,
  })
  .meta({ id: 'Anchor' });

export const anchorListSchema = z
  .object({
    /** Offices one coordinates, with the addresses that get their anchors each working morning. */
    issuers: z.array(z.object({ code: z.string(), name: z.string(), emails: z.array(z.string()) })),
    items: z.array(
      z.object({
        id: idSchema,
        issuerName: z.string(),
        day: dateSchema,
        madeAt: instantSchema,
        chains: z.int().min(0),
        root: hash,
      }),
    ),
  })
  .meta({ id: 'AnchorList' });

export const anchorAddressesSchema = z
  .strictObject({
    bodyCode: codeSchema,
    /** All of them; empty: no anchors any more. */
    emails: z.array(emailSchema).max(MOST_ADDRESSES),
  })
  .meta({ id: 'AnchorAddresses' });
