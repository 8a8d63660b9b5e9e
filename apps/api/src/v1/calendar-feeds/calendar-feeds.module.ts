import { Module } from '@nestjs/common';
import { CalendarFeedsController } from './calendar-feeds.controller.js';

/** Who keeps which calendar for programs of others. */
@Module({ controllers: [CalendarFeedsController] })
export class CalendarFeedsModule {}
