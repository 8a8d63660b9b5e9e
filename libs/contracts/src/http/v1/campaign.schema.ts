import { z } from 'zod';
import {
  CAMPAIGN_OFFERS,
  CAMPAIGN_STATES,
  MESSAGE_OFFERS,
  PERIOD_OFFERS,
  PERIOD_STATES,
  SERIES_OFFERS,
  TASK_OFFERS,
  TEMPLATE_NAMES,
} from '#domain';
import { REQUEST_FAULTS } from '#wording';
import { movingPageOf } from '../page.js';
import {
  codeSchema,
  dateSchema,
  emailSchema,
  idSchema,
  instantSchema,
  optionalTextSchema,
} from '../scalars.js';
import { natureSchema, timeSchema, urgencySchema } from './answers.schema.js';
import { offersSchema } from './offer.schema.js';
import { reportQuestionSchema } from './report-question.schema.js';

const count = z.int().min(0);
/** At most as many bodies as one campaign reaches. */
export const MOST_BODIES = 10_000;

export const documentSchema = z
  .strictObject({
    documentType: z.string().nullable(),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    subject: z.string(),
    issuedOn: dateSchema.nullable(),
    signerName: z.string().nullable(),
    urgency: urgencySchema.nullable(),
    issuerBodyId: idSchema,
    issuerName: z.string(),
  })
  .meta({ id: 'Document' });

/** The 2×2 of QĐ 42/2014 with what stands beside it; every piece of work is in one cell. */
export const workTotalsSchema = z
  .strictObject({
    doneInTime: count,
    doneLate: count,
    openInTime: count,
    openLate: count,
    undatedOpen: count,
    undatedDone: count,
    standing: count,
    awaitingConfirmation: count,
    declined: count,
    withdrawn: count,
    lateBy: z.strictObject({
      days1to7: count,
      days8to30: count,
      days31to120: count,
      over120days: count,
    }),
  })
  .meta({ id: 'WorkTotals' });

export const campaignTotalsSchema = z
  .strictObject({
    work: workTotalsSchema,
    dispatches: z.strictObject({
      bodies: count,
      acknowledged: count,
      notAcknowledged: count,
      declined: count,
      recalled: count,
      transferred: count,
    }),
  })
  .meta({ id: 'CampaignTotals' });

/** Another document, by number and symbol. */
const linkedDocumentSchema = z
  .strictObject({ id: idSchema, document: z.string() })
  .meta({ id: 'LinkedDocument' });

const campaignShape = {
  id: idSchema,
  state: z.enum(CAMPAIGN_STATES),
  version: z.int(),
  document: documentSchema,
  createdAt: instantSchema,
  launchedAt: instantSchema.nullable(),
  releasedAt: instantSchema.nullable(),
  pausedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  closeReason: z.string().nullable(),
  launchError: z.string().nullable(),
  /** The document it takes, or will take, the place of. */
  replaces: linkedDocumentSchema.nullable(),
  /** The document that has taken its place. */
  replacedBy: linkedDocumentSchema.nullable(),
  recipientCount: count,
  /** Blocking questions of a draft that nobody has answered; null once it is launched. */
  openQuestions: count.nullable(),
  isHistorical: z.boolean(),
  totals: campaignTotalsSchema,
  offers: offersSchema(CAMPAIGN_OFFERS, 'CampaignOffer'),
};

export const campaignSummarySchema = z.strictObject(campaignShape).meta({ id: 'CampaignSummary' });

export const campaignPageSchema = movingPageOf(campaignSummarySchema);

const boardTaskSchema = z
  .strictObject({
    id: idSchema,
    position: z.int(),
    ordinal: z.string(),
    title: z.string(),
    nature: natureSchema,
    dueAt: instantSchema.nullable(),
    supportDueAt: instantSchema.nullable(),
    dueSource: z.enum(['document', 'coordinator']).nullable(),
    /** The issuer dropped it: nobody is asked for it any more. */
    isDropped: z.boolean(),
    offers: offersSchema(TASK_OFFERS, 'TaskOffer'),
  })
  .meta({ id: 'BoardTask' });

export const periodTotalsSchema = z
  .strictObject({
    id: idSchema,
    seriesId: idSchema,
    seriesTitle: z.string(),
    label: z.string(),
    state: z.enum(PERIOD_STATES),
    startsOn: dateSchema,
    endsOn: dateSchema,
    cutoffOn: dateSchema.nullable(),
    opensAt: instantSchema,
    dueAt: instantSchema,
    provisional: z.boolean(),
    bodies: count,
    missing: count,
    submitted: count,
    returned: count,
    accepted: count,
    acceptedLate: count,
    late: count,
    offers: offersSchema(PERIOD_OFFERS, 'PeriodOffer'),
  })
  .meta({ id: 'PeriodTotals' });

const seriesSchema = z
  .strictObject({
    id: idSchema,
    position: z.int(),
    title: z.string(),
    /** The document that ended it. */
    endedBy: z.string().nullable(),
    /** Its template. */
    questions: z.array(reportQuestionSchema),
    offers: offersSchema(SERIES_OFFERS, 'ReportSeriesOffer'),
  })
  .meta({ id: 'ReportSeries' });

export const campaignDetailShape = {
  ...campaignShape,
  asOf: instantSchema,
  tasks: z.array(boardTaskSchema),
  series: z.array(seriesSchema),
  periods: z.array(periodTotalsSchema),
};

export const campaignDetailSchema = z.strictObject(campaignDetailShape).meta({ id: 'Campaign' });

export const campaignStateAnswerSchema = z
  .strictObject({ id: idSchema, state: z.enum(CAMPAIGN_STATES), version: z.int() })
  .meta({ id: 'CampaignState' });

/** An empty reason is refused by the act itself, with a code of its own. */
export const reasonSchema = optionalTextSchema(2000);

/** Needed to recall, and to close while work is open. */
export const steerBodySchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'Steering' });

/** What was set aside because it failed: tried again, or given up, which needs a reason. */
export const settleBodySchema = z
  .strictObject({ as: z.enum(['retried', 'dropped']), reason: reasonSchema })
  .meta({ id: 'Settlement' });

export const settleAnswerSchema = z
  .strictObject({ incidentId: idSchema, as: z.enum(['retried', 'dropped']) })
  .meta({ id: 'SettlementAnswer' });

export const dueDateBodySchema = z
  .strictObject({
    dueOn: dateSchema,
    time: timeSchema.default('17:00'),
    /** Only this body's. */
    bodyId: idSchema.nullable().default(null),
    /** Only these bodies'; every body's when both are absent. */
    bodyCodes: z.array(codeSchema).min(1).max(MOST_BODIES).nullable().default(null),
    reason: reasonSchema,
  })
  .refine(
    ({ bodyId, bodyCodes }) => bodyId === null || bodyCodes === null,
    REQUEST_FAULTS.bodyOrBodies,
  )
  .meta({ id: 'DueDateChange' });

export const dueDateAnswerSchema = z
  .strictObject({ taskId: idSchema, dueAt: instantSchema, changed: count })
  .meta({ id: 'DueDateChanged' });

/** Who would be told, before anything is moved. */
export const dueDatePreviewSchema = z
  .strictObject({
    taskId: idSchema,
    dueAt: instantSchema,
    changed: count,
    /** Bodies whose date would move: one mail each. */
    bodies: count,
    /** Pieces of work that stay as they are: done, given back, or due then already. */
    kept: count,
  })
  .meta({ id: 'DueDatePreview' });

export const resendBodySchema = z.strictObject({ email: emailSchema }).meta({ id: 'Resend' });

export const resendFailedAnswerSchema = z
  .strictObject({ mails: z.int() })
  .meta({ id: 'ResentAll' });

export const resendAnswerSchema = z.strictObject({ messageId: idSchema }).meta({ id: 'Resent' });

export const troubledMessageSchema = z
  .strictObject({
    id: idSchema,
    state: z.enum(['FAILED', 'UNCERTAIN']),
    template: z.enum(TEMPLATE_NAMES),
    toEmail: z.string(),
    bodyId: idSchema.nullable(),
    bodyName: z.string().nullable(),
    attempt: z.int(),
    lastError: z.string().nullable(),
    claimedAt: instantSchema.nullable(),
    /** What can be done about it, for the person who reads the board. */
    advice: z.string(),
    offers: offersSchema(MESSAGE_OFFERS, 'MessageOffer'),
  })
  .meta({ id: 'TroubledMessage' });

export const troubledMessagesSchema = z.strictObject({ items: z.array(troubledMessageSchema) });
