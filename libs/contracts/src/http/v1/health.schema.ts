import { z } from 'zod';
import { REQUEST_FAULTS } from '#wording';
import { instantSchema } from '../scalars.js';

const part = z.strictObject({
  status: z.enum(['ok', 'warning', 'error']),
  /** What it means, in Vietnamese. */
  detail: z.string(),
});

/** Something that is due and waits, and how long the oldest has. */
export const waitingDutySchema = z
  .strictObject({
    kind: z.string(),
    /** What must be so, in Vietnamese. */
    title: z.string(),
    waiting: z.int().min(0),
    oldestAgeSeconds: z.int().min(0).nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'WaitingDuty' });

export const readinessSchema = z
  .strictObject({
    status: z.enum(['ok', 'warning', 'error']),
    database: part,
    temporal: part,
    mail: part,
    worker: part,
    /** What must come to pass by itself: workflows there, nothing late. */
    engine: part,
    waiting: z.array(waitingDutySchema),
  })
  .meta({ id: 'Readiness' });

export const livenessSchema = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Liveness' });

/** Exactly one of the three. */
export const advanceClockSchema = z
  .strictObject({
    days: z.int().min(1).max(3660).optional(),
    until: instantSchema.optional(),
    toNextDue: z.literal(true).optional(),
  })
  .refine(
    (body) => Object.values(body).filter((value) => value !== undefined).length === 1,
    REQUEST_FAULTS.oneWayForward,
  )
  .meta({ id: 'AdvanceClock' });

export const testClockSchema = z
  .strictObject({
    /** The instance's present instant. */
    now: instantSchema,
    /** "Ngày mô phỏng: Thứ Ba 10/12/2024" */
    label: z.string(),
    offsetMs: z.int(),
    nextDueAt: instantSchema.nullable(),
    /** Where the mails of the demo are read; null: no test mailbox runs. */
    mailboxUrl: z.string().nullable(),
  })
  .meta({ id: 'TestClock' });
