import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { BulkController } from './bulk.controller.js';
import { FollowedController } from './followed.controller.js';
import { JudgementsController } from './judgements.controller.js';
import { WorkCascadeController } from './work-cascade.controller.js';

/** One piece of work of one body. */
@Module({
  controllers: [
    BulkController,
    AssignmentsController,
    FollowedController,
    JudgementsController,
    WorkCascadeController,
  ],
})
export class AssignmentsModule {}
