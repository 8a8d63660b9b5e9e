import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { acceptWork, reinstateAssignment, returnWork } from '#application';
import {
  acceptBodySchema,
  assignmentAnswerSchema,
  reasonBodySchema,
  returnBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type Reason = z.infer<typeof reasonBodySchema>;
const judges = (summary: string) =>
  Acts({ summary, schema: assignmentAnswerSchema, ifMatch: true });

@ApiTags('Duyệt việc')
@Controller('api/v1/assignments/:id')
export class JudgementsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('accept')
  @judges('Xác nhận hoàn thành')
  public accept(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: acceptBodySchema }) { note }: z.infer<typeof acceptBodySchema>,
  ) {
    return this.runner.run(request, acceptWork, { assignmentId, expectedVersion, note });
  }

  @Post('return')
  @judges('Trả lại, cần bổ sung; có thể kèm hạn mới')
  public return(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: returnBodySchema }) returning: z.infer<typeof returnBodySchema>,
  ) {
    return this.runner.run(request, returnWork, { assignmentId, expectedVersion, ...returning });
  }

  @Post('reinstate')
  @judges('Giao lại việc đã bị từ chối')
  public reinstate(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reasonBodySchema }) { reason }: Reason,
  ) {
    return this.runner.run(request, reinstateAssignment, { assignmentId, expectedVersion, reason });
  }
}
