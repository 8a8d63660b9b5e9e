import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { firstNotice } from '#application';
import { firstMailQuerySchema, firstMailSchema, idParamsSchema } from '#contracts/http';
import type { AppConfig } from '#runtime';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { CONFIG } from '../../tokens.js';
import { presentFirstMail } from './launch.presenter.js';

@ApiTags('Chuẩn bị giao nhiệm vụ')
@Controller('api/v1/campaigns/:id/preview/mail')
export class FirstMailController {
  public constructor(
    private readonly runner: CommandRunner,
    @Inject(CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Reads({ summary: 'Thư đầu tiên tới một đơn vị của bản xem trước', schema: firstMailSchema })
  public async find(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: z.infer<typeof idParamsSchema>,
    @Query({ schema: firstMailQuerySchema }) { at }: z.infer<typeof firstMailQuerySchema>,
  ) {
    const notice = await this.runner.read(request, firstNotice, { campaignId: id, at });
    return presentFirstMail(notice, this.config.baseUrl);
  }
}
