import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { DirectoryImportsController } from './directory-imports.controller.js';
import { GroupsController } from './groups.controller.js';

/** "Danh bạ": bodies, contacts, successions, groups, imports. */
@Module({ controllers: [BodiesController, GroupsController, DirectoryImportsController] })
export class DirectoryModule {}
