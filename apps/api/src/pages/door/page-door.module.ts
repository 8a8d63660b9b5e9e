import { Module } from '@nestjs/common';
import { PageDoor } from './page-door.js';

/** The way into pages for somebody signed in. */
@Module({ providers: [PageDoor], exports: [PageDoor] })
export class PageDoorModule {}
