import { z } from 'zod';
import { ASSIGNMENT_STATES, CAMPAIGN_STATES, DISPATCH_STATES, REPORT_STATES } from '#domain';
import { listChangedSchema, pageQueryShape } from '../page.js';
import { idSchema, instantSchema } from '../scalars.js';
import { dispatchOffersSchema, reportOffersSchema, workOffersSchema } from './offer.schema.js';
import { natureSchema, roleSchema as taskRoleSchema } from './answers.schema.js';

const workSectionSchema = z.enum([
  'toAcknowledge',
  'overdue',
  'within7Days',
  'later',
  'standing',
  'done',
]);

export const workQuerySchema = z.object({
  ...pageQueryShape,
  section: workSectionSchema.optional(),
  campaignId: idSchema.optional(),
});

const itemShape = {
  id: idSchema,
  section: workSectionSchema,
  /** The one thing to press; null when it is somebody else's turn. */
  primaryAct: z.enum(['acknowledge', 'reportProgress', 'submit', 'report']).nullable(),
  dispatchId: idSchema,
  dispatchState: z.enum(DISPATCH_STATES),
  acknowledged: z.boolean(),
  campaignId: idSchema,
  campaignState: z.enum(CAMPAIGN_STATES),
  onPaper: z.boolean(),
  issuerBodyId: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  title: z.string(),
  documentType: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  issuerName: z.string(),
  version: z.int(),
  dueAt: instantSchema.nullable(),
  submittedAt: instantSchema.nullable(),
};

export const workItemSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...itemShape,
      kind: z.literal('dispatch'),
      state: z.enum(DISPATCH_STATES),
      offers: dispatchOffersSchema,
    }),
    z.strictObject({
      ...itemShape,
      kind: z.literal('assignment'),
      state: z.enum(ASSIGNMENT_STATES),
      role: taskRoleSchema,
      nature: natureSchema,
      /** When the coordinator last urged the body about it. */
      nudgedAt: instantSchema.nullable(),
      offers: workOffersSchema,
    }),
    z.strictObject({
      ...itemShape,
      kind: z.literal('report'),
      state: z.enum(REPORT_STATES),
      offers: reportOffersSchema,
    }),
  ])
  .meta({ id: 'WorkItem' });

export const workSchema = z
  .strictObject({
    asOf: instantSchema,
    counts: z.record(workSectionSchema, z.int().min(0)),
    items: z.array(workItemSchema),
    next: z.string().nullable(),
    listChanged: listChangedSchema,
  })
  .meta({ id: 'Work' });
