import { z } from 'zod';
import { CAMPAIGN_STATES, INCIDENT_OFFERS } from '#domain';
import { idSchema, instantSchema } from '../scalars.js';
import { offersSchema } from './offer.schema.js';
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
        campaign: z
          .strictObject({ id: idSchema, state: z.enum(CAMPAIGN_STATES), document: documentSchema })
          .nullable(),
        offers: offersSchema(INCIDENT_OFFERS, 'IncidentOffer'),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'OpenIncidents' });
