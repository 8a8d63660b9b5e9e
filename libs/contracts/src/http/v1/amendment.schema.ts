import { z } from 'zod';
import { codeSchema, dateSchema, idSchema, nameSchema, optionalTextSchema } from '../scalars.js';
import { timeSchema } from './answers.schema.js';
import { reasonSchema } from './campaign.schema.js';

const MOST_TASKS = 500;
const LONGEST_TITLE = 4_000;
const MOST_BODIES_NAMED = 500;

const dueSchema = z.strictObject({ dueOn: dateSchema, time: timeSchema.default('17:00') });

/** What becomes of one task; what is left out stays. */
const taskWishSchema = z.strictObject({
  taskId: idSchema,
  title: optionalTextSchema(LONGEST_TITLE),
  /** The new words ask for the same: told, and not acknowledged again. */
  correction: z.boolean().default(false),
  due: dueSchema.nullable().default(null),
  /** Nobody is asked for it any more. */
  drop: z.boolean().default(false),
});

const addedTaskSchema = z.strictObject({
  title: nameSchema(LONGEST_TITLE),
  due: dueSchema.nullable().default(null),
  role: z.enum(['lead', 'support', 'monitor', 'adviser']).default('lead'),
  /** Numbers of sets of the document. */
  setNos: z.array(z.int().min(0)).max(MOST_BODIES_NAMED).default([]),
  /** Codes of bodies that have the document. */
  bodies: z.array(codeSchema).max(MOST_BODIES_NAMED).default([]),
});

/** "Sửa đổi, bổ sung, đính chính": all that is changed of a document that is out, as one act. */
export const amendmentSchema = z
  .strictObject({
    reason: reasonSchema,
    /** The document by which it is done, e.g. "Công văn 12/CV-LĐLĐ ngày 03/4/2025". */
    by: optionalTextSchema(300),
    /** What is set right of the head; left out: it stays. */
    header: z
      .strictObject({
        number: optionalTextSchema(50),
        symbol: optionalTextSchema(50),
        subject: optionalTextSchema(2_000),
      })
      .default({ number: '', symbol: '', subject: '' }),
    tasks: z.array(taskWishSchema).max(MOST_TASKS).default([]),
    added: z.array(addedTaskSchema).max(MOST_TASKS).default([]),
  })
  .meta({ id: 'Amendment' });

export const amendedSchema = z
  .strictObject({
    campaignId: idSchema,
    version: z.int(),
    /** Bodies that are told; 0: nothing changed. */
    bodies: z.int(),
    /** Of them, those that must acknowledge again. */
    acknowledge: z.int(),
    /** Ids of the tasks that were added, in their order. */
    added: z.array(idSchema),
  })
  .meta({ id: 'Amended' });
