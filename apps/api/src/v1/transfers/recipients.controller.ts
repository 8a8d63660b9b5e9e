import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { addRecipients, previewRecipients, proposeRecipients } from '#application';
import {
  addRecipientsSchema,
  recipientProposalSchema,
  recipientsAddedSchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

type NewRecipients = z.infer<typeof addRecipientsSchema>;

/** Bodies that a running campaign has forgotten, or that are new. */
@ApiTags('Chuyển giao')
@Controller('api/v1/campaigns/:id/recipients')
export class RecipientsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get('proposal')
  @Reads({
    summary: 'Nhóm nhận đã thay đổi thế nào từ lúc giao',
    schema: recipientProposalSchema,
  })
  public propose(@Req() request: ApiRequest, @Id() campaignId: string) {
    return this.runner.read(request, proposeRecipients, { campaignId });
  }

  @Post('preview')
  @Acts({
    summary: 'Xem trước việc bổ sung đơn vị nhận; không ghi gì',
    schema: recipientsAddedSchema,
  })
  public preview(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: addRecipientsSchema }) wish: NewRecipients,
  ) {
    return this.runner.run(request, previewRecipients, { campaignId, ...wish });
  }

  @Post()
  @Acts({ summary: 'Bổ sung đơn vị nhận, có hạn riêng', schema: recipientsAddedSchema })
  public add(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Body({ schema: addRecipientsSchema }) wish: NewRecipients,
  ) {
    return this.runner.run(request, addRecipients, { campaignId, ...wish });
  }
}
