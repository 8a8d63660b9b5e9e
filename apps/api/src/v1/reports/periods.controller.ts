import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { readPeriod } from '#application';
import { periodFileQuerySchema, periodViewSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { periodFile, PERIOD_FILE_TYPES } from './period-file.js';
import { presentPeriod } from './period.presenter.js';
import { PERIOD_FILE_WORDS } from '#wording';

@ApiTags('Kỳ báo cáo')
@Controller('api/v1/campaigns/:id/periods/:periodId')
export class PeriodsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Tổng hợp một kỳ: ai đã nộp, ai chưa, số liệu cộng lại',
    schema: periodViewSchema,
  })
  public async read(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('periodId') periodId: string,
  ) {
    return presentPeriod(await this.runner.read(request, readPeriod, { campaignId, periodId }));
  }

  @Get('file')
  @ApiProduces(...PERIOD_FILE_TYPES)
  @Reads({ summary: 'Tải bảng tổng hợp của kỳ: CSV, XLSX hoặc DOCX' })
  public async file(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('periodId') periodId: string,
    @Query({ schema: periodFileQuerySchema }) { format }: z.infer<typeof periodFileQuerySchema>,
  ): Promise<StreamableFile> {
    const view = await this.runner.read(request, readPeriod, { campaignId, periodId });
    const { bytes, type } = await periodFile(view, format);
    return new StreamableFile(bytes, {
      type,
      disposition: `attachment; filename="${PERIOD_FILE_WORDS.fileName}.${format}"`,
    });
  }
}
