import { Module } from '@nestjs/common';
import { WorkController } from './work.controller.js';

/** What a recipient body has before it. */
@Module({ controllers: [WorkController] })
export class WorkModule {}
