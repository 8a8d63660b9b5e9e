import { z } from 'zod';
import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  DISPATCH_STATES,
  MOST_LINKS,
  REPORT_STATES,
} from '#domain';
import { EVIDENCE_FAULTS } from '#wording';
import { movingPageOf, pageQueryShape } from '../page.js';
import {
  dateSchema,
  idSchema,
  instantSchema,
  jsonOrText,
  lineSchema,
  nameSchema,
  textSchema,
} from '../scalars.js';
import { natureSchema, roleSchema as taskRoleSchema, timeSchema } from './answers.schema.js';
import { progressSchema, workStatusSchema } from './board.schema.js';
import { documentSchema, reasonSchema } from './campaign.schema.js';
import { exchangeSchema } from './exchange.schema.js';
import { milestoneShareSchema } from './milestone.schema.js';
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
  /** When its body was asked how it stands, because it had been silent, and has not answered; null: nothing is asked. */
  silenceAskedAt: instantSchema.nullable(),
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
    /** "Mốc" of all its work, by date. */
    milestones: z.array(milestoneShareSchema),
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

const linkSchema = z
  .strictObject({ url: z.string(), title: z.string().nullable() })
  .meta({ id: 'EvidenceLink' });

/** A share (1 is 100 %) or a count, in the words of the document. */
const targetSchema = z
  .strictObject({
    words: z.string(),
    ratio: z.number().nullable(),
    count: z.number().nullable(),
    unit: z.string().nullable(),
    base: z.string().nullable(),
  })
  .meta({ id: 'TaskTarget' });

/** What was reached of the task's target: of a share both numbers, of a count the first. */
const figureSchema = z
  .strictObject({ numerator: z.number(), denominator: z.number().nullable() })
  .meta({ id: 'WorkFigure' });

const changesSchema = z
  .strictObject({
    note: z.boolean(),
    filesAdded: z.array(z.string()),
    filesRemoved: z.array(z.string()),
    filesKept: z.array(z.string()),
    linksAdded: z.array(z.string()),
    linksRemoved: z.array(z.string()),
    figure: z
      .strictObject({ before: figureSchema.nullable(), after: figureSchema.nullable() })
      .nullable(),
  })
  .meta({ id: 'VersionChanges' });

const submissionSchema = z
  .strictObject({
    id: idSchema,
    /** From 1, in the order in which they were handed in. */
    no: z.int().min(1),
    /** What is other than in the version before; null: it is the first. */
    changes: changesSchema.nullable(),
    note: z.string(),
    submittedAt: instantSchema,
    submittedBy: z.string(),
    verdict: z.enum(['accepted', 'returned']).nullable(),
    verdictReason: z.string().nullable(),
    verdictAt: instantSchema.nullable(),
    files: z.array(fileSchema),
    links: z.array(linkSchema),
    figure: figureSchema.nullable(),
  })
  .meta({ id: 'Submission' });

export const assignmentSchema = z
  .strictObject({
    ...taskShape,
    suggestedMatch: suggestedMatchSchema,
    status: workStatusSchema,
    /** Questions and requests about this work with their answers, oldest first. */
    exchanges: z.array(exchangeSchema),
    /** "Mốc", by date. */
    milestones: z.array(milestoneShareSchema),
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
    /** What is to be reached; null: nothing that is measured. */
    target: targetSchema.nullable(),
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

export const followedQuerySchema = z.object({
  ...pageQueryShape,
  /** Only late work. */
  late: z.stringbool().default(false),
});

/** Work of others that a piece of work follows: of a lead its supporters, of a monitor all who owe a result. */
export const followedPageSchema = movingPageOf(
  z
    .strictObject({
      assignmentId: idSchema,
      dispatchId: idSchema,
      bodyId: idSchema,
      bodyCode: z.string(),
      bodyName: z.string(),
      nature: natureSchema,
      role: taskRoleSchema,
      state: z.enum(ASSIGNMENT_STATES),
      version: z.int(),
      dueAt: instantSchema.nullable(),
      submittedAt: instantSchema.nullable(),
      progress: progressSchema.nullable(),
      progressNote: z.string().nullable(),
      lastWordAt: instantSchema.nullable(),
      nudgedAt: instantSchema.nullable(),
      status: workStatusSchema,
      /** Calendar days past its date. */
      daysLate: z.int().min(0),
      offers: workOffersSchema,
    })
    .meta({ id: 'FollowedWork' }),
);

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

/** The form of a document's page: of which work, at which version, the word given by the button that was pressed. */
export const linkProgressSchema = z.object({
  what: idSchema,
  version: z.coerce.number().pipe(z.int().min(1)),
  progress: progressSchema,
  note: z
    .string()
    .trim()
    .max(5000)
    .default('')
    .transform((words) => (words === '' ? null : words)),
});

const LARGEST_FIGURE = 1e12;
const figureNumber = z
  .number()
  .min(0)
  .max(LARGEST_FIGURE)
  .refine((given) => Number(given.toFixed(3)) === given, EVIDENCE_FAULTS.decimals);

/** The note is what the body did; files come beside it in a multipart form, where the other two are JSON text. */
export const submitBodySchema = z
  .strictObject({
    note: textSchema(20_000),
    links: jsonOrText(
      z
        .array(
          z.strictObject({
            url: z.url({ protocol: /^https?$/, error: EVIDENCE_FAULTS.url }).max(2000),
            title: nameSchema(300).nullable().default(null),
          }),
        )
        .max(MOST_LINKS),
    ).default([]),
    figure: jsonOrText(
      z
        .strictObject({
          numerator: figureNumber,
          denominator: figureNumber.nullable().default(null),
        })
        .nullable(),
    ).default(null),
  })
  .meta({ id: 'SubmissionNote' });

/** By when what is missing is to be handed in; without a date the one it has stays. */
export const returnBodySchema = z
  .strictObject({
    reason: reasonSchema,
    dueOn: dateSchema.nullable().default(null),
    time: timeSchema.default('17:00'),
  })
  .meta({ id: 'Return' });

export const targetsSchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        taskId: idSchema,
        ordinal: z.string(),
        title: z.string(),
        target: targetSchema,
        /** Bodies that lead the task and have it in hand or done. */
        bodies: z.int().min(0),
        /** Of these, who gave a figure that was not returned. */
        reported: z.int().min(0),
        accepted: z.int().min(0),
        /** Whose own figure meets the target. */
        reached: z.int().min(0),
        sum: figureSchema.nullable(),
        /** Of all bodies together, 1 is 100 %; null: a count, or nothing to divide by. */
        share: z.number().nullable(),
      })
      .meta({ id: 'TargetTotals' }),
  ),
});

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
