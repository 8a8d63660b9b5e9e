import { Module } from '@nestjs/common';
import { ReceiptMaker } from '../../http/receipt-maker.js';
import { LinkReader } from './link-reader.js';
import { LinksController } from './links.controller.js';

/** What opens from a mail without signing in. */
@Module({
  controllers: [LinksController],
  providers: [LinkReader, ReceiptMaker],
})
export class LinksModule {}
