import { z } from 'zod';
import { FRAME_FIELDS, READING_JOB_OFFERS, type ReadingOperation } from '#domain';
import { REQUEST_FAULTS } from '#wording';
import { problemSchema } from '../problem.js';
import { readingSchema } from '../reading.schema.js';
import { codeSchema, dateSchema, idSchema, instantSchema, textSchema } from '../scalars.js';
import { natureSchema, roleSchema, timeSchema } from './answers.schema.js';
import { offersSchema } from './offer.schema.js';

/** A reading to keep, for one issuing body. */
export const storeReadingSchema = z.strictObject({
  issuer: codeSchema.exactOptional(),
  reading: readingSchema,
});

/** A text to read. */
export const readTextSchema = z.strictObject({
  issuer: codeSchema.exactOptional(),
  text: z.string(),
});

/** The fields beside the file of a form. */
const yesOrNo = z.enum(['true', 'false']).exactOptional();

/**
 * What a form says beside its file. `recognise`: every page of a PDF is recognised from its picture, for its text is wrong.
 * `noSecrecyMark`: the sender has looked at a scan whose head cannot be read well enough.
 */
export const readFileFieldsSchema = z.strictObject({
  issuer: codeSchema.exactOptional(),
  recognise: yesOrNo,
  noSecrecyMark: yesOrNo,
});

const named = z.object({ code: z.string(), name: z.string() });
const seen = {
  readingId: idSchema.nullable(),
  campaignId: idSchema.nullable(),
  launchedAt: instantSchema.nullable(),
  seenAt: instantSchema,
};

/** A stored reading; `version` is its revision and its ETag. */
export const storedReadingSchema = z.object({
  id: idSchema,
  revision: z.int(),
  version: z.int(),
  createdAt: instantSchema,
  createdBy: z.object({ label: z.string() }),
  reading: z.record(z.string(), z.unknown()),
  /** Whom the directory knows under the document's names: defaults, never decisions. */
  names: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(['body', 'group']),
      code: z.string(),
      name: z.string(),
      certainty: z.enum(['same', 'near']),
      members: z.array(named),
      endedOn: dateSchema.nullable(),
      successors: z.array(named),
    }),
  ),
  /** Names of bodies that the directory does not know: proposals of new ones. */
  newBodies: z.array(z.string()),
  /** Cited documents that were met before; `about` is a path in the reading. */
  related: z.array(z.object({ about: z.string(), ...seen })),
  /** Other readings of this very document. */
  same: z.array(z.object(seen)),
  /** Set when this very document has been launched already. */
  duplicate: z
    .object({ code: z.literal('ALREADY_LAUNCHED'), campaignId: idSchema, detail: z.string() })
    .nullable(),
});

const source = z
  .object({
    format: z.string(),
    pages: z.int(),
    /** Of character recognition, 0–1; null where none was needed. */
    confidence: z.number().nullable(),
    notes: z.array(z.string()),
    /** Digital signatures of the file; absent in what was kept before they were looked at. */
    signatures: z
      .array(
        z.object({
          signer: z.string().nullable(),
          issuer: z.string().nullable(),
          signedAt: instantSchema.nullable(),
          coversWholeFile: z.boolean(),
          integrity: z.enum(['intact', 'broken', 'unknown']),
          isTrusted: z.boolean(),
        }),
      )
      .exactOptional(),
  })
  .nullable();

/** What reading a document answers; `source` only where it came as a file. */
export const readingAnswerSchema = storedReadingSchema.extend({ source });

/** A scanned file on its way to a reading: `page` of `pages` are recognised. */
export const readingJobSchema = z.object({
  id: idSchema,
  state: z.enum(['queued', 'running', 'done', 'refused', 'cancelled']),
  offers: offersSchema(READING_JOB_OFFERS, 'ReadingJobOffer'),
  page: z.int(),
  pages: z.int(),
  /** Set once it is done. */
  readingId: idSchema.nullable(),
  source,
  /** Why there is no reading, as a request would have been refused. */
  problem: problemSchema.nullable(),
  createdAt: instantSchema,
  endedAt: instantSchema.nullable(),
});

const passage = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.end > span.start, REQUEST_FAULTS.emptyPassage);
const place = z.int().min(0).max(10_000);
const offset = z.int().min(0);
const kind = z.enum(['body', 'group', 'subset']);
const party = { text: textSchema(500), kind, passage: passage.exactOptional() };
const assignees = z.array(z.strictObject({ ...party, role: roleSchema })).max(100);
const title = textSchema(120);
const rule = z.enum([
  ...(['before', 'by', 'end-of-month', 'end-of-quarter', 'end-of-year'] as const),
  ...(['before-time', 'after-event'] as const),
]);

const operation: z.ZodType<ReadingOperation> = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('setField'),
    field: z.enum(FRAME_FIELDS),
    value: textSchema(2000).nullable(),
    passage: passage.exactOptional(),
  }),
  z.strictObject({
    op: z.literal('setAddressees'),
    addressees: z.array(z.strictObject(party)).max(200),
  }),
  z.strictObject({
    op: z.literal('changeTask'),
    task: place,
    ordinal: textSchema(50).exactOptional(),
    title: title.exactOptional(),
    nature: natureSchema.exactOptional(),
  }),
  z.strictObject({ op: z.literal('setAssignees'), task: place, assignees }),
  z.strictObject({ op: z.literal('setRole'), task: place, assignee: place, role: roleSchema }),
  z.strictObject({
    op: z.literal('setDeadline'),
    task: place,
    deadline: z
      .strictObject({
        passage,
        dueOn: dateSchema.nullable(),
        time: timeSchema.nullable(),
        rule,
      })
      .nullable(),
  }),
  z.strictObject({ op: z.literal('splitTask'), task: place, at: z.array(offset).min(1).max(50) }),
  z.strictObject({ op: z.literal('mergeTasks'), tasks: z.array(place).min(2).max(50) }),
  z.strictObject({ op: z.literal('dropTask'), task: place }),
  z.strictObject({
    op: z.literal('addTask'),
    passage,
    ordinal: textSchema(50),
    title: title.exactOptional(),
    nature: natureSchema,
    assignees,
  }),
]);

/** Corrections of a reading, applied in order, all or none. */
export const correctReadingSchema = z.strictObject({
  operations: z.array(operation).min(1).max(200),
});

/** The same on the draft made of the reading, or the return to an earlier revision; `revision`: the one that was seen. */
export const correctDraftSchema = z.union([
  z.strictObject({
    revision: z.int().min(1),
    operations: z.array(operation).min(1).max(200),
  }),
  z.strictObject({ revision: z.int().min(1), restore: z.int().min(1) }),
]);

export const readingRevisionsSchema = z.object({
  items: z.array(
    z.object({
      revision: z.int(),
      by: z.object({ label: z.string() }),
      at: instantSchema,
      operations: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
