import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { confirmSuccessions, foreseeSuccessions, readSuccessionProposals } from '#application';
import {
  confirmSuccessionsSchema,
  successionProposalsSchema,
  successionQuerySchema,
  successionsConfirmedSchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Foresees, Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { presentRows } from '../../http/present-rows.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

/** What bodies that have ended leave behind, and who goes on with it. */
@ApiTags('Chuyển giao')
@Controller('api/v1/successions')
export class SuccessionsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Việc, báo cáo của đơn vị đã kết thúc, kèm đề nghị đơn vị tiếp nhận',
    schema: successionProposalsSchema,
  })
  public async proposals(
    @Req() request: ApiRequest,
    @Query({ schema: successionQuerySchema })
    { campaignId }: z.infer<typeof successionQuerySchema>,
  ) {
    return toWire(
      await this.runner.read(request, readSuccessionProposals, {
        campaignId: campaignId ?? null,
      }),
    );
  }

  @Post('confirm/preview')
  @Foresees('Xác nhận bàn giao')
  public foresee(
    @Req() request: ApiRequest,
    @Body({ schema: confirmSuccessionsSchema }) wish: z.infer<typeof confirmSuccessionsSchema>,
  ) {
    return this.runner.read(request, foreseeSuccessions, wish);
  }

  @Post('confirm')
  @Acts({
    summary: 'Xác nhận đơn vị tiếp nhận cho nhiều văn bản; mỗi văn bản một kết quả',
    schema: successionsConfirmedSchema,
  })
  public async confirm(
    @Req() request: ApiRequest,
    @Body({ schema: confirmSuccessionsSchema }) wish: z.infer<typeof confirmSuccessionsSchema>,
  ) {
    return presentRows(await this.runner.run(request, confirmSuccessions, wish));
  }
}
