import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  readCampaignEvents,
  readTroubledMessages,
  resendFailed,
  resendMessage,
} from '#application';
import {
  eventPageSchema,
  pageQuerySchema,
  resendAnswerSchema,
  resendBodySchema,
  resendFailedAnswerSchema,
  troubledMessagesSchema,
  type PageQuery,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { eventPlace } from '../../http/event-place.js';
import { toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { presentEvent, presentMessage } from './campaign.presenter.js';

@ApiTags('Nhật ký và thư của đợt')
@Controller('api/v1/campaigns/:id')
export class CampaignLogController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get('events')
  @Reads({ summary: 'Nhật ký của đợt và mọi đơn vị, mới nhất trước', schema: eventPageSchema })
  public async events(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, eventPlace);
    const input = { campaignId: id, after, limit: limit + 1 };
    const list = await this.runner.read(request, readCampaignEvents, input);
    const newest = after?.newest ?? list.rows[0]?.id;
    const page = { list, first: after?.print ?? null, limit };
    return toMovingPage(request, page, presentEvent, ({ id: last }) => ({ id: last, newest }));
  }

  @Get('messages/troubled')
  @Reads({ summary: 'Thư không gửi được, hoặc không rõ đã tới', schema: troubledMessagesSchema })
  public async troubled(@Req() request: ApiRequest, @Id() id: string) {
    const messages = await this.runner.read(request, readTroubledMessages, { campaignId: id });
    return { items: messages.map(presentMessage) };
  }

  @Post('messages/resend-failed')
  @Acts({ summary: 'Gửi lại mọi thư đã bị từ chối của đợt', schema: resendFailedAnswerSchema })
  public resendFailed(@Req() request: ApiRequest, @Id() id: string) {
    return this.runner.run(request, resendFailed, { campaignId: id });
  }

  @Post('messages/:messageId/resend')
  @Acts({ summary: 'Sửa địa chỉ, gửi lại', schema: resendAnswerSchema })
  public resend(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Id('messageId') messageId: string,
    @Body({ schema: resendBodySchema }) { email }: z.infer<typeof resendBodySchema>,
  ) {
    return this.runner.run(request, resendMessage, { campaignId: id, messageId, email });
  }
}
