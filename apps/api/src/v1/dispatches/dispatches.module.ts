import { Module } from '@nestjs/common';
import { DispatchesController } from './dispatches.controller.js';

/** What a body received, and what it answered. */
@Module({ controllers: [DispatchesController] })
export class DispatchesModule {}
