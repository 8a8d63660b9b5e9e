import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { nudgeLate, previewNudge } from '#application';
import { nudgeAnswerSchema, nudgeLateBodySchema } from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

/** "Đôn đốc" in bulk: looked at before, then sent. */
@ApiTags('Đôn đốc')
@Controller('api/v1/campaigns/:id/nudges')
export class NudgesController {
  public constructor(private readonly runner: CommandRunner) {}

  /** Writes nothing, so it takes no Idempotency-Key; a POST because thousands of bodies may be named. */
  @Post('preview')
  @HttpCode(200)
  @Reads({ summary: 'Sẽ đôn đốc những ai, bằng lời nào', schema: nudgeAnswerSchema })
  public preview(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: nudgeLateBodySchema }) wish: z.infer<typeof nudgeLateBodySchema>,
  ) {
    return this.runner.read(request, previewNudge, { campaignId, ...wish });
  }

  @Post()
  @Acts({
    summary: 'Đôn đốc các đơn vị có việc quá hạn; mỗi việc mỗi ngày một lần',
    schema: nudgeAnswerSchema,
  })
  public nudge(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: nudgeLateBodySchema }) wish: z.infer<typeof nudgeLateBodySchema>,
  ) {
    return this.runner.run(request, nudgeLate, { campaignId, ...wish });
  }
}
