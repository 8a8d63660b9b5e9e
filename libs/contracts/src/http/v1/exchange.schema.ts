import { z } from 'zod';
import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  DISPATCH_STATES,
  EXCHANGE_KINDS,
  EXCHANGE_STATES,
} from '#domain';
import { movingPageOf, pageQueryShape } from '../page.js';
import { codeSchema, dateSchema, idSchema, instantSchema, textSchema } from '../scalars.js';
import { timeSchema } from './answers.schema.js';
import { MOST_BODIES, reasonSchema } from './campaign.schema.js';
import { exchangeOffersSchema } from './offer.schema.js';

const count = z.int().min(0);
const LONGEST_TEXT = 2000;
const said = textSchema(LONGEST_TEXT);

export const exchangeSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(EXCHANGE_KINDS),
    state: z.enum(EXCHANGE_STATES),
    campaignId: idSchema,
    campaignState: z.enum(CAMPAIGN_STATES),
    dispatchId: idSchema,
    dispatchState: z.enum(DISPATCH_STATES),
    bodyId: idSchema,
    bodyName: z.string(),
    /** null: about the document as a whole; so are the two that follow. */
    assignmentId: idSchema.nullable(),
    taskTitle: z.string().nullable(),
    workState: z.enum(ASSIGNMENT_STATES).nullable(),
    /** The question, the reason for an extension, or what is to be explained. */
    text: z.string(),
    askedAt: instantSchema,
    askedBy: z.string(),
    /** By when an explanation is to be given. */
    dueAt: instantSchema.nullable(),
    /** The date an extension asks for. */
    wantedDueAt: instantSchema.nullable(),
    answer: z.string().nullable(),
    answeredAt: instantSchema.nullable(),
    answeredBy: z.string().nullable(),
    /** The date that was granted. */
    grantedDueAt: instantSchema.nullable(),
    /** Whether somebody waits for the answer. */
    awaited: z.boolean(),
    offers: exchangeOffersSchema,
  })
  .meta({ id: 'Exchange' });

export const exchangePageSchema = movingPageOf(exchangeSchema);

export const exchangeQuerySchema = z.object({
  ...pageQueryShape,
  campaignId: idSchema.optional(),
  kind: z.enum(EXCHANGE_KINDS).optional(),
  state: z.enum(EXCHANGE_STATES).optional(),
});

export const exchangeAnswerSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(EXCHANGE_KINDS),
    state: z.enum(EXCHANGE_STATES),
    assignmentId: idSchema.nullable(),
    dueAt: instantSchema.nullable(),
    wantedDueAt: instantSchema.nullable(),
    grantedDueAt: instantSchema.nullable(),
    /** True when the same had been asked before and still waits: nothing was written. */
    already: z.boolean(),
  })
  .meta({ id: 'ExchangeAnswer' });

/** A question, or an answer. */
export const saidBodySchema = z.strictObject({ text: said }).meta({ id: 'Said' });

export const extensionBodySchema = z
  .strictObject({
    dueOn: dateSchema,
    time: timeSchema.default('17:00'),
    reason: reasonSchema,
  })
  .meta({ id: 'ExtensionWanted' });

export const grantBodySchema = z
  .strictObject({
    /** The date that was asked for when absent. */
    dueOn: dateSchema.nullable().default(null),
    time: timeSchema.default('17:00'),
    note: textSchema(LONGEST_TEXT).nullable().default(null),
  })
  .meta({ id: 'ExtensionGrant' });

export const explanationBodySchema = z
  .strictObject({
    text: said,
    /** Three working days from now when absent. */
    dueOn: dateSchema.nullable().default(null),
    time: timeSchema.default('17:00'),
  })
  .meta({ id: 'ExplanationWanted' });

/** The form of a mail link's page: about the whole document, or about one piece of work. */
export const linkAskSchema = z.object({
  what: z.union([z.literal('dispatch'), idSchema]),
  text: said,
});

export const nudgeBodySchema = z
  .strictObject({
    /** The usual words when absent. */
    text: said.nullable().default(null),
  })
  .meta({ id: 'Nudge' });

export const nudgeLateBodySchema = z
  .strictObject({
    /** Only this task; every task with late work when absent. */
    taskId: idSchema.nullable().default(null),
    /** Only these bodies; every body with late work when absent. */
    bodyCodes: z.array(codeSchema).min(1).max(MOST_BODIES).nullable().default(null),
    text: said.nullable().default(null),
  })
  .meta({ id: 'NudgeLate' });

export const nudgeAnswerSchema = z
  .strictObject({
    /** Pieces of work whose bodies are urged. */
    nudged: count,
    bodies: count,
    /** Late work left out, because its body was urged about it today. */
    alreadyToday: count,
    /** What the mails say. */
    text: z.string(),
  })
  .meta({ id: 'NudgeAnswer' });
