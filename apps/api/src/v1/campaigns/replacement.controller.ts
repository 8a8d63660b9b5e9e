import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { foreseeReplacement, replaceCampaign } from '#application';
import { replacementPlannedSchema, replacementSchema } from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Foresees } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type Replacement = z.infer<typeof replacementSchema>;

/** A document that is out gives way to a new one. */
@ApiTags('Điều hành đợt')
@Controller('api/v1/campaigns/:id/replacement')
export class ReplacementController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('preview')
  @Foresees('Thay thế bằng văn bản mới')
  public foresee(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: replacementSchema }) wish: Replacement,
  ) {
    return this.runner.read(request, foreseeReplacement, { campaignId, ...wish });
  }

  @Post()
  @Acts({
    summary: 'Thay thế bằng văn bản mới: có hiệu lực khi văn bản mới được giao',
    schema: replacementPlannedSchema,
  })
  public replace(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: replacementSchema }) wish: Replacement,
  ) {
    return this.runner.run(request, replaceCampaign, { campaignId, ...wish });
  }
}
