import { z } from 'zod';
import { HOPS, STATISTIC_DIMENSIONS } from '#domain';
import { dateSchema, idSchema, instantSchema } from '../scalars.js';
import { workTotalsSchema } from './campaign.schema.js';

const wishShape = {
  by: z.enum(STATISTIC_DIMENSIONS).default('body'),
  campaignId: idSchema.optional(),
  /** As it stood when this day ended; now when absent. */
  asOf: dateSchema.optional(),
  /** Only work with a date in this span. */
  dueFrom: dateSchema.optional(),
  dueTo: dateSchema.optional(),
};

const MOST_ROWS = 1_000;

export const statisticsQuerySchema = z.object({
  ...wishShape,
  /** Rows told; files have all of them. */
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(200),
});

export const statisticsFileQuerySchema = z.object({
  ...wishShape,
  format: z.enum(['csv', 'xlsx']).default('csv'),
});

export const statisticsSchema = z
  .strictObject({
    by: z.enum(STATISTIC_DIMENSIONS),
    /** The instant the numbers hold for. */
    asOf: instantSchema,
    campaigns: z.int().min(0),
    total: workTotalsSchema,
    /** By rank, then what is not ranked. */
    items: z.array(
      z
        .strictObject({
          /** A body, task or campaign by its id; a kind, a type or a span of time by its name in the code. */
          key: z.string(),
          code: z.string().nullable(),
          name: z.string(),
          totals: workTotalsSchema,
          /** null: nothing has come to its date. */
          rank: z.int().min(1).nullable(),
          /** 0 to 100, by the formula. */
          score: z.number().min(0).max(100).nullable(),
        })
        .meta({ id: 'StatisticsRow' }),
    ),
    /** Rows beyond the limit. */
    left: z.int().min(0),
    /** How the score is reckoned, in words. */
    formula: z.string(),
    hops: z.array(
      z.strictObject({
        hop: z.enum(HOPS),
        count: z.int().min(0),
        medianHours: z.number().nullable(),
        /** Nine of ten took no longer. */
        ninthDecileHours: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'Statistics' });
