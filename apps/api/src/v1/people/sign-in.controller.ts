import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { requestSignInLink, type SignInWays } from '#application';
import {
  consumeLinkBodySchema,
  sessionSchema,
  signInBodySchema,
  signInLinkBodySchema,
  signInWaysSchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { ANONYMOUS, Public } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { SessionOpener } from '../../http/session-opener.js';
import { SIGN_IN_WAYS } from '../../tokens.js';

/**
 * Sign-in and sign-out take no Idempotency-Key: their answers hold a secret, which is never stored, and
 * doing them twice harms nobody.
 */
@ApiTags('Đăng nhập')
@Controller('api/v1')
export class SignInController {
  public constructor(
    private readonly sessions: SessionOpener,
    private readonly commands: CommandRunner,
    @Inject(SIGN_IN_WAYS) private readonly ways: SignInWays,
  ) {}

  @Public()
  @Get('sign-in-ways')
  @Reads({ summary: 'Các cách đăng nhập ngoài mật khẩu và liên kết', schema: signInWaysSchema })
  public readWays() {
    const { identityProvider } = this.ways;
    return {
      identityProvider: identityProvider === null ? null : { name: identityProvider.name },
    };
  }

  @Public()
  @Post('sign-in')
  @HttpCode(200)
  @Reads({ summary: 'Đăng nhập bằng mật khẩu', schema: sessionSchema })
  public signIn(
    @Req() request: ApiRequest,
    @Body({ schema: signInBodySchema }) body: z.infer<typeof signInBodySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.byPassword(request, reply, body);
  }

  @Public()
  @Post('sign-in-links')
  @HttpCode(202)
  @Writes({ summary: 'Gửi liên kết đăng nhập qua thư' })
  public requestLink(
    @Req() request: ApiRequest,
    @Body({ schema: signInLinkBodySchema }) { email }: z.infer<typeof signInLinkBodySchema>,
  ) {
    request.principal ??= ANONYMOUS;
    return this.commands.run(request, requestSignInLink, { email, from: request.ip });
  }

  @Public()
  @Post('sign-in-links/consume')
  @HttpCode(200)
  @Reads({ summary: 'Đăng nhập bằng liên kết đã nhận', schema: sessionSchema })
  public consumeLink(
    @Req() request: ApiRequest,
    @Body({ schema: consumeLinkBodySchema }) { token }: z.infer<typeof consumeLinkBodySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.byLink(request, reply, token);
  }

  @Public()
  @Post('sign-out')
  @HttpCode(204)
  @Reads({ summary: 'Đăng xuất' })
  public signOut(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.close(request, reply);
  }
}
