import { Module } from '@nestjs/common';
import { DispatchesController } from './dispatches.controller.js';
import { ReceiptMaker } from './receipt-maker.js';
import { ReceiptsController } from './receipts.controller.js';

/** What a body received, and what it answered. */
@Module({
  controllers: [DispatchesController, ReceiptsController],
  providers: [ReceiptMaker],
  exports: [ReceiptMaker],
})
export class DispatchesModule {}
