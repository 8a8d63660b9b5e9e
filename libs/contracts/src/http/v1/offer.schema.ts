import { z } from 'zod';
import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  DISPATCH_STATES,
  EXCHANGE_STATES,
  OFFER_REFUSALS,
  REPORT_STATES,
} from '#domain';

const states = [
  ...new Set([
    ...CAMPAIGN_STATES,
    ...DISPATCH_STATES,
    ...ASSIGNMENT_STATES,
    ...REPORT_STATES,
    ...EXCHANGE_STATES,
  ]),
] as const;

/** What whoever reads a row may do to it now, and of every other act why not. */
export const offersSchema = <const Acts extends readonly string[]>(acts: Acts, id: string) =>
  z.array(
    z
      .discriminatedUnion('offered', [
        z.strictObject({ act: z.enum(acts), offered: z.literal(true) }),
        z.strictObject({
          act: z.enum(acts),
          offered: z.literal(false),
          because: z.enum(OFFER_REFUSALS),
          /** The state that stands in the way: of the row, its document or its campaign. */
          state: z.enum(states),
          /** The same, in Vietnamese. */
          explanation: z.string(),
        }),
      ])
      .meta({ id }),
  );
