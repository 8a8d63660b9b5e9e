import { Module } from '@nestjs/common';
import { CalendarFeedController } from '../../pages/calendar-feed/calendar-feed.controller.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';

/** Calendars that programs of others read. */
@Module({ controllers: [CalendarFeedsController, CalendarFeedController] })
export class CalendarFeedsModule {}
