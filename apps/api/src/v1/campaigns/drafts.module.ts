import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.js';
import { LaunchesController } from './launches.controller.js';

/** Campaigns up to their launch. */
@Module({ controllers: [DraftsController, LaunchesController] })
export class DraftsModule {}
