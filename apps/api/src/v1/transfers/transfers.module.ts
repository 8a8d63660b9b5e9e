import { Module } from '@nestjs/common';
import { TransfersController } from './transfers.controller.js';

/** Work handed over, dropped, or taken back from one body. */
@Module({ controllers: [TransfersController] })
export class TransfersModule {}
