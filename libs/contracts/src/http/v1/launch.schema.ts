import { z } from 'zod';
import { CAMPAIGN_OFFERS, REPORT_LEVELS, TEMPLATE_NAMES } from '#domain';
import { DATE_MARK_NAMES } from '#wording';
import { PAGE_LIMIT_MAX, movingPageOf } from '../page.js';
import { dateSchema, idSchema, instantSchema } from '../scalars.js';
import { draftOffersSchema, offersSchema } from './offer.schema.js';
import { draftProblemSchema } from './draft.schema.js';

/** A date of the plan: `label` tells "theo văn bản" from "gợi ý". */
const plannedDateSchema = z.object({
  at: instantSchema,
  on: dateSchema,
  mark: z.enum(['document', 'coordinator', 'suggested']),
  label: z.enum([DATE_MARK_NAMES.document, DATE_MARK_NAMES.suggested]),
  dayOff: z.string().nullable(),
  provisional: z.boolean(),
});

const stepSchema = z.object({
  step: z.int(),
  at: instantSchema,
  audience: z.array(z.string()),
  mail: z.enum(['single', 'singleAtOnce', 'digest']),
  template: z.enum(TEMPLATE_NAMES),
  label: z.string(),
});

/** One line a body × task of the preview. */
const plannedRecipientSchema = z.object({
  code: z.string(),
  name: z.string(),
  page: z.int(),
  onPaper: z.boolean(),
  contact: z.string().nullable(),
  head: z.string().nullable(),
  /** True: the body has its addresses, which another office keeps and does not show. */
  addressesWithheld: z.boolean(),
  /** When its first mail may leave; null on paper. */
  firstNoticeAt: instantSchema.nullable(),
  work: z.array(
    z.object({
      position: z.int(),
      ordinal: z.string(),
      role: z.enum(['lead', 'support', 'monitor', 'adviser']),
      dueAt: instantSchema.nullable(),
      firstReminderAt: instantSchema.nullable(),
    }),
  ),
});

const plannedTaskSchema = z.object({
  position: z.int(),
  ordinal: z.string(),
  title: z.string(),
  nature: z.enum(['finite', 'standing', 'fulfilled']),
  due: plannedDateSchema.nullable(),
  supportDue: plannedDateSchema.nullable(),
  dueWords: z.string().nullable(),
  partners: z.array(z.string()),
  /** "Mốc" of the way, for every body that leads the task. */
  milestones: z.array(z.object({ text: z.string(), due: plannedDateSchema })),
  duties: z.array(
    z.object({
      role: z.enum(['lead', 'support', 'monitor', 'adviser']),
      bodies: z.int(),
      due: plannedDateSchema.nullable(),
      steps: z.array(stepSchema),
    }),
  ),
});

const plannedSeriesSchema = z.object({
  position: z.int(),
  title: z.string(),
  bodies: z.int(),
  reportsTo: z.string().nullable(),
  mergedInto: z.string().nullable(),
  periods: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      dataFromOn: dateSchema,
      cutoffOn: dateSchema,
      opensOn: dateSchema,
      due: plannedDateSchema,
      /** Of the levels whose day is another one, told by the names of their bodies. */
      dueByLevel: z.array(z.object({ level: z.enum(REPORT_LEVELS), due: plannedDateSchema })),
    }),
  ),
  steps: z.array(stepSchema),
});

/** "Xem trước": exactly what a launch would do, and what stands in its way. */
export const previewSchema = z.object({
  id: idSchema,
  version: z.int(),
  /** Goes with the launch; null while `problems` is not empty. */
  planHash: z.string().nullable(),
  launchDay: dateSchema,
  recipientCount: z.int(),
  assignmentCount: z.int(),
  pageCount: z.int(),
  acknowledgement: z.object({
    due: plannedDateSchema,
    firstNoticeAt: instantSchema,
    steps: z.array(stepSchema),
  }),
  sets: z.array(z.object({ no: z.int(), bodies: z.int() })),
  tasks: z.array(plannedTaskSchema),
  series: z.array(plannedSeriesSchema),
  problems: z.array(draftProblemSchema),
  offers: draftOffersSchema,
  notes: z.array(z.object({ code: z.string(), text: z.string() })),
  /** The first of them; the others at `…/preview/recipients`. */
  recipients: z.array(plannedRecipientSchema),
});

export type PreviewBody = z.infer<typeof previewSchema>;

/** How many recipients a preview carries itself. */
export const PREVIEW_RECIPIENTS = PAGE_LIMIT_MAX;

/** One page of the recipients of the preview last made. */
export const previewPageSchema = movingPageOf(plannedRecipientSchema);

/** Whose first mail is asked for: a place among the recipients of the preview, from 0. */
export const firstMailQuerySchema = z.object({
  at: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** The first mail to one body as it will read, but for the personal link; `to` null: on paper, or not ours to know. */
export const firstMailSchema = z.object({
  code: z.string(),
  name: z.string(),
  to: z.string().nullable(),
  firstNoticeAt: instantSchema.nullable(),
  subject: z.string(),
  text: z.string(),
});

/** Launches the plan that was previewed, no other. */
export const launchRequestSchema = z.strictObject({ planHash: z.string().min(1).max(200) });

export const launchAnswerSchema = z.object({
  id: idSchema,
  state: z.string(),
  version: z.int(),
  pageCount: z.int(),
  recipientCount: z.int(),
});

/** "Đã giao 31/42": pages written of pages planned. */
export const launchProgressSchema = z.object({
  id: idSchema,
  state: z.string(),
  version: z.int(),
  pagesDone: z.int(),
  pageCount: z.int(),
  recipientCount: z.int(),
  launchedAt: instantSchema.nullable(),
  releasedAt: instantSchema.nullable(),
  error: z.string().nullable(),
  offers: offersSchema(CAMPAIGN_OFFERS, 'CampaignOffer'),
});

export const discardRequestSchema = z.strictObject({
  reason: z.string().max(2000).exactOptional(),
});

export const stateAnswerSchema = z.object({ id: idSchema, state: z.string(), version: z.int() });
