import { Module } from '@nestjs/common';
import { PageDoorModule } from '../door/page-door.module.js';
import { CascadePageController } from './cascade-page.controller.js';
import { DocumentPagesController } from './document-pages.controller.js';
import { WorkPagesController } from './work-pages.controller.js';

/** A recipient's list, documents and work. The documents first: their address begins like that of work. */
@Module({
  imports: [PageDoorModule],
  controllers: [DocumentPagesController, CascadePageController, WorkPagesController],
})
export class WorkPagesModule {}
