import { Module } from '@nestjs/common';
import { CalendarImportsController } from './calendar-imports.controller.js';
import { CalendarController } from './calendar.controller.js';

/** "Lịch làm việc". */
@Module({ controllers: [CalendarController, CalendarImportsController] })
export class CalendarModule {}
