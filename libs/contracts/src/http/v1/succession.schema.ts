import { z } from 'zod';
import { ASSIGNMENT_STATES, DISPATCH_STATES, SUCCESSION_KINDS } from '#domain';
import { codeSchema, dateSchema, idSchema, instantSchema } from '../scalars.js';
import { roleSchema, timeSchema } from './answers.schema.js';
import { answersOf, MOST_ROWS, rowsNamed } from './bulk.schema.js';
import { documentSchema, reasonSchema } from './campaign.schema.js';

const bodySchema = z.strictObject({ code: z.string(), name: z.string() });

export const successionQuerySchema = z.object({
  /** Left out: of every campaign one works on. */
  campaignId: idSchema.optional(),
});

/** What bodies that have ended leave behind, the oldest ends first; each is there until nothing is left. */
export const successionProposalsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        dispatchId: idSchema,
        campaignId: idSchema,
        document: documentSchema,
        body: z.strictObject({ ...bodySchema.shape, endedOn: dateSchema }),
        successors: z.array(
          z.strictObject({
            kind: z.enum(SUCCESSION_KINDS),
            effectiveOn: dateSchema,
            basisDocument: z.string().nullable(),
            /** null: nobody follows. */
            to: bodySchema.nullable(),
          }),
        ),
        /** The one body that follows; null: none does, or several do and a person must choose. */
        proposed: bodySchema.nullable(),
        work: z.array(
          z.strictObject({
            assignmentId: idSchema,
            title: z.string(),
            role: roleSchema,
            state: z.enum(ASSIGNMENT_STATES),
            dueAt: instantSchema.nullable(),
            /** It needs another date: nobody is given what is late as it comes. */
            late: z.boolean(),
          }),
        ),
        /** Reports of open periods that it owes, or that wait for their verdict. */
        reports: z.int(),
        /** It owes reports of periods to come. */
        reportsToCome: z.boolean(),
      }),
    ),
    /** How many more there are than are shown. */
    more: z.int(),
  })
  .meta({ id: 'SuccessionProposals' });

/** Who goes on with what each body leaves behind, answered row by row. */
export const confirmSuccessionsSchema = z
  .strictObject({
    rows: rowsNamed(
      z.strictObject({
        /** Of the body that has ended. */
        dispatchId: idSchema,
        /** Goes on with the document and all that is not named; null: nobody, it is taken back. */
        to: codeSchema.nullable(),
        /** Pieces that go elsewhere; `to` null: nobody is asked for them any more. */
        pieces: z
          .array(z.strictObject({ assignmentId: idSchema, to: codeSchema.nullable() }))
          .max(MOST_ROWS)
          .default([]),
      }),
      ({ dispatchId }) => dispatchId,
    ),
    /** Bodies that do not have the document get it on paper. */
    onPaper: z.boolean().default(false),
    /** The date of what would be late as it comes; the rest keeps its own. */
    dueOn: dateSchema.nullable().default(null),
    time: timeSchema.default('17:00'),
    reason: reasonSchema,
  })
  .meta({ id: 'ConfirmSuccessions' });

export const successionsConfirmedSchema = answersOf(
  z.strictObject({
    dispatchId: idSchema,
    state: z.enum(DISPATCH_STATES),
    /** null: nobody goes on with it. */
    to: z.strictObject({ ...bodySchema.shape, dispatchId: idSchema }).nullable(),
    work: z.int(),
    reports: z.int(),
  }),
).meta({ id: 'SuccessionsConfirmed' });
