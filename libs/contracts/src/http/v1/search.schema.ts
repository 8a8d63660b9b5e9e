import { z } from 'zod';
import { CAMPAIGN_STATES } from '#domain';
import { idSchema, nameSchema } from '../scalars.js';
import { documentSchema } from './campaign.schema.js';

export const searchQuerySchema = z.object({ q: nameSchema(200) });

const directiveShape = {
  campaignId: idSchema,
  state: z.enum(CAMPAIGN_STATES),
  document: documentSchema,
};

export const foundSchema = z
  .strictObject({
    directives: z.array(z.strictObject(directiveShape)),
    tasks: z.array(
      z.strictObject({
        ...directiveShape,
        taskId: idSchema,
        position: z.int(),
        ordinal: z.string(),
        title: z.string(),
      }),
    ),
    bodies: z.array(z.strictObject({ id: idSchema, code: z.string(), name: z.string() })),
  })
  .meta({ id: 'Found' });
