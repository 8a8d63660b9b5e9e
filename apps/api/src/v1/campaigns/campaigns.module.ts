import { Module } from '@nestjs/common';
import { CampaignLogController } from './campaign-log.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { SteeringController } from './steering.controller.js';

/** Campaigns from their release on: what is looked at, and the acts of the coordinator on a whole campaign. */
@Module({ controllers: [CampaignsController, CampaignLogController, SteeringController] })
export class CampaignsModule {}
