import { z } from 'zod';
import { CYCLE_KINDS, REPORT_LEVELS, type ReportCycle } from '#domain';
import { dateSchema } from '../scalars.js';

const monthDay = z.strictObject({
  rule: z.literal('DAY_OF_MONTH'),
  day: z.int().min(1).max(31),
  monthsAfter: z.int().min(0).max(11),
  dayByLastMonth: z
    .record(z.coerce.number().int().min(1).max(12), z.int().min(1).max(31))
    .exactOptional(),
});
const fixedDate = z.strictObject({ rule: z.literal('ON_DATE'), on: dateSchema });
const workingDays = z.int().min(1).max(60);

export const dueRuleSchema = z.discriminatedUnion('rule', [
  monthDay,
  fixedDate,
  z.strictObject({ rule: z.literal('WORKING_DAYS_AFTER_CUTOFF'), workingDays }),
]);

export const cutoffRuleSchema = z.discriminatedUnion('rule', [
  monthDay,
  fixedDate,
  z.strictObject({ rule: z.literal('END_OF_PERIOD') }),
  z.strictObject({ rule: z.literal('WORKING_DAYS_BEFORE_DUE'), workingDays }),
]);

export const cycleKindSchema = z.enum(CYCLE_KINDS);

/** Everything of a cycle but its kind and its two dates. */
export const cycleExtrasShape = {
  naming: z.enum(['REVIEW', 'REPORT']),
  yearEnd: z.enum(['WHOLE_YEAR', 'SECOND_HALF']),
  dueRuleByLevel: z.partialRecord(z.enum(REPORT_LEVELS), dueRuleSchema),
  opensWorkingDaysBefore: z.int().min(1).max(120),
  exceptions: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(20),
        cutoffOn: dateSchema.exactOptional(),
        dueOn: dateSchema.exactOptional(),
        opensOn: dateSchema.exactOptional(),
        skipped: z.literal(true).exactOptional(),
      }),
    )
    .max(200),
  validUntil: dateSchema.nullable(),
  endedByDocument: z
    .strictObject({ reference: z.string().min(1).max(100), effectiveOn: dateSchema })
    .nullable(),
};

/** "Chuỗi báo cáo": the recurring rule, whole. */
export const reportCycleSchema: z.ZodType<ReportCycle> = z.strictObject({
  kind: cycleKindSchema,
  cutoffRule: cutoffRuleSchema,
  dueRule: dueRuleSchema,
  ...cycleExtrasShape,
});
