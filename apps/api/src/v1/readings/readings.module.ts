import { Module } from '@nestjs/common';
import { ReadingJobsController } from './reading-jobs.controller.js';
import { ReadingsController } from './readings.controller.js';
import { TaskSheetWriter } from './task-sheet-writer.js';

@Module({ controllers: [ReadingsController, ReadingJobsController], providers: [TaskSheetWriter] })
export class ReadingsModule {}
