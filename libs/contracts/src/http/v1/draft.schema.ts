import { z } from 'zod';
import { SAME_DUTY_CHOICES, type DraftContent } from '#domain';
import { REQUEST_FAULTS } from '#wording';
import {
  codeSchema,
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from '../scalars.js';
import { natureSchema, roleSchema, timeSchema, urgencySchema } from './answers.schema.js';
import { draftOffersSchema } from './offer.schema.js';
import { reportCycleSchema } from './report-cycle.schema.js';
import { reportQuestionsSchema } from './report-question.schema.js';

const line = lineSchema(2000);
const setNo = z.int().min(1).max(10_000);
const codes = z.array(codeSchema).max(20_000);
const source = z.enum(['document', 'coordinator']);

const headerShape = {
  documentType: lineSchema(10).regex(/^\S+$/u).nullable(),
  number: lineSchema(20).nullable(),
  symbol: lineSchema(50).nullable(),
  subject: line,
  signer: line.nullable(),
  signerTitle: line.nullable(),
  urgency: urgencySchema.nullable(),
};

const setShape = {
  no: setNo,
  text: textSchema(2000),
  kind: z.enum(['body', 'group', 'subset']),
  addressee: z.boolean(),
  members: codes.nullable(),
  onPaper: codes,
};

const target = z.strictObject({
  words: line,
  ratio: z.number().positive().nullable(),
  count: z.number().positive().nullable(),
  unit: line.nullable(),
  base: line.nullable(),
});

const MOST_MILESTONES = 20;

const milestone = z.strictObject({
  text: textSchema(500),
  on: dateSchema,
  /** null: the closing hour. */
  time: timeSchema.nullable(),
});

const taskShape = {
  position: z.int().min(1).max(10_000),
  ordinal: textSchema(50),
  title: textSchema(2000),
  description: z.string().max(100_000),
  nature: natureSchema,
  assignees: z.array(z.strictObject({ setNo, role: roleSchema })).max(1000),
  partners: z.array(line).max(100),
  target: target.nullable(),
  /** What its bodies reach counts towards the target of the work above that the draft carries on. */
  countsUpward: z.boolean().exactOptional(),
  recurrence: line.nullable(),
  reportsTo: line.nullable(),
  dropped: z.boolean(),
  /** What was decided where bodies had much the same duty already (GET …/preview/load). */
  sameDuty: z.strictObject({ as: z.enum(SAME_DUTY_CHOICES), taskId: idSchema }).exactOptional(),
};

const seriesShape = {
  title: textSchema(2000),
  cycle: reportCycleSchema.nullable(),
  setNos: z.array(setNo).max(1000),
  reportsTo: line.nullable(),
  mergedInto: line.nullable(),
  /** What each report answers besides its words; nothing when absent. */
  questions: reportQuestionsSchema.exactOptional(),
  source,
};

const isUnique = (values: readonly number[]): boolean => new Set(values).size === values.length;

/** A whole draft as a coordinator writes it: PUT …/draft, and a campaign begun by hand. */
export const draftContentSchema: z.ZodType<DraftContent> = z.strictObject({
  header: z.strictObject({ ...headerShape, issuedOn: dateSchema.nullable() }),
  recipientSets: z
    .array(z.strictObject(setShape))
    .max(1000)
    .refine((sets) => isUnique(sets.map((set) => set.no)), REQUEST_FAULTS.recipientSetTwice),
  tasks: z
    .array(
      z.strictObject({
        ...taskShape,
        due: z
          .strictObject({
            on: dateSchema,
            time: timeSchema.nullable(),
            source,
            words: line.nullable(),
          })
          .nullable(),
        /** "Mốc" of the way, for every body that leads the task; none when absent. */
        milestones: z.array(milestone).max(MOST_MILESTONES).exactOptional(),
      }),
    )
    .max(1000)
    .refine(
      (tasks) => isUnique(tasks.map((task) => task.position)),
      REQUEST_FAULTS.taskPositionTwice,
    ),
  reportSeries: z
    .array(z.strictObject({ ...seriesShape, startsOn: dateSchema.nullable() }))
    .max(50),
  answers: z.array(z.strictObject({ no: setNo, answer: line.nullable() })).max(50),
  historical: z.boolean(),
});

const bodyRef = z.object({ code: z.string(), name: z.string() });

/** Where a draft is not ready yet: a JSON pointer into `draft`. */
export const draftProblemSchema = z.object({
  code: z.string(),
  pointer: z.string(),
  detail: z.string(),
});

/** What every change of a draft answers; `version` is its ETag. */
export const draftAnswerSchema = z.object({
  id: idSchema,
  state: z.literal('draft'),
  version: z.int(),
});

/** The draft after a correction, and the revision of its reading. */
export const correctedDraftSchema = draftAnswerSchema.extend({ revision: z.int() });

const draftSchema = z.object({
  header: z.object({ ...headerShape, issuedOn: dateSchema.nullable() }),
  recipientSets: z.array(
    z.object({
      ...setShape,
      text: z.string(),
      members: z.array(z.string()).nullable(),
      onPaper: z.array(z.string()),
      source: z.object({ groupCode: z.string(), asOf: dateSchema }).nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      ...taskShape,
      ordinal: z.string(),
      title: z.string(),
      due: z
        .object({
          on: dateSchema,
          time: z.string().nullable(),
          source,
          words: z.string().nullable(),
        })
        .nullable(),
      milestones: z
        .array(z.object({ text: z.string(), on: dateSchema, time: z.string().nullable() }))
        .exactOptional(),
    }),
  ),
  reportSeries: z.array(
    z.object({
      ...seriesShape,
      title: z.string(),
      cycle: z.record(z.string(), z.unknown()).nullable(),
      startsOn: dateSchema.nullable(),
    }),
  ),
  questions: z.array(
    z.object({
      no: z.int(),
      code: z.string(),
      about: z.string(),
      question: z.string(),
      default: z.string().nullable(),
      blocking: z.boolean(),
      answer: z.string().nullable(),
    }),
  ),
  historical: z.boolean(),
});

/** A draft as read back, bodies by code, with what still stands in the way of a launch. */
export const draftViewSchema = z.object({
  id: idSchema,
  state: z.string(),
  version: z.int(),
  issuer: bodyRef,
  readingId: idSchema.nullable(),
  /** The work above that it carries on; null: none. */
  parentAssignmentId: idSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  draft: draftSchema,
  /** The bodies the draft names. */
  bodies: z.array(bodyRef),
  problems: z.array(draftProblemSchema),
  offers: draftOffersSchema,
});

const above = {
  /** Work of the issuer's own that the campaign carries on. */
  parentAssignmentId: idSchema.exactOptional(),
};
const begin = { ...above, issuer: codeSchema.exactOptional() };

/** Begins a campaign: from a reading, from a subject, or from a whole draft. */
export const createCampaignSchema = z.union([
  z.strictObject({ ...above, readingId: idSchema }),
  z.strictObject({ ...above, copyOf: idSchema }),
  z.strictObject({ ...begin, subject: textSchema(2000) }),
  z.strictObject({ ...begin, draft: draftContentSchema }),
]);

export type CreateCampaignBody = z.infer<typeof createCampaignSchema>;

/** `{ id, setNo }` in a path. */
export const setParamsSchema = z.object({ id: idSchema, setNo: z.coerce.number().pipe(setNo) });

/** What resolving a group again would add and remove. */
export const groupDifferenceSchema = z.object({
  setNo: z.int(),
  group: z.string(),
  asOf: dateSchema,
  added: z.array(bodyRef),
  removed: z.array(bodyRef),
});
