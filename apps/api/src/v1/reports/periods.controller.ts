import { Controller, Get, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { readPeriod } from '#application';
import { periodViewSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { CSV_TYPE } from '../../http/csv.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { periodFile, presentPeriod } from './period.presenter.js';
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
  @ApiProduces(CSV_TYPE)
  @Reads({ summary: 'Tải bảng tổng hợp của kỳ, CSV' })
  public async file(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('periodId') periodId: string,
  ): Promise<StreamableFile> {
    const view = await this.runner.read(request, readPeriod, { campaignId, periodId });
    return new StreamableFile(Buffer.from(periodFile(view)), {
      type: CSV_TYPE,
      disposition: `attachment; filename="${PERIOD_FILE_WORDS.fileName}.csv"`,
    });
  }
}
