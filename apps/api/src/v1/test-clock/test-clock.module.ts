import { Module } from '@nestjs/common';
import { HealthModule } from '../../health/health.module.js';
import { TestClockController } from './test-clock.controller.js';

/** The demo's clock; answers NOT_DEMO_MODE everywhere else. */
@Module({ imports: [HealthModule], controllers: [TestClockController] })
export class TestClockModule {}
