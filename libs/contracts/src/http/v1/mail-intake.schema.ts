import { z } from 'zod';
import { idSchema, instantSchema } from '../scalars.js';

/** Directives one has forwarded by mail. */
export const mailIntakesSchema = z.object({
  /** Where they go; null: the installation takes none in by mail. */
  address: z.string().nullable(),
  /** The newest ten. */
  items: z.array(
    z.object({
      id: idSchema,
      receivedAt: instantSchema,
      /** `waiting`: a scan that is being recognised. */
      state: z.enum(['waiting', 'drafted', 'refused']),
      campaignId: idSchema.nullable(),
      /** Why nothing came of it. */
      reason: z.string().nullable(),
    }),
  ),
});
