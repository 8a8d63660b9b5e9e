import { z } from 'zod';
import { OBLIGATION_KINDS } from '#domain';
import { idSchema, instantSchema, textSchema } from '../scalars.js';

const timeSchema = z.string().meta({ description: 'HH:MM, Asia/Ho_Chi_Minh' });
const FURTHEST_DAYS = 180;

const audienceSchema = z.enum([
  'contactPoint',
  'assignee',
  'head',
  'coordinator',
  'coordinatorList',
  'leader',
  'standIn',
]);
const mailSchema = z.enum(['single', 'singleAtOnce', 'digest']);

const rungSchema = z.strictObject({
  kind: z.enum(OBLIGATION_KINDS),
  /** Place on the ladder of its kind, from 1. */
  ladderStep: z.int(),
  /** What the offset is counted from. */
  anchor: z.enum(['release', 'opening', 'due', 'lastWord', 'silence']),
  /** Working days after the anchor, negative before it. */
  workingDays: z.int(),
  /** Calendar days added after them. */
  days: z.int(),
  /** Calendar days between repeats of the last rung; null: once. */
  repeatEveryDays: z.int().nullable(),
  audience: z.array(audienceSchema),
  mail: mailSchema,
  template: z.string(),
  /** Vietnamese. */
  label: z.string(),
});

const inForce = {
  version: z.int(),
  rows: z.array(rungSchema),
  /** No mail leaves from `from` until `until` next morning, nor on a day off. */
  quietHours: z.strictObject({ from: timeSchema, until: timeSchema }),
  digestAt: timeSchema,
  /** When a due day ends. */
  closesAt: timeSchema,
};

/** "Quy tắc nhắc": the product's ladder, and the hours of mail. */
export const reminderPolicySchema = z.strictObject(inForce).meta({ id: 'ReminderPolicy' });

/** Whose rules: an office's, or of one of its campaigns. */
export const ownPolicyQuerySchema = z.object({
  issuer: z.string().max(100).optional(),
  campaignId: idSchema.optional(),
});

/** The rules an office, or one of its campaigns, goes by, with the versions that were made. */
export const ownPolicySchema = z
  .strictObject({
    ...inForce,
    rows: z.array(
      rungSchema.extend({
        /** Whom it may be told to. */
        mayTell: z.array(audienceSchema),
      }),
    ),
    scope: z.enum(['campaign', 'issuer', 'product']),
    made: z.array(
      z.strictObject({
        version: z.int(),
        campaignId: idSchema.nullable(),
        madeBy: z.strictObject({ label: z.string() }),
        madeAt: instantSchema,
        reason: z.string(),
        /** Reminders it has moved so far. */
        moved: z.int(),
      }),
    ),
  })
  .meta({ id: 'OwnPolicy' });

const changeSchema = z.strictObject({
  kind: z.enum(OBLIGATION_KINDS),
  ladderStep: z.int().min(1).max(50),
  workingDays: z.int().min(-FURTHEST_DAYS).max(FURTHEST_DAYS).exactOptional(),
  days: z.int().min(0).max(FURTHEST_DAYS).exactOptional(),
  repeatEveryDays: z.int().min(1).max(FURTHEST_DAYS).exactOptional(),
  audience: z
    .array(z.enum(['contactPoint', 'assignee', 'head', 'coordinator', 'coordinatorList', 'leader']))
    .max(6)
    .exactOptional(),
  mail: mailSchema.exactOptional(),
  dropped: z.boolean().exactOptional(),
});

/** What an office wants otherwise, rung by rung; what is not named stays. */
export const previewPolicySchema = z
  .strictObject({
    issuer: z.string().max(100).nullable().default(null),
    campaignId: idSchema.nullable().default(null),
    /** `product`: begin again from the product's ladder. */
    from: z.enum(['inForce', 'product']).default('inForce'),
    changes: z.array(changeSchema).max(100),
  })
  .meta({ id: 'PreviewPolicy' });

export const savePolicySchema = previewPolicySchema
  .extend({
    /** Of the preview. */
    basedOn: z.int(),
    reason: textSchema(300),
  })
  .meta({ id: 'SavePolicy' });

/** What rules would move in the campaigns that follow them. */
export const policyPreviewSchema = z
  .strictObject({
    basedOn: z.int(),
    rows: z.array(rungSchema),
    campaigns: z.int(),
    ladders: z.int(),
    moved: z.int(),
    /** The soonest fifty. */
    moves: z.array(
      z.strictObject({
        campaignId: idSchema,
        bodyName: z.string(),
        before: instantSchema,
        after: instantSchema,
        label: z.string(),
      }),
    ),
    /** Not all ladders were looked at: the counts are at least. */
    isPartial: z.boolean(),
  })
  .meta({ id: 'PolicyPreview' });

export const policySavedSchema = z.strictObject({ version: z.int(), campaigns: z.int() });
