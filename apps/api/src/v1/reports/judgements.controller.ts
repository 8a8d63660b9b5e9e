import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { acceptReport, returnReport } from '#application';
import { reasonBodySchema, reportAnswerSchema } from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

const judges = (summary: string) => Acts({ summary, schema: reportAnswerSchema, ifMatch: true });

@ApiTags('Duyệt báo cáo')
@Controller('api/v1/reports/:id')
export class ReportJudgementsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('accept')
  @judges('Chấp nhận báo cáo')
  public accept(
    @Req() request: ApiRequest,
    @Id() reportId: string,
    @IfMatch() expectedVersion: number,
  ) {
    return this.runner.run(request, acceptReport, { reportId, expectedVersion, reason: null });
  }

  @Post('return')
  @judges('Trả lại báo cáo, cần bổ sung')
  public return(
    @Req() request: ApiRequest,
    @Id() reportId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reasonBodySchema }) { reason }: z.infer<typeof reasonBodySchema>,
  ) {
    return this.runner.run(request, returnReport, { reportId, expectedVersion, reason });
  }
}
