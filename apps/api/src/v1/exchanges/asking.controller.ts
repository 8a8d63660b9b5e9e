import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  askAboutWork,
  askQuestion,
  nudgeWork,
  requestExplanation,
  requestExtension,
} from '#application';
import {
  exchangeAnswerSchema,
  explanationBodySchema,
  extensionBodySchema,
  nudgeAnswerSchema,
  nudgeBodySchema,
  saidBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type Said = z.infer<typeof saidBodySchema>;
const asks = (summary: string) => Acts({ summary, schema: exchangeAnswerSchema });

/** What one side asks the other: of the document, or of one piece of work. */
@ApiTags('Trao đổi')
@Controller('api/v1')
export class AskingController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('dispatches/:id/questions')
  @asks('Hỏi lại về cả văn bản')
  public askOfDocument(
    @Req() request: ApiRequest,
    @Id() dispatchId: string,
    @Body({ schema: saidBodySchema }) { text }: Said,
  ) {
    return this.runner.run(request, askQuestion, { dispatchId, assignmentId: null, text });
  }

  @Post('assignments/:id/questions')
  @asks('Hỏi lại về một việc')
  public askOfWork(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: saidBodySchema }) { text }: Said,
  ) {
    return this.runner.run(request, askAboutWork, { assignmentId, text });
  }

  @Post('assignments/:id/extensions')
  @asks('Xin gia hạn; hạn cũ còn hiệu lực đến khi được trả lời')
  public requestExtension(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: extensionBodySchema }) wanted: z.infer<typeof extensionBodySchema>,
  ) {
    return this.runner.run(request, requestExtension, { assignmentId, ...wanted });
  }

  @Post('assignments/:id/explanations')
  @asks('Yêu cầu giải trình; không nêu hạn thì ba ngày làm việc')
  public requestExplanation(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: explanationBodySchema }) wanted: z.infer<typeof explanationBodySchema>,
  ) {
    return this.runner.run(request, requestExplanation, { assignmentId, ...wanted });
  }

  @Post('assignments/:id/nudge')
  @Acts({ summary: 'Đôn đốc một việc; mỗi ngày một lần', schema: nudgeAnswerSchema })
  public nudge(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: nudgeBodySchema }) { text }: z.infer<typeof nudgeBodySchema>,
  ) {
    return this.runner.run(request, nudgeWork, { assignmentId, text });
  }
}
