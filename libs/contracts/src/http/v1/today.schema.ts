import { z } from 'zod';
import { CAMPAIGN_STATES } from '#domain';
import { idSchema, instantSchema } from '../scalars.js';
import { campaignTotalsSchema, documentSchema } from './campaign.schema.js';

const count = z.int().min(0);
const contact = z.strictObject({ name: z.string().nullable(), email: z.string() }).nullable();

export const todaySchema = z
  .strictObject({
    asOf: instantSchema,
    /** Late ones first. */
    campaigns: z.array(
      z.strictObject({
        id: idSchema,
        state: z.enum(CAMPAIGN_STATES),
        document: documentSchema,
        openQuestions: count.nullable(),
        isHistorical: z.boolean(),
        totals: campaignTotalsSchema,
        waiting: z.strictObject({ questions: count, extensions: count, reports: count }),
      }),
    ),
    left: count,
    lateBodies: count,
    /** Whom to call first. */
    calls: z.array(
      z.strictObject({
        bodyId: idSchema,
        bodyCode: z.string(),
        bodyName: z.string(),
        late: count,
        oldestDueAt: instantSchema,
        campaignId: idSchema,
        contact,
        head: contact,
      }),
    ),
    trend: z.array(z.strictObject({ countedAt: instantSchema, late: count })),
  })
  .meta({ id: 'Today' });
