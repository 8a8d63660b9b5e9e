import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { amendCampaign, foreseeAmend } from '#application';
import { amendedSchema, amendmentSchema } from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Foresees } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type Amendment = z.infer<typeof amendmentSchema>;

/** What the issuer changes of a document that is out. */
@ApiTags('Điều hành đợt')
@Controller('api/v1/campaigns/:id/amendments')
export class AmendmentsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('preview')
  @Foresees('Sửa đổi, bổ sung, đính chính văn bản')
  public foresee(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: amendmentSchema }) amendment: Amendment,
  ) {
    const input = { campaignId, expectedVersion: null, ...amendment };
    return this.runner.read(request, foreseeAmend, input);
  }

  @Post()
  @Acts({
    summary: 'Sửa đổi, bổ sung, đính chính văn bản đã giao; đơn vị nào thêm việc thì tiếp nhận lại',
    schema: amendedSchema,
    ifMatch: true,
  })
  public amend(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: amendmentSchema }) amendment: Amendment,
  ) {
    const input = { campaignId, expectedVersion, ...amendment };
    return this.runner.run(request, amendCampaign, input);
  }
}
