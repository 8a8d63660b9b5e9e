import { z } from 'zod';
import { codeSchema, idSchema, instantSchema, nameSchema } from '../scalars.js';

const sideSchema = z.enum(['issuer', 'recipient']);

export const createFeedSchema = z
  .strictObject({
    label: nameSchema(100),
    /** null: one's own, by the roles one has when it is read. */
    bodyCode: codeSchema.nullable().default(null),
    /** With a body: `issuer` for its own campaigns, `recipient` for what it received. */
    side: sideSchema.default('recipient'),
  })
  .meta({ id: 'NewCalendarFeed' });

export const createdFeedSchema = z
  .object({
    id: idSchema,
    /** Shown this once; a repeated request with the same Idempotency-Key gets null. */
    url: z.string().nullable(),
  })
  .meta({ id: 'CreatedCalendarFeed' });

export const feedListSchema = z
  .object({
    items: z.array(
      z.object({
        id: idSchema,
        label: z.string(),
        kind: z.enum(['person', 'body']),
        bodyName: z.string().nullable(),
        side: sideSchema.nullable(),
        createdAt: instantSchema,
        lastReadAt: instantSchema.nullable(),
      }),
    ),
    /** Bodies for which whoever reads may make one. */
    bodies: z.array(z.object({ code: z.string(), name: z.string(), side: sideSchema })),
  })
  .meta({ id: 'CalendarFeedList' });
