import { z } from 'zod';
import { instantPlace } from '../../http/cursor.js';
import type { BoardRowView, BoardView } from '#application';

/** All pages of one reading of the board hold for the instant of the first. */
export const boardPlaceSchema = z.object({
  asOf: instantPlace,
  print: z.string(),
  rank: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  oldestLateDueAt: instantPlace.nullable(),
  bodyName: z.string(),
  dispatchId: z.uuid(),
});

export const boardPlaceOf =
  ({ campaign, print }: BoardView) =>
  ({
    rank,
    oldestLateDueAt,
    bodyName,
    dispatchId,
  }: BoardRowView): z.infer<typeof boardPlaceSchema> => ({
    asOf: campaign.asOf,
    print,
    rank,
    oldestLateDueAt,
    bodyName,
    dispatchId,
  });
