import { Module } from '@nestjs/common';
import { LinkReader } from './link-reader.js';
import { LinksController } from './links.controller.js';

/** What opens from a mail without signing in. */
@Module({ controllers: [LinksController], providers: [LinkReader] })
export class LinksModule {}
