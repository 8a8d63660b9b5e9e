import { Module } from '@nestjs/common';
import { DispatchesModule } from '../../v1/dispatches/dispatches.module.js';
import { LinkReader } from './link-reader.js';
import { LinksController } from './links.controller.js';

/** What opens from a mail without signing in. */
@Module({
  imports: [DispatchesModule],
  controllers: [LinksController],
  providers: [LinkReader],
})
export class LinksModule {}
