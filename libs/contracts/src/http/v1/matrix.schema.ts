import { z } from 'zod';
import { codeSchema, idSchema } from '../scalars.js';
import { roleSchema as taskRoleSchema } from './answers.schema.js';
import { campaignDetailShape } from './campaign.schema.js';
import { dispatchOffersSchema, workOffersSchema } from './offer.schema.js';

const count = z.int().min(0);
const days = z.int().nullable();

/**
 * Columns of equal length, one entry a body by name: thousands of bodies are one answer of tens of kilobytes. What the
 * letters stand for: `MATRIX_LETTERS`, `DISPATCH_LETTERS`.
 */
const columnsSchema = z
  .strictObject({
    codes: z.array(z.string()),
    names: z.array(z.string()),
    /** Places in the other columns of bodies that are no more. */
    ended: z.array(count),
    /** One letter a body: the state of its dispatch. */
    states: z.string(),
    /** Days past the date to acknowledge, 0 and less before it; null: acknowledged. */
    acknowledgeDays: z.array(days),
    /** Pieces of late work. */
    late: z.array(count),
    /** One letter a task of the campaign, in their order. */
    marks: z.array(z.string()),
    /** One a task: late by so many calendar days, or 0 and less until the date; null when none counts. */
    days: z.array(z.array(days)),
  })
  .meta({ id: 'MatrixColumns' });

export const matrixSchema = z
  .strictObject({ campaign: z.strictObject(campaignDetailShape), bodies: columnsSchema })
  .meta({ id: 'Matrix' });

export const matrixBodySchema = z
  .strictObject({
    dispatchId: idSchema,
    bodyId: idSchema,
    bodyCode: z.string(),
    bodyName: z.string(),
    offers: dispatchOffersSchema,
    work: z.array(
      z.strictObject({
        assignmentId: idSchema,
        taskId: idSchema,
        role: taskRoleSchema,
        version: z.int(),
        offers: workOffersSchema,
      }),
    ),
  })
  .meta({ id: 'MatrixBody' });

export const matrixBodyParamsSchema = z.object({ id: idSchema, bodyCode: codeSchema });
