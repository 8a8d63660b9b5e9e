import { Body, Controller, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { askInReports, endReportSeries, lockPeriod } from '#application';
import {
  askInReportsBodySchema,
  endSeriesBodySchema,
  periodLockedSchema,
  reportQuestionsSetSchema,
  seriesEndedSchema,
} from '#contracts/http';
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

  @Put('series/:seriesId/questions')
  @Acts({
    summary: 'Đặt mẫu báo cáo: câu hỏi mọi báo cáo chưa nộp của chuỗi phải trả lời',
    schema: reportQuestionsSetSchema,
  })
  public ask(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('seriesId') seriesId: string,
    @Body({ schema: askInReportsBodySchema }) body: z.infer<typeof askInReportsBodySchema>,
  ) {
    return this.runner.run(request, askInReports, { campaignId, seriesId, ...body });
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
