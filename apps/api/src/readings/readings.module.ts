import { Module } from '@nestjs/common';
import { ReadingsController } from './readings.controller.js';
import { TaskSheetWriter } from './task-sheet-writer.js';

@Module({ controllers: [ReadingsController], providers: [TaskSheetWriter] })
export class ReadingsModule {}
