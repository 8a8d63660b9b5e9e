import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { readTracker } from '#application';
import { trackerFileQuerySchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { trackerFile, TRACKER_FILE_TYPES } from './tracker-file.js';

@ApiTags('Theo dõi')
@Controller('api/v1/campaigns/:id/tracker-file')
export class TrackerFileController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @ApiProduces(...TRACKER_FILE_TYPES)
  @Reads({ summary: 'Tải sổ theo dõi của đợt, mỗi dòng một việc của một đơn vị' })
  public async file(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Query({ schema: trackerFileQuerySchema }) { format }: z.infer<typeof trackerFileQuerySchema>,
  ): Promise<StreamableFile> {
    return trackerFile(await this.runner.read(request, readTracker, { campaignId }), format);
  }
}
