import { z } from 'zod';
import { ASSIGNMENT_STATES, DISPATCH_STATES, INCIDENT_OFFERS, REPORT_STATES } from '#domain';
import { listChangedSchema } from '../page.js';
import { dateSchema, idSchema, instantSchema } from '../scalars.js';
import {
  dispatchOffersSchema,
  offersSchema,
  reportOffersSchema,
  workOffersSchema,
} from './offer.schema.js';
import { natureSchema, roleSchema as taskRoleSchema } from './answers.schema.js';
import { waitingDutySchema } from './health.schema.js';
import { campaignDetailShape, troubledMessageSchema } from './campaign.schema.js';

const count = z.int().min(0);

export const workStatusSchema = z.enum([
  'onTime',
  'dueSoon',
  'overdue',
  'doneOnTime',
  'doneLate',
  'noDueDate',
  'out',
]);

export const progressSchema = z.enum(['notStarted', 'onSchedule', 'behind', 'done']);

const cellSchema = z
  .strictObject({
    assignmentId: idSchema,
    taskId: idSchema,
    role: taskRoleSchema,
    nature: natureSchema,
    state: z.enum(ASSIGNMENT_STATES),
    version: z.int(),
    dueAt: instantSchema.nullable(),
    submittedAt: instantSchema.nullable(),
    progress: progressSchema.nullable(),
    /** When the coordinator last urged the body about it. */
    nudgedAt: instantSchema.nullable(),
    /** Those that count; null: none. */
    milestones: z
      .strictObject({
        ...{ reached: count, open: count, late: count },
        /** The earliest date of an open one. */
        nextDueAt: instantSchema.nullable(),
      })
      .nullable(),
    status: workStatusSchema,
    daysLate: count,
    offers: workOffersSchema,
  })
  .meta({ id: 'BoardCell' });

const rowSchema = z
  .strictObject({
    dispatchId: idSchema,
    bodyId: idSchema,
    bodyCode: z.string(),
    bodyName: z.string(),
    bodyEndedOn: dateSchema.nullable(),
    state: z.enum(DISPATCH_STATES),
    version: z.int(),
    onPaper: z.boolean(),
    deliveredAt: instantSchema,
    openedAt: instantSchema.nullable(),
    answeredAt: instantSchema.nullable(),
    answeredBy: z.string().nullable(),
    declineReason: z.string().nullable(),
    acknowledgeDueAt: instantSchema.nullable(),
    late: count,
    oldestLateDueAt: instantSchema.nullable(),
    offers: dispatchOffersSchema,
    cells: z.array(cellSchema),
    reports: z.array(
      z.strictObject({
        reportId: idSchema,
        periodId: idSchema,
        label: z.string(),
        state: z.enum(REPORT_STATES),
        version: z.int(),
        dueAt: instantSchema,
        offers: reportOffersSchema,
      }),
    ),
  })
  .meta({ id: 'BoardRow' });

/** "Sức khỏe của bộ nhắc việc"; `notes` say it in words, the worst first. */
export const engineHealthSchema = z
  .strictObject({
    status: z.enum(['ok', 'warning', 'error']),
    notes: z.array(z.string()),
    lastWorkerPollAt: instantSchema.nullable(),
    workerPollAgeSeconds: z.number().nullable(),
    workerAlive: z.boolean(),
    incidents: z.array(
      z.strictObject({
        id: idSchema,
        kind: z.string(),
        subjectId: idSchema.nullable(),
        detail: z.string(),
        occurredAt: instantSchema,
        offers: offersSchema(INCIDENT_OFFERS, 'IncidentOffer'),
      }),
    ),
    waiting: z.array(waitingDutySchema),
    troubledMessages: z.array(troubledMessageSchema),
    unsentMessages: count,
    nothingLeft: z.boolean(),
  })
  .meta({ id: 'EngineHealth' });

export const boardSchema = z
  .strictObject({
    campaign: z.strictObject(campaignDetailShape),
    health: engineHealthSchema,
    items: z.array(rowSchema),
    next: z.string().nullable(),
    listChanged: listChangedSchema,
  })
  .meta({ id: 'Board' });
