import { z } from 'zod';
import { DISPATCH_STATES } from '#domain';
import { codeSchema, dateSchema, idSchema, instantSchema } from '../scalars.js';
import { timeSchema } from './answers.schema.js';
import { reasonSchema } from './campaign.schema.js';

const MOST_AT_ONCE = 500;

export const wishShape = {
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

const MOST_DATES = 500;

/** Bodies added to a campaign that goes on, with dates of their own. */
export const addRecipientsSchema = z
  .strictObject({
    bodies: z
      .array(z.strictObject({ code: codeSchema, onPaper: z.boolean().default(false) }))
      .min(1)
      .max(MOST_AT_ONCE),
    /** The sets of the document they belong to: what these were given, they are given. */
    setNos: z.array(z.int().min(0)).min(1).max(MOST_AT_ONCE),
    /** A task that is not named has the date it has for the others, which must not have passed. */
    dueDates: z
      .array(
        z.strictObject({
          taskId: idSchema,
          dueOn: dateSchema,
          time: timeSchema.default('17:00'),
        }),
      )
      .max(MOST_DATES)
      .default([]),
    reason: reasonSchema,
  })
  .meta({ id: 'NewRecipients' });

export const recipientsAddedSchema = z
  .strictObject({
    bodies: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        /** null in a preview. */
        dispatchId: idSchema.nullable(),
        work: z.int(),
        reports: z.int(),
      }),
    ),
  })
  .meta({ id: 'RecipientsAdded' });

const proposedBodySchema = z.strictObject({ code: z.string(), name: z.string() });

export const recipientProposalSchema = z
  .strictObject({
    asOf: dateSchema,
    /** Sets whose group has changed since the launch; empty: none has. */
    sets: z.array(
      z.strictObject({
        setNo: z.int(),
        text: z.string(),
        groupCode: z.string(),
        /** Members today that the campaign has not reached. */
        newcomers: z.array(proposedBodySchema),
        /** Bodies of the set that are no members any more. */
        left: z.array(proposedBodySchema),
      }),
    ),
  })
  .meta({ id: 'RecipientProposal' });
