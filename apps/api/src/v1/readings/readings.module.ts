import { Module } from '@nestjs/common';
import { MailIntakesController } from './mail-intakes.controller.js';
import { ReadingJobsController } from './reading-jobs.controller.js';
import { ReadingsController } from './readings.controller.js';
import { TaskSheetWriter } from './task-sheet-writer.js';

@Module({
  controllers: [ReadingsController, ReadingJobsController, MailIntakesController],
  providers: [TaskSheetWriter],
})
export class ReadingsModule {}
