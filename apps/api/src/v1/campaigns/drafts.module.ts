import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.js';
import { FirstMailController } from './first-mail.controller.js';
import { LaunchLoadController } from './launch-load.controller.js';
import { LaunchesController } from './launches.controller.js';

/** Campaigns up to their launch. */
@Module({
  controllers: [DraftsController, FirstMailController, LaunchesController, LaunchLoadController],
})
export class DraftsModule {}
