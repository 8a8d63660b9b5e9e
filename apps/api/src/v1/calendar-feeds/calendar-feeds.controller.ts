import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { createFeed, listFeeds, revokeFeed } from '#application';
import type { SecretTokens } from '#application';
import { createdFeedSchema, createFeedSchema, feedListSchema } from '#contracts/http';
import { toRfc3339 } from '#domain';
import type { AppConfig } from '#runtime';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { CONFIG, SECRET_TOKENS } from '../../tokens.js';

@ApiTags('Lịch đăng ký')
@Controller('api/v1/calendar-feeds')
export class CalendarFeedsController {
  public constructor(
    private readonly commands: CommandRunner,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Reads({ summary: 'Các lịch đăng ký của mình và của đơn vị mình', schema: feedListSchema })
  public async list(@Req() request: ApiRequest) {
    const { feeds, bodies } = await this.commands.read(request, listFeeds, undefined);
    const items = feeds.map(({ createdAt, lastReadAt, ...feed }) => ({
      ...feed,
      createdAt: toRfc3339(createdAt),
      lastReadAt: lastReadAt === null ? null : toRfc3339(lastReadAt),
    }));
    return { items, bodies };
  }

  @Post()
  @Writes({
    summary: 'Tạo lịch đăng ký; địa chỉ chỉ hiện một lần',
    schema: createdFeedSchema,
    created: true,
  })
  public async create(
    @Req() request: ApiRequest,
    @Body({ schema: createFeedSchema }) given: z.infer<typeof createFeedSchema>,
  ) {
    const { label, bodyCode, side } = given;
    const token = this.secrets.next('ddc');
    const { id } = await this.commands.run(request, createFeed, {
      label,
      body: bodyCode === null ? null : { code: bodyCode, side },
      tokenHash: this.secrets.hash(token),
    });
    return {
      id,
      url: request.replayed === true ? null : `${this.config.baseUrl}/ics/${token}.ics`,
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @Writes({ summary: 'Thu hồi một lịch đăng ký' })
  public async revoke(@Req() request: ApiRequest, @Id() id: string) {
    await this.commands.run(request, revokeFeed, { id });
  }
}
