import { z } from 'zod';
import { MILESTONE_OFFERS, MILESTONE_STANDINGS } from '#domain';
import { dateSchema, idSchema, instantSchema, textSchema } from '../scalars.js';
import { timeSchema } from './answers.schema.js';
import { exchangeOffersSchema, offersSchema } from './offer.schema.js';

const count = z.int().min(0);

/** What one body has of a milestone. */
export const milestoneShareSchema = z
  .strictObject({
    id: idSchema,
    assignmentId: idSchema,
    text: z.string(),
    dueAt: instantSchema,
    standing: z.enum(MILESTONE_STANDINGS),
    reachedAt: instantSchema.nullable(),
    reachedBy: z.string().nullable(),
    /** The body's note, or why it was dropped. */
    note: z.string().nullable(),
    offers: exchangeOffersSchema,
  })
  .meta({ id: 'MilestoneShare' });

export const milestonesSchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        id: idSchema,
        taskId: idSchema,
        ordinal: z.string(),
        /** Of the task. */
        title: z.string(),
        text: z.string(),
        dueAt: instantSchema,
        droppedAt: instantSchema.nullable(),
        /** Bodies, each in one place; `lapsed`: nobody waits for it of them any more. */
        totals: z.strictObject({
          reachedInTime: count,
          reachedLate: count,
          openInTime: count,
          openLate: count,
          lapsed: count,
        }),
        offers: offersSchema(MILESTONE_OFFERS, 'MilestoneOffer'),
      })
      .meta({ id: 'Milestone' }),
  ),
});

export const setMilestoneBodySchema = z
  .strictObject({
    text: textSchema(500),
    dueOn: dateSchema,
    time: timeSchema.default('17:00'),
  })
  .meta({ id: 'MilestoneWanted' });

export const milestoneSetSchema = z
  .strictObject({
    milestoneId: idSchema,
    taskId: idSchema,
    dueAt: instantSchema,
    /** Pieces of work that got it; whose work is handed in, done or refused gets none. */
    given: count,
  })
  .meta({ id: 'MilestoneSet' });

export const milestoneDroppedSchema = z
  .strictObject({
    milestoneId: idSchema,
    /** Pieces of work it is dropped from; what was reached before stays reached. */
    dropped: count,
  })
  .meta({ id: 'MilestoneDropped' });

export const reachBodySchema = z
  .strictObject({ note: textSchema(2000).nullable().default(null) })
  .meta({ id: 'MilestoneReached' });

/** The form of a page: which of the work's milestones. */
export const reachFormSchema = reachBodySchema.extend({ exchangeId: idSchema });
