import { z } from 'zod';
import { CAMPAIGN_STATES, DISPATCH_STATES, REPORT_STATES } from '#domain';
import { REQUEST_FAULTS } from '#wording';
import { movingPageOf, pageQueryShape } from '../page.js';
import {
  dateSchema,
  idSchema,
  instantSchema,
  jsonOrText,
  optionalTextSchema,
  textSchema,
} from '../scalars.js';
import { documentSchema } from './campaign.schema.js';
import { fileSchema, reportLineShape } from './dispatch.schema.js';
import { reportOffersSchema } from './offer.schema.js';
import { answerSchema, questionKeySchema, reportQuestionSchema } from './report-question.schema.js';

export const reportFromQuerySchema = z.object({ from: idSchema.optional() });

export const reportQuerySchema = z.object({
  ...pageQueryShape,
  campaignId: idSchema.optional(),
  periodId: idSchema.optional(),
  state: z.enum(REPORT_STATES).optional(),
});

const listShape = {
  ...reportLineShape,
  campaignId: idSchema,
  dispatchId: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  issuerBodyId: idSchema,
  dispatchState: z.enum(DISPATCH_STATES),
  campaignState: z.enum(CAMPAIGN_STATES),
  offers: reportOffersSchema,
};

export const endSeriesBodySchema = z
  .strictObject({ reference: textSchema(200), effectiveOn: dateSchema })
  .meta({ id: 'SeriesEnd' });

export const seriesEndedSchema = z
  .strictObject({ seriesId: idSchema, endedBy: z.string(), dropped: z.int() })
  .meta({ id: 'SeriesEnded' });

export const periodLockedSchema = z
  .strictObject({ periodId: idSchema, state: z.literal('locked'), missing: z.int() })
  .meta({ id: 'PeriodLocked' });

export const reportPageSchema = movingPageOf(
  z.strictObject(listShape).meta({ id: 'ReportListItem' }),
);

const words = optionalTextSchema(100_000);

const figure = z.strictObject({
  name: textSchema(500),
  value: z.number(),
  unit: z.string().max(100).default(''),
});

const contentShape = {
  done: words,
  difficulties: words,
  proposals: words,
  /** "Kỳ này không phát sinh": the reason stands in `done`. */
  nothingToReport: z.boolean().default(false),
  figures: z.array(figure).max(500).default([]),
  /** By the key of each question of the template: a number, words, one of the options, or the rows of a table. */
  answers: z.record(questionKeySchema, answerSchema).default({}),
};

/** "Lưu nháp": anything may still be missing. */
export const reportDraftSchema = z.strictObject(contentShape).meta({ id: 'ReportDraft' });

/** What was done must be said, unless nothing is reported. */
export const reportContentSchema = z
  .strictObject(contentShape)
  .refine(({ done, nothingToReport }) => nothingToReport || done !== '', {
    message: REQUEST_FAULTS.reportSaysNothing,
    path: ['done'],
  })
  .meta({ id: 'ReportContent' });

export const reportSchema = z
  .strictObject({
    ...listShape,
    seriesTitle: z.string(),
    startsOn: dateSchema,
    endsOn: dateSchema,
    document: documentSchema,
    content: z.unknown(),
    questions: z.array(reportQuestionSchema),
    /** What the body may begin from; null once it has begun, and for everybody else. */
    prefill: z
      .strictObject({
        content: reportDraftSchema,
        lastNumbers: z.record(z.string(), z.number()),
        lastFigures: z.array(figure),
        from: z.string().nullable(),
        work: z.int(),
        /** Reports of other campaigns that are items of this one. */
        merged: z.int(),
      })
      .nullable(),
    /** Consolidated reports of the body's own campaigns that it may begin from instead (`?from=`). */
    sources: z.array(
      z.strictObject({
        id: idSchema,
        label: z.string(),
        reference: z.string(),
        drawnAt: instantSchema,
      }),
    ),
    submittedBy: z.string().nullable(),
    acceptedAt: instantSchema.nullable(),
    files: z.array(fileSchema),
  })
  .meta({ id: 'Report' });

/** As JSON, or as JSON text in a field of a multipart form. */
export const submitReportBodySchema = z.strictObject({
  content: jsonOrText(reportContentSchema),
});

export const reportAnswerSchema = z
  .strictObject({
    id: idSchema,
    state: z.enum(REPORT_STATES),
    version: z.int(),
    dueAt: instantSchema,
  })
  .meta({ id: 'ReportAnswer' });
