import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  changeDueDate,
  closeCampaign,
  foreseeClose,
  foreseePause,
  foreseeRecall,
  foreseeResume,
  pauseCampaign,
  previewDueDate,
  recallCampaign,
  resumeCampaign,
  settleQuarantine,
  type CampaignAnswer,
  type Command,
  type SteerInput,
} from '#application';
import {
  campaignStateAnswerSchema,
  dueDateAnswerSchema,
  dueDateBodySchema,
  dueDatePreviewSchema,
  settleAnswerSchema,
  settleBodySchema,
  steerBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Foresees, Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type Reason = z.infer<typeof steerBodySchema>;
const steers = (summary: string) =>
  Acts({ summary, schema: campaignStateAnswerSchema, ifMatch: true });
const Why = () => Body({ schema: steerBodySchema });

@ApiTags('Điều hành đợt')
@Controller('api/v1/campaigns/:id')
export class SteeringController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('pause/preview')
  @Foresees('Tạm dừng nhắc việc')
  public foreseePause(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Why() { reason }: Reason,
  ) {
    return this.runner.read(request, foreseePause, { campaignId, expectedVersion: null, reason });
  }

  @Post('pause')
  @steers('Tạm dừng nhắc việc; hạn giữ nguyên')
  public pause(
    @Req() request: ApiRequest,
    @Id() id: string,
    @IfMatch() version: number,
    @Why() why: Reason,
  ) {
    return this.steer(request, pauseCampaign, id, version, why);
  }

  @Post('resume/preview')
  @Foresees('Tiếp tục nhắc việc')
  public foreseeResume(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Why() { reason }: Reason,
  ) {
    return this.runner.read(request, foreseeResume, { campaignId, expectedVersion: null, reason });
  }

  @Post('resume')
  @steers('Tiếp tục nhắc việc')
  public resume(
    @Req() request: ApiRequest,
    @Id() id: string,
    @IfMatch() version: number,
    @Why() why: Reason,
  ) {
    return this.steer(request, resumeCampaign, id, version, why);
  }

  @Post('close/preview')
  @Foresees('Kết thúc đợt')
  public foreseeClose(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Why() { reason }: Reason,
  ) {
    return this.runner.read(request, foreseeClose, { campaignId, expectedVersion: null, reason });
  }

  @Post('close')
  @steers('Kết thúc đợt; còn việc đang mở thì phải nêu lý do')
  public close(
    @Req() request: ApiRequest,
    @Id() id: string,
    @IfMatch() version: number,
    @Why() why: Reason,
  ) {
    return this.steer(request, closeCampaign, id, version, why);
  }

  @Post('recall/preview')
  @Foresees('Thu hồi văn bản')
  public foreseeRecall(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Why() { reason }: Reason,
  ) {
    return this.runner.read(request, foreseeRecall, { campaignId, expectedVersion: null, reason });
  }

  @Post('recall')
  @steers('Thu hồi văn bản; mọi đơn vị được báo')
  public recall(
    @Req() request: ApiRequest,
    @Id() id: string,
    @IfMatch() version: number,
    @Why() why: Reason,
  ) {
    return this.steer(request, recallCampaign, id, version, why);
  }

  /** Writes nothing, so it takes no Idempotency-Key; a POST because thousands of bodies may be named. */
  @Post('tasks/:taskId/due-date/preview')
  @HttpCode(200)
  @Reads({
    summary: 'Đổi hạn một việc thì ai được báo; không ghi gì',
    schema: dueDatePreviewSchema,
  })
  public previewDueDate(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Id('taskId') taskId: string,
    @Body({ schema: dueDateBodySchema }) change: z.infer<typeof dueDateBodySchema>,
  ) {
    return this.runner.read(request, previewDueDate, { campaignId: id, taskId, ...change });
  }

  @Post('tasks/:taskId/due-date')
  @Acts({ summary: 'Đổi hạn một việc; ngày cũ vẫn giữ', schema: dueDateAnswerSchema })
  public changeDueDate(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Id('taskId') taskId: string,
    @Body({ schema: dueDateBodySchema }) change: z.infer<typeof dueDateBodySchema>,
  ) {
    return this.runner.run(request, changeDueDate, { campaignId: id, taskId, ...change });
  }

  @Post('incidents/:incidentId/settle')
  @Acts({
    summary: 'Xử lý một bước hay kỳ bị cách ly: thử lại, hoặc bỏ và nêu lý do',
    schema: settleAnswerSchema,
  })
  public settle(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Id('incidentId') incidentId: string,
    @Body({ schema: settleBodySchema }) settlement: z.infer<typeof settleBodySchema>,
  ) {
    return this.runner.run(request, settleQuarantine, {
      campaignId: id,
      incidentId,
      ...settlement,
    });
  }

  private steer(
    request: ApiRequest,
    command: Command<SteerInput, CampaignAnswer>,
    campaignId: string,
    expectedVersion: number,
    { reason }: Reason,
  ): Promise<CampaignAnswer> {
    return this.runner.run(request, command, { campaignId, expectedVersion, reason });
  }
}
