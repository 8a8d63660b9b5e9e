import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  answerQuestion,
  giveExplanation,
  grantExtension,
  reachMilestone,
  refuseExtension,
} from '#application';
import {
  exchangeAnswerSchema,
  exchangePageSchema,
  exchangeQuerySchema,
  grantBodySchema,
  reachBodySchema,
  reasonBodySchema,
  saidBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { exchangePage } from '../../http/lists/exchange-page.js';
import { presentExchange } from './present-exchange.js';

const answers = (summary: string) => Acts({ summary, schema: exchangeAnswerSchema });

/** What was asked, and its answers. */
@ApiTags('Trao đổi')
@Controller('api/v1')
export class AnsweringController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get('exchanges')
  @Reads({
    summary:
      'Câu hỏi, đề nghị gia hạn, yêu cầu giải trình và trả lời; mới nhất trước. Mốc chỉ có khi hỏi riêng',
    schema: exchangePageSchema,
  })
  public list(
    @Req() request: ApiRequest,
    @Query({ schema: exchangeQuerySchema }) query: z.infer<typeof exchangeQuerySchema>,
  ) {
    return exchangePage(this.runner, request, query, presentExchange);
  }

  @Post('questions/:exchangeId/answer')
  @answers('Trả lời câu hỏi của đơn vị')
  public answerQuestion(
    @Req() request: ApiRequest,
    @Id('exchangeId') exchangeId: string,
    @Body({ schema: saidBodySchema }) { text }: z.infer<typeof saidBodySchema>,
  ) {
    return this.runner.run(request, answerQuestion, { exchangeId, text });
  }

  @Post('extensions/:exchangeId/grant')
  @answers('Đồng ý gia hạn, đến ngày đã xin hoặc ngày khác; ngày cũ vẫn giữ')
  public grant(
    @Req() request: ApiRequest,
    @Id('exchangeId') exchangeId: string,
    @Body({ schema: grantBodySchema }) grant: z.infer<typeof grantBodySchema>,
  ) {
    return this.runner.run(request, grantExtension, { exchangeId, ...grant });
  }

  @Post('extensions/:exchangeId/refuse')
  @answers('Không đồng ý gia hạn')
  public refuse(
    @Req() request: ApiRequest,
    @Id('exchangeId') exchangeId: string,
    @Body({ schema: reasonBodySchema }) { reason }: z.infer<typeof reasonBodySchema>,
  ) {
    return this.runner.run(request, refuseExtension, { exchangeId, reason });
  }

  @Post('milestones/:exchangeId/reach')
  @answers('Báo đã đạt mốc, cả khi đã quá hạn')
  public reach(
    @Req() request: ApiRequest,
    @Id('exchangeId') exchangeId: string,
    @Body({ schema: reachBodySchema }) { note }: z.infer<typeof reachBodySchema>,
  ) {
    return this.runner.run(request, reachMilestone, { exchangeId, note });
  }

  @Post('explanations/:exchangeId/answer')
  @answers('Giải trình')
  public explain(
    @Req() request: ApiRequest,
    @Id('exchangeId') exchangeId: string,
    @Body({ schema: saidBodySchema }) { text }: z.infer<typeof saidBodySchema>,
  ) {
    return this.runner.run(request, giveExplanation, { exchangeId, text });
  }
}
