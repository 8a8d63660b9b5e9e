import { z } from 'zod';
import { MESSAGE_OFFERS, MESSAGE_STATES, TEMPLATE_NAMES } from '#domain';
import { movingPageOf, pageQueryShape } from '../page.js';
import { codeSchema, dateSchema, idSchema, instantSchema } from '../scalars.js';
import { eventSchema } from './dispatch.schema.js';
import { offersSchema } from './offer.schema.js';

const count = z.int().min(0);
const kindSchema = z.enum(['event', 'mail']);

const filterShape = {
  /** What concerns one body of the campaign. */
  bodyCode: codeSchema.optional(),
  kind: kindSchema.optional(),
};

export const logQuerySchema = z.object({ ...pageQueryShape, ...filterShape });
export const logDaysQuerySchema = z.object({ ...filterShape, before: dateSchema.optional() });
export const logFileQuerySchema = z.object({
  ...filterShape,
  format: z.enum(['csv', 'json']).default('csv'),
});

const mailSchema = z
  .strictObject({
    id: idSchema,
    template: z.enum(TEMPLATE_NAMES),
    state: z.enum(MESSAGE_STATES),
    toEmail: z.string(),
    bodyId: idSchema.nullable(),
    bodyName: z.string().nullable(),
    composedAt: instantSchema,
    notBeforeAt: instantSchema,
    sentAt: instantSchema.nullable(),
    attempt: count,
    lastError: z.string().nullable(),
    isResent: z.boolean(),
    /** What people answered to it, where the installation has a mailbox of its own; oldest first. */
    replies: z.array(
      z.strictObject({ from: z.string(), text: z.string(), receivedAt: instantSchema }),
    ),
    /** What the mail is about, in Vietnamese. */
    title: z.string(),
    /** Of a mail that did not arrive; empty for the others. */
    offers: offersSchema(MESSAGE_OFFERS, 'MessageOffer'),
  })
  .meta({ id: 'LoggedMail' });

export const logPageSchema = movingPageOf(
  z
    .strictObject({
      kind: kindSchema,
      key: z.string(),
      occurredAt: instantSchema,
      event: eventSchema.nullable(),
      mail: mailSchema.nullable(),
    })
    .meta({ id: 'LogEntry' }),
);

export const logDaysSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        day: dateSchema,
        kind: kindSchema,
        name: z.string(),
        title: z.string(),
        count,
        bodies: count,
        troubled: count,
      }),
    ),
    /** Goes on with `?before=` this day; null: these are all. */
    before: dateSchema.nullable(),
  })
  .meta({ id: 'LogDays' });
