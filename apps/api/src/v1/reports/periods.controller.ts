import { Body, Controller, Get, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { consolidatePeriod, readConsolidation, readPeriod } from '#application';
import {
  consolidateBodySchema,
  consolidatedSchema,
  periodFileQuerySchema,
  periodViewSchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { consolidationFile, CONSOLIDATION_TYPE } from './consolidation-file.js';
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

  @Post('consolidations')
  @Acts({
    summary: 'Lập báo cáo tổng hợp của kỳ, giữ lại như lúc lập',
    schema: consolidatedSchema,
  })
  public consolidate(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('periodId') periodId: string,
    @Body({ schema: consolidateBodySchema })
    { layout }: z.infer<typeof consolidateBodySchema>,
  ) {
    const input = { campaignId, periodId, layout: layout ?? null };
    return this.runner.run(request, consolidatePeriod, input);
  }

  @Get('consolidations/:consolidationId/file')
  @ApiProduces(CONSOLIDATION_TYPE)
  @Reads({ summary: 'Tải dự thảo báo cáo tổng hợp: DOCX đúng thể thức' })
  public async consolidation(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('periodId') periodId: string,
    @Id('consolidationId') consolidationId: string,
  ): Promise<StreamableFile> {
    const input = { campaignId, periodId, consolidationId };
    return consolidationFile(await this.runner.read(request, readConsolidation, input));
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
