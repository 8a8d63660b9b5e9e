import { Module } from '@nestjs/common';
import { ReceiptMaker } from '../../http/receipt-maker.js';
import { DispatchesController } from './dispatches.controller.js';
import { ReceiptsController } from './receipts.controller.js';

/** What a body received, and what it answered. */
@Module({
  controllers: [DispatchesController, ReceiptsController],
  providers: [ReceiptMaker],
})
export class DispatchesModule {}
