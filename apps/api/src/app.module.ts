import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { AppConfig, Logger } from '#runtime';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { ExchangePagesModule } from './pages/exchanges/exchange-pages.module.js';
import { CalendarFeedModule } from './pages/calendar-feed/calendar-feed.module.js';
import { LinksModule } from './pages/links/links.module.js';
import { MailsModule } from './pages/mails/mails.module.js';
import { ReportPagesModule } from './pages/reports/report-pages.module.js';
import { MuteModule } from './pages/mute/mute.module.js';
import { SignInPagesModule } from './pages/sign-in/sign-in-pages.module.js';
import { StatusModule } from './pages/status/status.module.js';
import { WorkPagesModule } from './pages/work/work-pages.module.js';
import { PlatformModule } from './platform.module.js';
import { AnchorsModule } from './v1/anchors/anchors.module.js';
import { AssignmentsModule } from './v1/assignments/assignments.module.js';
import { CalendarModule } from './v1/calendar/calendar.module.js';
import { CalendarFeedsModule } from './v1/calendar-feeds/calendar-feeds.module.js';
import { CampaignsModule } from './v1/campaigns/campaigns.module.js';
import { DraftsModule } from './v1/campaigns/drafts.module.js';
import { DirectoryModule } from './v1/directory/directory.module.js';
import { DispatchesModule } from './v1/dispatches/dispatches.module.js';
import { ExchangesModule } from './v1/exchanges/exchanges.module.js';
import { StatisticsModule } from './v1/statistics/statistics.module.js';
import { TransfersModule } from './v1/transfers/transfers.module.js';
import { IncidentsModule } from './v1/incidents/incidents.module.js';
import { LettersModule } from './v1/letters/letters.module.js';
import { MailModule } from './v1/mail/mail.module.js';
import { PeopleModule } from './v1/people/people.module.js';
import { PoliciesModule } from './v1/policies/policies.module.js';
import { ReadingsModule } from './v1/readings/readings.module.js';
import { ReportsModule } from './v1/reports/reports.module.js';
import { TrackersModule } from './v1/trackers/trackers.module.js';
import { TestClockModule } from './v1/test-clock/test-clock.module.js';
import { UploadsModule } from './v1/uploads/uploads.module.js';
import { WebhooksModule } from './v1/webhooks/webhooks.module.js';
import { WorkModule } from './v1/work/work.module.js';

/** One module a context; the order is that of the map in docs/architecture.md. */
@Module({})
export class AppModule {
  public static forRoot(config: AppConfig, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, logger),
        HttpModule,
        DirectoryModule,
        PeopleModule,
        ReadingsModule,
        DraftsModule,
        CalendarModule,
        PoliciesModule,
        CampaignsModule,
        DispatchesModule,
        AssignmentsModule,
        ExchangesModule,
        StatisticsModule,
        TransfersModule,
        ReportsModule,
        TrackersModule,
        WorkModule,
        MailModule,
        LettersModule,
        WebhooksModule,
        CalendarFeedsModule,
        AnchorsModule,
        IncidentsModule,
        UploadsModule,
        CalendarFeedModule,
        LinksModule,
        MuteModule,
        SignInPagesModule,
        WorkPagesModule,
        ExchangePagesModule,
        ReportPagesModule,
        TestClockModule,
        MailsModule,
        HealthModule,
        StatusModule,
      ],
    };
  }
}
