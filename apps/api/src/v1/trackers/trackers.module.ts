import { Module } from '@nestjs/common';
import { TrackerFileController } from './tracker-file.controller.js';
import { TrackerImportsController } from './tracker-imports.controller.js';

/** The spreadsheet an office keeps. */
@Module({ controllers: [TrackerImportsController, TrackerFileController] })
export class TrackersModule {}
