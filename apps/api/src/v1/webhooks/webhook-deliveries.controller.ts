import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { listWebhookDeliveries, replayWebhook } from '#application';
import {
  idSchema,
  replayedWebhookSchema,
  replayWebhookSchema,
  webhookDeliveriesQuerySchema,
  webhookDeliveriesSchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor, instantPlace } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { presentDelivery } from './webhook.presenter.js';

const place = z.object({ createdAt: instantPlace, id: idSchema, print: printPlace });

@ApiTags('Webhook')
@Controller('api/v1/webhooks/:id')
export class WebhookDeliveriesController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get('deliveries')
  @Reads({ summary: 'Các lần gửi và số phận của chúng', schema: webhookDeliveriesSchema })
  public async list(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: webhookDeliveriesQuerySchema })
    { cursor, limit }: z.infer<typeof webhookDeliveriesQuerySchema>,
  ) {
    const after = decodeCursor(cursor, place);
    const list = await this.commands.read(request, listWebhookDeliveries, {
      ...{ id, after, limit: limit + 1 },
    });
    const placed = { list, first: after?.print ?? null, limit };
    return toMovingPage(request, placed, presentDelivery, (row) => ({
      ...{ createdAt: row.createdAt, id: row.id },
    }));
  }

  @Post('deliveries/:deliveryId/replay')
  @Acts({ summary: 'Gửi lại một lần gửi đã xong', schema: replayedWebhookSchema })
  public replayOne(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Id('deliveryId') deliveryId: string,
  ) {
    return this.commands.run(request, replayWebhook, { id, deliveryId });
  }

  @Post('replay')
  @Acts({ summary: 'Gửi lại mọi lần gửi đã bỏ cuộc từ một lúc', schema: replayedWebhookSchema })
  public replay(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Body({ schema: replayWebhookSchema }) { failedSince }: z.infer<typeof replayWebhookSchema>,
  ) {
    const since = Date.parse(failedSince);
    return this.commands.run(request, replayWebhook, { id, failedSince: since });
  }
}
