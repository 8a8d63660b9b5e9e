import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { readTracker } from '#application';
import { trackerFileQuerySchema } from '#contracts/http';
import { TABLE_MEDIA_TYPES, writeXlsx } from '#platform';
import { TRACKER_WORDS } from '#wording';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { CSV_TYPE, csvHead, csvLine } from '../../http/csv.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { trackerSheet } from './tracker-sheet.js';

@ApiTags('Theo dõi')
@Controller('api/v1/campaigns/:id/tracker-file')
export class TrackerFileController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @ApiProduces(CSV_TYPE, TABLE_MEDIA_TYPES.xlsx)
  @Reads({ summary: 'Tải sổ theo dõi của đợt, mỗi dòng một việc của một đơn vị' })
  public async file(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Query({ schema: trackerFileQuerySchema }) { format }: z.infer<typeof trackerFileQuerySchema>,
  ): Promise<StreamableFile> {
    const sheet = trackerSheet(await this.runner.read(request, readTracker, { campaignId }));
    const disposition = `attachment; filename="${TRACKER_WORDS.fileName}.${format}"`;
    if (format === 'xlsx') {
      const bytes = Buffer.from(await writeXlsx([sheet]));
      return new StreamableFile(bytes, { type: TABLE_MEDIA_TYPES.xlsx, disposition });
    }
    const lines = [csvHead(sheet.columns), ...sheet.rows.map((row) => csvLine([...row]))];
    return new StreamableFile(Buffer.from(lines.join('')), { type: CSV_TYPE, disposition });
  }
}
