import { z } from 'zod';

/** Who would be told what by an act, decided from the rows as they are; nothing is written. */
export const foreseenSchema = z
  .strictObject({
    /** Rows that would be done; 1 for an act on one. */
    done: z.int(),
    /** Rows that would be refused. */
    refused: z.int(),
    /** Bodies that would hear of it. */
    bodies: z.int(),
    mails: z.int(),
    /** Lines in the coordinators' digest in place of mails that reach nobody. */
    lines: z.int(),
    /** Bodies that must acknowledge the document, for the first time or again. */
    acknowledge: z.int(),
    /** What is owed now and would not be any more. */
    ends: z.int(),
    /** What would be owed anew, beside acknowledging. */
    begins: z.int(),
    /** The first of those who are told, by name. */
    told: z.array(
      z.strictObject({
        /** null: of the issuer's own people. */
        bodyName: z.string().nullable(),
        audience: z.string(),
        /** A template, a kind of change, or `newWork`: the document, which it must acknowledge. */
        what: z.string(),
        /** False: a line of the next morning's digest, since the body has no address. */
        byMail: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Foreseen' });
