import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  cancelAssignment,
  foreseeCancel,
  foreseeTakeBack,
  foreseeTransfer,
  foreseeTransferOfWork,
  recallDispatch,
  transferAssignment,
  transferDispatch,
} from '#application';
import {
  assignmentAnswerSchema,
  dispatchAnswerSchema,
  reasonBodySchema,
  transferAnswerSchema,
  transferDispatchSchema,
  transferWorkSchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Foresees } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type Reason = z.infer<typeof reasonBodySchema>;

/** Work that leaves the body it was given to: for another one, or for good. */
@ApiTags('Chuyển giao')
@Controller('api/v1')
export class TransfersController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('dispatches/:id/transfer/preview')
  @Foresees('Chuyển giao việc của một đơn vị')
  public foreseeTransfer(
    @Req() request: ApiRequest,
    @Id() dispatchId: string,
    @Body({ schema: transferDispatchSchema })
    { toBody: toBodyCode, ...wish }: z.infer<typeof transferDispatchSchema>,
  ) {
    return this.runner.read(request, foreseeTransfer, { dispatchId, toBodyCode, ...wish });
  }

  @Post('dispatches/:id/transfer')
  @Acts({
    summary: 'Chuyển giao cho đơn vị khác: cả văn bản, hoặc những việc được nêu',
    schema: transferAnswerSchema,
  })
  public transferDispatch(
    @Req() request: ApiRequest,
    @Id() dispatchId: string,
    @Body({ schema: transferDispatchSchema })
    { toBody: toBodyCode, ...wish }: z.infer<typeof transferDispatchSchema>,
  ) {
    return this.runner.run(request, transferDispatch, { dispatchId, toBodyCode, ...wish });
  }

  @Post('assignments/:id/transfer/preview')
  @Foresees('Chuyển giao một việc')
  public foreseeTransferOfWork(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: transferWorkSchema })
    { toBody: toBodyCode, ...wish }: z.infer<typeof transferWorkSchema>,
  ) {
    return this.runner.read(request, foreseeTransferOfWork, { assignmentId, toBodyCode, ...wish });
  }

  @Post('assignments/:id/transfer')
  @Acts({
    summary: 'Chuyển giao một việc cho đơn vị khác',
    schema: transferAnswerSchema,
    ifMatch: true,
  })
  public transferAssignment(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: transferWorkSchema })
    { toBody: toBodyCode, ...wish }: z.infer<typeof transferWorkSchema>,
  ) {
    const work = { assignmentId, expectedVersion };
    return this.runner.run(request, transferAssignment, { ...work, toBodyCode, ...wish });
  }

  @Post('dispatches/:id/recall/preview')
  @Foresees('Thu hồi ở một đơn vị')
  public foreseeTakeBack(
    @Req() request: ApiRequest,
    @Id() dispatchId: string,
    @Body({ schema: reasonBodySchema }) { reason }: Reason,
  ) {
    return this.runner.read(request, foreseeTakeBack, { dispatchId, reason });
  }

  @Post('dispatches/:id/recall')
  @Acts({ summary: 'Thu hồi ở một đơn vị; đợt vẫn tiếp tục', schema: dispatchAnswerSchema })
  public recall(
    @Req() request: ApiRequest,
    @Id() dispatchId: string,
    @Body({ schema: reasonBodySchema }) { reason }: Reason,
  ) {
    return this.runner.run(request, recallDispatch, { dispatchId, reason });
  }

  @Post('assignments/:id/cancel/preview')
  @Foresees('Thôi giao một việc')
  public foreseeCancel(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: reasonBodySchema }) { reason }: Reason,
  ) {
    return this.runner.read(request, foreseeCancel, { assignmentId, reason });
  }

  @Post('assignments/:id/cancel')
  @Acts({ summary: 'Thôi giao một việc', schema: assignmentAnswerSchema, ifMatch: true })
  public cancel(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reasonBodySchema }) { reason }: Reason,
  ) {
    return this.runner.run(request, cancelAssignment, { assignmentId, expectedVersion, reason });
  }
}
