import { z } from 'zod';
import { idSchema, instantSchema } from '../scalars.js';
import { documentSchema } from './campaign.schema.js';

/** What the engine could not do, or repaired, until a person has seen to it. */
export const openIncidentsSchema = z
  .strictObject({
    /** The newest. */
    items: z.array(
      z.strictObject({
        id: idSchema,
        kind: z.string(),
        /** Vietnamese. */
        detail: z.string(),
        occurredAt: instantSchema,
        /** null: it concerns the whole installation. */
        campaign: z.strictObject({ id: idSchema, document: documentSchema }).nullable(),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'OpenIncidents' });
