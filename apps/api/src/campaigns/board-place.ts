import { z } from 'zod';
import type { BoardRowView } from '#application';
import type { Instant } from '#domain';

/** All pages of one reading of the board hold for the instant of the first. */
export const boardPlaceSchema = z.object({
  asOf: z.number(),
  rank: z.int(),
  oldestLateDueAt: z.number().nullable(),
  bodyName: z.string(),
  dispatchId: z.uuid(),
});

export const boardPlaceOf =
  (asOf: Instant) =>
  ({
    rank,
    oldestLateDueAt,
    bodyName,
    dispatchId,
  }: BoardRowView): z.infer<typeof boardPlaceSchema> => ({
    asOf,
    rank,
    oldestLateDueAt,
    bodyName,
    dispatchId,
  });
