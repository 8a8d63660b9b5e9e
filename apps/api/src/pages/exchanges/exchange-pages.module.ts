import { Module } from '@nestjs/common';
import { PageDoorModule } from '../door/page-door.module.js';
import { ExchangePagesController } from './exchange-pages.controller.js';

/** Answers to what was asked. */
@Module({ imports: [PageDoorModule], controllers: [ExchangePagesController] })
export class ExchangePagesModule {}
