import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { dropMilestone, readMilestones, setMilestone } from '#application';
import {
  milestoneDroppedSchema,
  milestoneSetSchema,
  milestonesSchema,
  reasonBodySchema,
  setMilestoneBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

/** "Mốc" of a campaign's tasks, for every body that leads them. */
@ApiTags('Mốc')
@Controller('api/v1/campaigns/:id')
export class MilestonesController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get('milestones')
  @Reads({ summary: 'Các mốc của đợt: bao nhiêu đơn vị đã đạt, quá hạn', schema: milestonesSchema })
  public async list(@Req() request: ApiRequest, @Id() campaignId: string) {
    const milestones = await this.runner.read(request, readMilestones, { campaignId });
    return { items: milestones.map((one) => withOffers('campaign', toWire(one))) };
  }

  @Post('tasks/:taskId/milestones')
  @Acts({
    summary: 'Thêm mốc cho một việc, tới mọi đơn vị chủ trì; hạn của việc không đổi',
    schema: milestoneSetSchema,
  })
  public set(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('taskId') taskId: string,
    @Body({ schema: setMilestoneBodySchema }) wanted: z.infer<typeof setMilestoneBodySchema>,
  ) {
    return this.runner.run(request, setMilestone, { campaignId, taskId, ...wanted });
  }

  @Post('milestones/:milestoneId/drop')
  @Acts({
    summary: 'Bỏ một mốc; đơn vị đã đạt vẫn ghi là đã đạt',
    schema: milestoneDroppedSchema,
  })
  public drop(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Id('milestoneId') milestoneId: string,
    @Body({ schema: reasonBodySchema }) { reason }: z.infer<typeof reasonBodySchema>,
  ) {
    return this.runner.run(request, dropMilestone, { campaignId, milestoneId, reason });
  }
}
