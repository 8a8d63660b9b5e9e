import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  declineAssignment,
  mayHandInWork,
  readAssignment,
  reportProgress,
  submitWork,
  type UploadStore,
} from '#application';
import {
  assignmentAnswerSchema,
  assignmentSchema,
  declineBodySchema,
  progressBodySchema,
  submitBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';
import { UPLOADS } from '../../tokens.js';
import { presentExchange } from '../exchanges/present-exchange.js';
import { FilesForm } from '../uploads/files-form.js';
import { runWithFiles } from '../../http/run-with-files.js';

@ApiTags('Việc')
@Controller('api/v1/assignments/:id')
export class AssignmentsController {
  public constructor(
    private readonly runner: CommandRunner,
    @Inject(UPLOADS) private readonly uploads: UploadStore,
  ) {}

  @Get()
  @Reads({ summary: 'Chi tiết việc: lần nộp, tệp, lịch sử hạn', schema: assignmentSchema })
  public async read(@Req() request: ApiRequest, @Id() id: string) {
    const work = await this.runner.read(request, readAssignment, { assignmentId: id });
    const wired = toWire(work);
    return {
      ...withOffers('work', wired),
      exchanges: work.exchanges.map(presentExchange),
      milestones: wired.milestones.map((one) => withOffers('exchange', one)),
    };
  }

  @Post('progress')
  @Acts({ summary: 'Cập nhật tiến độ', schema: assignmentAnswerSchema, ifMatch: true })
  public progress(
    @Req() request: ApiRequest,
    @Id() id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: progressBodySchema }) word: z.infer<typeof progressBodySchema>,
  ) {
    return this.runner.run(request, reportProgress, { assignmentId: id, expectedVersion, ...word });
  }

  @Post('submit')
  @Acts({
    summary: 'Báo cáo hoàn thành: lời báo, tệp, liên kết, số liệu đạt được',
    schema: assignmentAnswerSchema,
    ifMatch: true,
  })
  @FilesForm(submitBodySchema)
  public submit(@Req() request: ApiRequest, @Id() assignmentId: string) {
    const { runner, uploads } = this;
    return runWithFiles(
      {
        ...{ runner, uploads, request },
        mayAct: (tx, principal) => mayHandInWork(tx, principal, { assignmentId }),
      },
      submitBodySchema,
      submitWork,
      (body, given) => ({
        assignmentId,
        ...body,
        ...given,
      }),
    );
  }

  @Post('decline')
  @Acts({ summary: 'Không thuộc thẩm quyền, một việc', schema: assignmentAnswerSchema })
  public decline(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: declineBodySchema }) declining: z.infer<typeof declineBodySchema>,
  ) {
    return this.runner.run(request, declineAssignment, { assignmentId, ...declining });
  }
}
