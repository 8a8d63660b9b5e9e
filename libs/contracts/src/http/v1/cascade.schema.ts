import { z } from 'zod';
import { CAMPAIGN_STATES, CASCADE_OFFERS } from '#domain';
import { movingPageOf } from '../page.js';
import { dateSchema, idSchema, instantSchema } from '../scalars.js';
import { campaignTotalsSchema } from './campaign.schema.js';
import { offersSchema } from './offer.schema.js';

const count = z.int().min(0);

/** What adds up over campaigns. */
const counts = {
  ...campaignTotalsSchema.shape,
  /** Reports of all periods that have opened. */
  reports: z.strictObject({
    bodies: count,
    missing: count,
    submitted: count,
    returned: count,
    accepted: count,
    acceptedLate: count,
    late: count,
  }),
};

const levelSchema = z
  .strictObject({
    /** Of the bodies that issued its campaigns; who began is on level 1. */
    level: count,
    campaigns: count,
    /** The latest date of the level. */
    dueAt: instantSchema.nullable(),
    ...counts,
    /** What the bodies of the level have reached of each target above. */
    figures: z.array(
      z.strictObject({
        taskId: idSchema,
        ordinal: z.string(),
        title: z.string(),
        bodies: count,
        reported: count,
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        /** 1 is 100 %. */
        share: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'CascadeLevel' });

/** A campaign directly below: which document it is, and the counts of it and all below it; nothing of what it says. */
const branchSchema = z
  .strictObject({
    campaignId: idSchema,
    /** The work it carries on. */
    assignmentId: idSchema,
    issuerName: z.string(),
    documentType: z.string().nullable(),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    issuedOn: dateSchema.nullable(),
    state: z.enum(CAMPAIGN_STATES),
    releasedAt: instantSchema,
    dueAt: instantSchema.nullable(),
    /** Itself and all below. */
    campaigns: count,
    /** How many carry it on directly. */
    children: count,
    ...counts,
  })
  .meta({ id: 'CascadeBranch' });

const tree = {
  asOf: instantSchema,
  /** Of the body that gave out what is looked at. */
  level: count,
  levels: z.array(levelSchema),
};

/** "Cây triển khai" of a campaign; the campaigns directly below in pages. */
export const campaignCascadeSchema = movingPageOf(branchSchema).extend(tree);

/** The same of one piece of work. */
export const workCascadeSchema = z.strictObject({
  ...tree,
  items: z.array(branchSchema),
  offers: offersSchema(CASCADE_OFFERS, 'CascadeOffer'),
});
