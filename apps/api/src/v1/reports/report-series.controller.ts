import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { endReportSeries, lockPeriod } from '#application';
import { endSeriesBodySchema, periodLockedSchema, seriesEndedSchema } from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Kỳ báo cáo')
@Controller('api/v1/campaigns/:id')
export class ReportSeriesController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('periods/:periodId/lock')
  @Acts({ summary: 'Khóa kỳ: không nộp, không nhắc nữa', schema: periodLockedSchema })
  public lock(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('periodId') periodId: string,
  ) {
    return this.runner.run(request, lockPeriod, { campaignId, periodId });
  }

  @Post('series/:seriesId/end')
  @Acts({ summary: 'Kết thúc chuỗi báo cáo theo văn bản kế tiếp', schema: seriesEndedSchema })
  public end(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('seriesId') seriesId: string,
    @Body({ schema: endSeriesBodySchema }) body: z.infer<typeof endSeriesBodySchema>,
  ) {
    return this.runner.run(request, endReportSeries, { campaignId, seriesId, ...body });
  }
}
