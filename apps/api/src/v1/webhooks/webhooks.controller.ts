import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  createWebhook,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  rotateWebhookSecret,
  setWebhookActive,
} from '#application';
import type { SecretBox } from '#application';
import {
  createdWebhookSchema,
  createWebhookSchema,
  pingedWebhookSchema,
  rotatedWebhookSchema,
  setWebhookSchema,
  webhookListSchema,
} from '#contracts/http';
import { toRfc3339, WEBHOOK_TYPES } from '#domain';
import { Acts } from '../../http/acts.js';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { SECRET_BOX } from '../../tokens.js';
import { newSecret } from './new-secret.js';
import { presentEndpoint } from './webhook.presenter.js';

@ApiTags('Webhook')
@Controller('api/v1/webhooks')
export class WebhooksController {
  public constructor(
    private readonly commands: CommandRunner,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
  ) {}

  @Get()
  @Reads({ summary: 'Các nơi nhận webhook của đơn vị mình', schema: webhookListSchema })
  public async list(@Req() request: ApiRequest) {
    const { endpoints, bodies } = await this.commands.read(request, listWebhooks, undefined);
    return { items: endpoints.map(presentEndpoint), bodies, types: [...WEBHOOK_TYPES.values()] };
  }

  @Post()
  @Writes({
    summary: 'Thêm nơi nhận webhook; khóa ký chỉ hiện một lần',
    schema: createdWebhookSchema,
    created: true,
  })
  public async create(
    @Req() request: ApiRequest,
    @Body({ schema: createWebhookSchema }) body: z.infer<typeof createWebhookSchema>,
  ) {
    const { secret, sealed: sealedSecret } = newSecret(this.box);
    const { id } = await this.commands.run(request, createWebhook, { ...body, sealedSecret });
    return { id, secret: request.replayed === true ? null : secret };
  }

  @Patch(':id')
  @HttpCode(204)
  @Writes({ summary: 'Tạm dừng hoặc mở lại một nơi nhận' })
  public async set(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Body({ schema: setWebhookSchema }) { active }: z.infer<typeof setWebhookSchema>,
  ) {
    await this.commands.run(request, setWebhookActive, { id, active });
  }

  @Delete(':id')
  @HttpCode(204)
  @Writes({ summary: 'Xóa một nơi nhận cùng các lần gửi của nó' })
  public async remove(@Req() request: ApiRequest, @Id() id: string) {
    await this.commands.run(request, removeWebhook, { id });
  }

  @Post(':id/secret')
  @Acts({ summary: 'Đổi khóa ký; trong một ngày ký bằng cả hai', schema: rotatedWebhookSchema })
  public async rotate(@Req() request: ApiRequest, @Id() id: string) {
    const { secret, sealed: sealedSecret } = newSecret(this.box);
    const { oldUntil } = await this.commands.run(request, rotateWebhookSecret, {
      ...{ id, sealedSecret },
    });
    return {
      secret: request.replayed === true ? null : secret,
      oldUntil: toRfc3339(oldUntil),
    };
  }

  @Post(':id/ping')
  @Acts({ summary: 'Gửi thử một tin', schema: pingedWebhookSchema })
  public ping(@Req() request: ApiRequest, @Id() id: string) {
    return this.commands.run(request, pingWebhook, { id });
  }
}
