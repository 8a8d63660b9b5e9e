import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { DirectoryImportsController } from './directory-imports.controller.js';
import { GroupsController } from './groups.controller.js';
import { OfficeConsentsController } from './office-consents.controller.js';

/** "Danh bạ": bodies, contacts, successions, groups, imports, consents between offices. */
@Module({
  controllers: [
    BodiesController,
    GroupsController,
    DirectoryImportsController,
    OfficeConsentsController,
  ],
})
export class DirectoryModule {}
