import { z } from 'zod';
import {
  ALL_DISPATCH_OFFERS,
  ALL_WORK_OFFERS,
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  CONSENT_STATES,
  DISPATCH_STATES,
  DRAFT_OFFERS,
  EXCHANGE_OFFERS,
  EXCHANGE_STATES,
  OFFER_REFUSALS,
  PERIOD_STATES,
  REPORT_OFFERS,
  REPORT_STATES,
} from '#domain';

const states = [
  ...new Set([
    ...CAMPAIGN_STATES,
    ...DISPATCH_STATES,
    ...ASSIGNMENT_STATES,
    ...REPORT_STATES,
    ...EXCHANGE_STATES,
    ...PERIOD_STATES,
    ...CONSENT_STATES,
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
          /** The state that stands in the way: of the row, its document or its campaign; null: it has none. */
          state: z.enum(states).nullable(),
          /** The same, in Vietnamese. */
          explanation: z.string(),
        }),
      ])
      .meta({ id }),
  );

export const dispatchOffersSchema = offersSchema(ALL_DISPATCH_OFFERS, 'DispatchOffer');
export const workOffersSchema = offersSchema(ALL_WORK_OFFERS, 'AssignmentOffer');
export const reportOffersSchema = offersSchema(REPORT_OFFERS, 'ReportOffer');
export const exchangeOffersSchema = offersSchema(EXCHANGE_OFFERS, 'ExchangeOffer');
export const draftOffersSchema = offersSchema(DRAFT_OFFERS, 'DraftOffer');
