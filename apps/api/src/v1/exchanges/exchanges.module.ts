import { Module } from '@nestjs/common';
import { AnsweringController } from './answering.controller.js';
import { AskingController } from './asking.controller.js';
import { NudgesController } from './nudges.controller.js';

/** Questions, extensions, explanations, urging: what the two sides say to each other about work. */
@Module({ controllers: [AskingController, AnsweringController, NudgesController] })
export class ExchangesModule {}
