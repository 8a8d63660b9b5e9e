import { Module } from '@nestjs/common';
import { RecipientsController } from './recipients.controller.js';
import { SuccessionsController } from './successions.controller.js';
import { TransfersController } from './transfers.controller.js';

/** Work handed over, dropped, or taken back from one body; bodies added. */
@Module({ controllers: [TransfersController, RecipientsController, SuccessionsController] })
export class TransfersModule {}
