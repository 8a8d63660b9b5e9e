import { Module } from '@nestjs/common';
import { ReportJudgementsController } from './judgements.controller.js';
import { PeriodsController } from './periods.controller.js';
import { ReportSeriesController } from './report-series.controller.js';
import { ReportsController } from './reports.controller.js';

/** What bodies hand in for the periods of a report. */
@Module({
  controllers: [
    ReportsController,
    ReportJudgementsController,
    ReportSeriesController,
    PeriodsController,
  ],
})
export class ReportsModule {}
