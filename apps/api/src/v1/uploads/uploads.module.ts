import { Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { DiskUploads } from '#platform';
import { UPLOADS } from '../../tokens.js';
import { AttachmentsController } from './attachments.controller.js';

/** Files of submissions and reports. */
@Module({ controllers: [AttachmentsController] })
export class UploadsModule implements OnApplicationBootstrap {
  public constructor(@Inject(UPLOADS) private readonly uploads: DiskUploads) {}

  public async onApplicationBootstrap(): Promise<void> {
    await this.uploads.clearIncoming();
  }
}
