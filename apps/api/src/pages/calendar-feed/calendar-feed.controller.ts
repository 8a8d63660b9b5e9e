import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApplicationError,
  readFeed,
  type Clock,
  type SecretTokens,
  type UnitOfWork,
} from '#application';
import type { AppConfig } from '#runtime';
import { Public } from '../../http/principal.js';
import { CLOCK, CONFIG, SECRET_TOKENS, UNIT_OF_WORK } from '../../tokens.js';
import { CALENDAR_HEADERS, calendarOf } from './calendar-of.js';

const FILE = /^(ddc_[\w-]+)\.ics$/;

/** What a calendar program reads with the secret in its address. */
@ApiExcludeController()
@Public()
@Controller('ics')
export class CalendarFeedController {
  public constructor(
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: AppConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':file')
  public async read(
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const token = FILE.exec(file)?.[1];
    const feed =
      token === undefined
        ? null
        : await this.uow.run((tx) => readFeed(tx, this.secrets.hash(token)));
    if (feed === null) throw new ApplicationError('NOT_FOUND');
    void reply.headers(CALENDAR_HEADERS);
    return calendarOf(feed, this.config.baseUrl, this.clock.now());
  }
}
