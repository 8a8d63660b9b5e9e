import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller.js';

/** Calendars as programs of others read them. */
@Module({ controllers: [CalendarFeedController] })
export class CalendarFeedModule {}
