import { Module } from '@nestjs/common';
import { AnchorsController } from './anchors.controller.js';

/** The heads of an office's chains, kept outside the database. */
@Module({ controllers: [AnchorsController] })
export class AnchorsModule {}
