import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { nudgeLate, previewNudge } from '#application';
import { nudgeAnswerSchema, nudgeLateBodySchema, nudgePreviewQuerySchema } from '#contracts/http';
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

  @Get('preview')
  @Reads({ summary: 'Sẽ đôn đốc những ai, bằng lời nào', schema: nudgeAnswerSchema })
  public preview(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Query({ schema: nudgePreviewQuerySchema }) query: z.infer<typeof nudgePreviewQuerySchema>,
  ) {
    const which = { campaignId, taskId: query.taskId ?? null, bodyIds: null };
    return this.runner.read(request, previewNudge, { ...which, text: null });
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
