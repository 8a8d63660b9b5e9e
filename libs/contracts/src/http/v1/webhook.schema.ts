import { z } from 'zod';
import { WEBHOOK_TYPES } from '#domain';
import { WEBHOOK_FAULTS } from '#wording';
import { movingPageOf, pageQueryShape } from '../page.js';
import { codeSchema, idSchema, instantSchema, nameSchema } from '../scalars.js';

const NAMES = [...WEBHOOK_TYPES.values()];
const MOST_URL = 500;

/** A name and password, or a fragment: neither belongs in an address that is shown to others. */
const TOO_MUCH = /^\w+:\/\/[^/?]*@|#/;

const urlSchema = z
  .url({ protocol: /^https?$/, error: WEBHOOK_FAULTS.url, abort: true })
  .max(MOST_URL)
  .refine((text) => !TOO_MUCH.test(text), WEBHOOK_FAULTS.url);

const typeSchema = z.string().refine((name) => NAMES.includes(name), WEBHOOK_FAULTS.type);
const sideSchema = z.enum(['issuer', 'recipient']);

export const createWebhookSchema = z
  .strictObject({
    label: nameSchema(100),
    url: urlSchema,
    /** Absent or null: every event. */
    types: z.array(typeSchema).min(1).max(NAMES.length).nullable().default(null),
    bodyCode: codeSchema,
    /** `issuer`: of the body's own campaigns; `recipient`: of what it received. */
    side: sideSchema,
  })
  .meta({ id: 'NewWebhook' });

const secretShape = {
  /** Shown this once; a repeated request with the same Idempotency-Key gets null. */
  secret: z.string().nullable(),
};
export const createdWebhookSchema = z
  .object({ id: idSchema, ...secretShape })
  .meta({ id: 'CreatedWebhook' });
export const rotatedWebhookSchema = z
  .object({
    ...secretShape,
    /** Until then deliveries carry the signature of the secret before as well. */
    oldUntil: instantSchema,
  })
  .meta({ id: 'RotatedWebhook' });

export const setWebhookSchema = z.strictObject({ active: z.boolean() }).meta({ id: 'SetWebhook' });

const count = z.int().min(0);
const endpointShape = {
  id: idSchema,
  label: z.string(),
  url: z.string(),
  bodyId: idSchema,
  bodyName: z.string(),
  side: sideSchema,
  types: z.array(z.string()).nullable(),
  isActive: z.boolean(),
  /** `gone`: the receiver answered 410. */
  disabledAs: z.enum(['person', 'gone']).nullable(),
  failingSince: instantSchema.nullable(),
  rotatingUntil: instantSchema.nullable(),
  createdAt: instantSchema,
  waiting: count,
  failed: count,
};

export const webhookListSchema = z
  .object({
    items: z.array(z.object(endpointShape)),
    /** Bodies whose events whoever reads may have sent somewhere. */
    bodies: z.array(z.object({ code: z.string(), name: z.string(), side: sideSchema })),
    /** Names that events may have. */
    types: z.array(z.string()),
  })
  .meta({ id: 'WebhookList' });

export const webhookDeliveriesQuerySchema = z.object(pageQueryShape);
export const webhookDeliveriesSchema = movingPageOf(
  z.object({
    /** The `webhook-id` that receivers know it by. */
    id: idSchema,
    type: z.string(),
    /** What it says was `GET …/events` numbered so; null for a test message. */
    eventId: z.string().nullable(),
    state: z.enum(['PENDING', 'CLAIMED', 'DELIVERED', 'FAILED']),
    attempt: count,
    dueAt: instantSchema,
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    createdAt: instantSchema,
    endedAt: instantSchema.nullable(),
  }),
).meta({ id: 'WebhookDeliveries' });

export const replayWebhookSchema = z
  .strictObject({
    /** What was given up and made since then. */
    failedSince: instantSchema,
  })
  .meta({ id: 'ReplayWebhook' });
export const replayedWebhookSchema = z.object({ replayed: count }).meta({ id: 'ReplayedWebhook' });
export const pingedWebhookSchema = z.object({ deliveryId: idSchema }).meta({ id: 'PingedWebhook' });
