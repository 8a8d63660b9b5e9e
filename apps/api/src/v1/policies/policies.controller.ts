import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { previewPolicy, readOwnPolicy, readPolicy, savePolicy } from '#application';
import {
  ownPolicyQuerySchema,
  ownPolicySchema,
  policyPreviewSchema,
  policySavedSchema,
  previewPolicySchema,
  reminderPolicySchema,
  savePolicySchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { presentOwnPolicy, presentPolicyPreview } from './policy.presenter.js';

@ApiTags('Quy tắc nhắc')
@Controller('api/v1/policies')
export class PoliciesController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get('current')
  @Reads({ summary: 'Bậc thang nhắc việc và giờ gửi thư đang dùng', schema: reminderPolicySchema })
  public current(@Req() request: ApiRequest) {
    return this.commands.read(request, readPolicy, undefined);
  }

  @Get('own')
  @Reads({
    summary: 'Quy tắc nhắc của cơ quan hoặc của một đợt, với các phiên bản đã lập',
    schema: ownPolicySchema,
  })
  public async own(
    @Req() request: ApiRequest,
    @Query({ schema: ownPolicyQuerySchema })
    query: z.infer<typeof ownPolicyQuerySchema>,
  ) {
    const asked = { issuer: query.issuer ?? null, campaignId: query.campaignId ?? null };
    return presentOwnPolicy(await this.commands.read(request, readOwnPolicy, asked));
  }

  @Post('preview')
  @HttpCode(200)
  @Reads({
    summary: 'Xem quy tắc mới sẽ dời những bước nhắc nào; chưa ghi gì',
    schema: policyPreviewSchema,
  })
  public async preview(
    @Req() request: ApiRequest,
    @Body({ schema: previewPolicySchema }) wish: z.infer<typeof previewPolicySchema>,
  ) {
    return presentPolicyPreview(await this.commands.read(request, previewPolicy, wish));
  }

  @Post()
  @Writes({
    summary: 'Lập phiên bản quy tắc mới cho cơ quan hoặc một đợt',
    schema: policySavedSchema,
    created: true,
  })
  public save(
    @Req() request: ApiRequest,
    @Body({ schema: savePolicySchema }) wish: z.infer<typeof savePolicySchema>,
  ) {
    return this.commands.run(request, savePolicy, wish);
  }
}
