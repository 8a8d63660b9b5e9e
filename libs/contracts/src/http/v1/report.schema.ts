import { z } from 'zod';
import { CAMPAIGN_STATES, DISPATCH_STATES, REPORT_STATES } from '#domain';
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

export const reportSchema = z
  .strictObject({
    ...listShape,
    seriesTitle: z.string(),
    startsOn: dateSchema,
    endsOn: dateSchema,
    document: documentSchema,
    content: z.unknown(),
    submittedBy: z.string().nullable(),
    acceptedAt: instantSchema.nullable(),
    files: z.array(fileSchema),
  })
  .meta({ id: 'Report' });

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
};

/** "Lưu nháp": anything may still be missing. */
export const reportDraftSchema = z.strictObject(contentShape).meta({ id: 'ReportDraft' });

export const reportContentSchema = z
  .strictObject({ ...contentShape, done: textSchema(100_000) })
  .meta({ id: 'ReportContent' });

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
