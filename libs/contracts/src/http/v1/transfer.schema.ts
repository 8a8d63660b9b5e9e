import { z } from 'zod';
import { DISPATCH_STATES } from '#domain';
import { codeSchema, dateSchema, idSchema, instantSchema } from '../scalars.js';
import { timeSchema } from './answers.schema.js';
import { reasonSchema } from './campaign.schema.js';

const MOST_AT_ONCE = 500;

const wishShape = {
  /** Code of the body that goes on with it. */
  toBody: codeSchema,
  /** The body gets the document on paper, if it does not have it yet. */
  onPaper: z.boolean().default(false),
  /** The date of what is handed over; left out: each piece keeps its own, which must not have passed. */
  dueOn: dateSchema.nullable().default(null),
  time: timeSchema.default('17:00'),
  reason: reasonSchema,
};

export const transferWorkSchema = z.strictObject(wishShape).meta({ id: 'WorkTransfer' });

export const transferDispatchSchema = z
  .strictObject({
    ...wishShape,
    /** Left out: all of it, the document itself included. */
    assignmentIds: z.array(idSchema).min(1).max(MOST_AT_ONCE).nullable().default(null),
  })
  .meta({ id: 'DispatchTransfer' });

export const transferAnswerSchema = z
  .strictObject({
    dispatchId: idSchema,
    state: z.enum(DISPATCH_STATES),
    version: z.int(),
    toDispatchId: idSchema,
    toBody: z.strictObject({ code: z.string(), name: z.string() }),
    work: z.array(
      z.strictObject({
        assignmentId: idSchema,
        toAssignmentId: idSchema,
        /** `joined`: the other body had the same work in hand, which goes on for both. */
        as: z.enum(['given', 'joined']),
        dueAt: instantSchema.nullable(),
      }),
    ),
    /** Reports of open periods that the other body owes now. */
    reports: z.int(),
  })
  .meta({ id: 'TransferAnswer' });
