import { Module } from '@nestjs/common';
import { CampaignLogController } from './campaign-log.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { ChangeWatch } from './changes/change-watch.js';
import { ChangesController } from './changes/changes.controller.js';
import { CascadeController } from './cascade.controller.js';
import { MatrixController } from './matrix.controller.js';
import { MilestonesController } from './milestones.controller.js';
import { RecordController } from './record.controller.js';
import { SearchController } from './search.controller.js';
import { AmendmentsController } from './amendments.controller.js';
import { ReplacementController } from './replacement.controller.js';
import { SteeringController } from './steering.controller.js';
import { TodayController } from './today.controller.js';

/** Campaigns from their release on: what is looked at, and the acts of the coordinator on a whole campaign. */
@Module({
  controllers: [
    CampaignsController,
    CascadeController,
    MatrixController,
    ChangesController,
    CampaignLogController,
    RecordController,
    TodayController,
    SearchController,
    SteeringController,
    AmendmentsController,
    ReplacementController,
    MilestonesController,
  ],
  providers: [ChangeWatch],
})
export class CampaignsModule {}
