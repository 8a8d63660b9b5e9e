import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { discardLaunch, launchCampaign, launchProgress, retryLaunch } from '#application';
import {
  discardRequestSchema,
  idParamsSchema,
  launchAnswerSchema,
  launchProgressSchema,
  launchRequestSchema,
  stateAnswerSchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { presentProgress } from './launch.presenter.js';

type IdParams = z.infer<typeof idParamsSchema>;

@ApiTags('Giao nhiệm vụ')
@Controller('api/v1/campaigns/:id')
export class LaunchesController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('launch')
  @HttpCode(202)
  @ApiOperation({ summary: 'Giao nhiệm vụ theo bản đã xem trước; tiến độ ở Location' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiAcceptedResponse({ standardSchema: launchAnswerSchema })
  public async launch(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @Body({ schema: launchRequestSchema }) { planHash }: z.infer<typeof launchRequestSchema>,
  ) {
    const answer = await this.runner.run(request, launchCampaign, { campaignId: id, planHash });
    void reply.header('location', `/api/v1/campaigns/${id}/launch`);
    return answer;
  }

  @Get('launch')
  @Reads({ summary: 'Tiến độ giao', schema: launchProgressSchema })
  public async progress(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    return presentProgress(await this.runner.read(request, launchProgress, { campaignId: id }));
  }

  @Post('launch/retry')
  @HttpCode(202)
  @ApiOperation({ summary: 'Giao lại sau khi bị lỗi' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiAcceptedResponse({ standardSchema: stateAnswerSchema })
  public retry(@Req() request: ApiRequest, @Param({ schema: idParamsSchema }) { id }: IdParams) {
    return this.runner.run(request, retryLaunch, { campaignId: id });
  }

  @Post('discard')
  @HttpCode(200)
  @Writes({ summary: 'Bỏ lần giao bị lỗi', schema: stateAnswerSchema })
  public discard(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @Body({ schema: discardRequestSchema })
    { reason = null }: { readonly reason?: string | null },
  ) {
    return this.runner.run(request, discardLaunch, { campaignId: id, reason });
  }
}
