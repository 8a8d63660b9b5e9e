import { Module } from '@nestjs/common';
import { IncidentsController } from './incidents.controller.js';

/** "Sự cố": what waits for a person. */
@Module({ controllers: [IncidentsController] })
export class IncidentsModule {}
