import { z } from 'zod';
import { idSchema } from '../scalars.js';

const MOST_TASKS = 500;

/** "Thay thế bằng văn bản mới": which draft, and what becomes of each task that goes on. */
export const replacementSchema = z
  .strictObject({
    draftId: idSchema,
    tasks: z
      .array(
        z.strictObject({
          taskId: idSchema,
          /** The place of the new document's task it is carried over to, from 1; null: it ends with the old document. */
          to: z.int().min(1).nullable(),
        }),
      )
      .max(MOST_TASKS),
  })
  .meta({ id: 'Replacement' });

export const replacementPlannedSchema = z
  .strictObject({
    campaignId: idSchema,
    draftId: idSchema,
    draftVersion: z.int(),
    /** Tasks that are carried over. */
    carried: z.int(),
    ended: z.int(),
  })
  .meta({ id: 'ReplacementPlanned' });
