import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { readFile, type UploadStore } from '#application';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { UPLOADS } from '../../tokens.js';

@ApiTags('Tệp')
@Controller('api/v1/attachments')
export class AttachmentsController {
  public constructor(
    private readonly runner: CommandRunner,
    @Inject(UPLOADS) private readonly uploads: UploadStore,
  ) {}

  @Get(':id')
  @ApiProduces('application/octet-stream')
  @Reads({ summary: 'Tải một tệp đã nộp' })
  public async download(@Req() request: ApiRequest, @Id() id: string): Promise<StreamableFile> {
    const file = await this.runner.read(request, readFile, { attachmentId: id });
    const bytes = Readable.from(await this.uploads.open(file.storageKey));
    // Always a download, never a page: what a stranger uploaded is not shown inside ours.
    return new StreamableFile(bytes, {
      type: file.mediaType,
      disposition: `attachment; filename="${asciiName(file.fileName)}"; filename*=UTF-8''${encodeName(file.fileName)}`,
      length: file.sizeBytes,
    });
  }
}

/** For programs that know only the old parameter (RFC 6266). */
const asciiName = (name: string): string => name.replace(/[^\w. -]/g, '_');

/** RFC 8187: what encodeURIComponent leaves and the grammar does not. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
