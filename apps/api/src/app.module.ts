import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { AppConfig, Logger } from '#runtime';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { DraftsModule } from './campaigns/drafts.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DispatchesModule } from './dispatches/dispatches.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { LinksModule } from './links/links.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlatformModule } from './platform.module.js';
import { ReadingsModule } from './readings/readings.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { StatusModule } from './status/status.module.js';
import { TestClockModule } from './test-clock/test-clock.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { WorkModule } from './work/work.module.js';

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
        CampaignsModule,
        DispatchesModule,
        AssignmentsModule,
        ReportsModule,
        WorkModule,
        UploadsModule,
        LinksModule,
        TestClockModule,
        HealthModule,
        StatusModule,
      ],
    };
  }
}
