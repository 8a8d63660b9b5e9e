import { z } from 'zod';
import { ASSIGNMENT_STATES, CAMPAIGN_STATES, DISPATCH_STATES, REPORT_STATES } from '#domain';
import { movingPageOf } from '../page.js';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  nameSchema,
  textSchema,
} from '../scalars.js';
import { natureSchema, roleSchema as taskRoleSchema } from './answers.schema.js';
import { progressSchema, workStatusSchema } from './board.schema.js';
import { documentSchema, reasonSchema } from './campaign.schema.js';
import { exchangeSchema } from './exchange.schema.js';
import { dispatchOffersSchema, reportOffersSchema, workOffersSchema } from './offer.schema.js';

const taskShape = {
  assignmentId: idSchema,
  taskId: idSchema,
  ordinal: z.string(),
  title: z.string(),
  description: z.string(),
  nature: natureSchema,
  role: taskRoleSchema,
  state: z.enum(ASSIGNMENT_STATES),
  version: z.int(),
  dueAt: instantSchema.nullable(),
  originalDueAt: instantSchema.nullable(),
  submittedAt: instantSchema.nullable(),
  partners: z.array(z.string()),
  reportsTo: z.string().nullable(),
  progress: progressSchema.nullable(),
  /** When the coordinator last urged the body about it. */
  nudgedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
  /** Whom the body that declined it holds competent, in its own words. */
  suggestedBody: z.string().nullable(),
};

/** The body the coordinator may mean by those words; null for everybody else, and where no one body is called so. */
const suggestedMatchSchema = z
  .strictObject({ code: z.string(), name: z.string() })
  .meta({ id: 'SuggestedMatch' })
  .nullable();

export const reportLineShape = {
  id: idSchema,
  periodId: idSchema,
  label: z.string(),
  state: z.enum(REPORT_STATES),
  version: z.int(),
  cutoffOn: dateSchema.nullable(),
  dueAt: instantSchema,
  submittedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
};

export const dispatchSchema = z
  .strictObject({
    id: idSchema,
    campaignId: idSchema,
    campaignState: z.enum(CAMPAIGN_STATES),
    closeReason: z.string().nullable(),
    document: documentSchema,
    bodyId: idSchema,
    bodyName: z.string(),
    state: z.enum(DISPATCH_STATES),
    version: z.int(),
    onPaper: z.boolean(),
    deliveredAt: instantSchema,
    openedAt: instantSchema.nullable(),
    answeredAt: instantSchema.nullable(),
    answeredBy: z.string().nullable(),
    declineReason: z.string().nullable(),
    suggestedBody: z.string().nullable(),
    suggestedMatch: suggestedMatchSchema,
    acknowledgeDueAt: instantSchema.nullable(),
    /** Who goes on with all of it. */
    transferredTo: z.strictObject({ dispatchId: idSchema, bodyName: z.string() }).nullable(),
    /** With each row the acts of whoever reads it. */
    tasks: z.array(
      z.strictObject({ ...taskShape, offers: workOffersSchema }).meta({ id: 'DispatchTask' }),
    ),
    reports: z.array(
      z.strictObject({ ...reportLineShape, offers: reportOffersSchema }).meta({ id: 'ReportLine' }),
    ),
    /** Questions and requests with their answers, oldest first. */
    exchanges: z.array(exchangeSchema),
    offers: dispatchOffersSchema,
  })
  .meta({ id: 'Dispatch' });

export const dispatchAnswerSchema = z
  .strictObject({
    id: idSchema,
    state: z.enum(DISPATCH_STATES),
    version: z.int(),
    answeredAt: instantSchema.nullable(),
    answeredBy: z.string().nullable(),
    /** True when the body had answered so before: not an error, nothing was written. */
    already: z.boolean(),
  })
  .meta({ id: 'DispatchAnswer' });

export const reasonBodySchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'Reason' });

const SUGGESTED_MAX = 300;

/** "Không thuộc thẩm quyền": why, and whom the body holds competent, in its own words. */
export const declineBodySchema = z
  .strictObject({
    reason: reasonSchema,
    suggestedBody: nameSchema(SUGGESTED_MAX).nullable().default(null),
  })
  .meta({ id: 'Declining' });

/** The form of a mail link's page: the whole document, or one piece of work. */
export const linkDeclineSchema = z.object({
  what: z.union([z.literal('dispatch'), idSchema]),
  reason: reasonSchema,
  suggestedBody: lineSchema(SUGGESTED_MAX)
    .default('')
    .transform((words) => (words === '' ? null : words)),
});

export const fileSchema = z
  .strictObject({
    id: idSchema,
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int().min(0),
    sha256: z.string(),
  })
  .meta({ id: 'File' });

const submissionSchema = z
  .strictObject({
    id: idSchema,
    note: z.string(),
    submittedAt: instantSchema,
    submittedBy: z.string(),
    verdict: z.enum(['accepted', 'returned']).nullable(),
    verdictReason: z.string().nullable(),
    verdictAt: instantSchema.nullable(),
    files: z.array(fileSchema),
  })
  .meta({ id: 'Submission' });

export const assignmentSchema = z
  .strictObject({
    ...taskShape,
    suggestedMatch: suggestedMatchSchema,
    status: workStatusSchema,
    /** Questions and requests about this work with their answers, oldest first. */
    exchanges: z.array(exchangeSchema),
    /** Reminders of the work wait, because its body has asked for an extension. */
    remindersHeldBack: z.boolean(),
    offers: workOffersSchema,
    dispatchId: idSchema,
    dispatchState: z.enum(DISPATCH_STATES),
    campaignId: idSchema,
    campaignState: z.enum(CAMPAIGN_STATES),
    document: documentSchema,
    bodyId: idSchema,
    bodyName: z.string(),
    progressNote: z.string().nullable(),
    lastWordAt: instantSchema.nullable(),
    finishedAt: instantSchema.nullable(),
    target: z.unknown(),
    /** Who goes on with it. */
    transferredTo: z
      .strictObject({ assignmentId: idSchema, dispatchId: idSchema, bodyName: z.string() })
      .nullable(),
    /** With whom the work was before, the latest first. */
    former: z.array(
      z
        .strictObject({
          assignmentId: idSchema,
          bodyName: z.string(),
          reason: z.string().nullable(),
          transferredAt: instantSchema,
          progress: progressSchema.nullable(),
          progressNote: z.string().nullable(),
          submissions: z.array(submissionSchema),
        })
        .meta({ id: 'FormerWork' }),
    ),
    submissions: z.array(submissionSchema),
    dueDateChanges: z.array(
      z.strictObject({
        oldDueOn: dateSchema.nullable(),
        newDueOn: dateSchema,
        reason: z.string(),
        changedBy: z.string(),
        changedAt: instantSchema,
      }),
    ),
  })
  .meta({ id: 'Assignment' });

export const assignmentAnswerSchema = z
  .strictObject({
    id: idSchema,
    state: z.enum(ASSIGNMENT_STATES),
    version: z.int(),
    dueAt: instantSchema.nullable(),
  })
  .meta({ id: 'AssignmentAnswer' });

export const progressBodySchema = z
  .strictObject({ progress: progressSchema, note: textSchema(5000).nullable().default(null) })
  .meta({ id: 'Progress' });

/** The note is what the body did; files come beside it in a multipart form. */
export const submitBodySchema = z
  .strictObject({ note: textSchema(20_000) })
  .meta({ id: 'SubmissionNote' });

export const acceptBodySchema = z
  .strictObject({ note: textSchema(5000).nullable().default(null) })
  .meta({ id: 'Acceptance' });

export const eventSchema = z
  .strictObject({
    id: z.string(),
    campaignId: idSchema,
    dispatchId: idSchema.nullable(),
    bodyName: z.string().nullable(),
    seq: z.int(),
    type: z.string(),
    /** What happened, in Vietnamese. */
    title: z.string(),
    actor: z.strictObject({
      kind: z.enum(['person', 'apiKey', 'mailLink', 'system']),
      label: z.string(),
    }),
    data: z.record(z.string(), z.unknown()),
    occurredAt: instantSchema,
    recordedAt: instantSchema,
    hash: z.string(),
  })
  .meta({ id: 'Event' });

export const eventPageSchema = movingPageOf(eventSchema);
