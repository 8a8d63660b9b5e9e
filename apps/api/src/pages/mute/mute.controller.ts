import { Controller, Get, Header, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { muteMail, readMute, type UnitOfWork } from '#application';
import type { LinkTokens } from '#platform';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { Public } from '../../http/principal.js';
import { LINK_TOKENS, UNIT_OF_WORK } from '../../tokens.js';
import { mutePage, unknownMutePage } from './mute-page.js';

const NOT_FOUND = 404;

/**
 * What `List-Unsubscribe` of a digest leads to. A mail program posts to it without asking anybody (RFC 8058, one click);
 * a person gets a page and presses.
 */
@ApiExcludeController()
@Public()
@Controller('mute/:token')
export class MuteController {
  public constructor(
    @Inject(LINK_TOKENS) private readonly tokens: LinkTokens,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Header('content-type', HTML_MEDIA_TYPE)
  public show(
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(token, reply, null);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_MEDIA_TYPE)
  public mute(
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(token, reply, true);
  }

  @Post('again')
  @HttpCode(200)
  @Header('content-type', HTML_MEDIA_TYPE)
  public again(
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(token, reply, false);
  }

  /** @param muted null: only looked at. */
  private async answer(token: string, reply: FastifyReply, muted: boolean | null): Promise<string> {
    const of = await this.tokens.verifyMute(token);
    const found =
      of === null
        ? null
        : await this.uow.run(async (tx) => {
            const read = await readMute(tx, of);
            if (read === null || muted === null) return read;
            await muteMail(tx, { ...of, muted });
            return { ...read, muted };
          });
    if (of === null || found === null) {
      void reply.status(NOT_FOUND);
      return unknownMutePage().toString();
    }
    return mutePage({ action: `/mute/${token}`, email: of.email, ...found }).toString();
  }
}
