import { Module } from '@nestjs/common';
import { PageDoorModule } from '../door/page-door.module.js';
import { ReportPagesController } from './report-pages.controller.js';

/** Forms of period reports. */
@Module({ imports: [PageDoorModule], controllers: [ReportPagesController] })
export class ReportPagesModule {}
