import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';

/** "Lịch làm việc". */
@Module({ controllers: [CalendarController] })
export class CalendarModule {}
