import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { checkSignInLink, requestSignInLink } from '#application';
import type { Ids, SecretTokens, UnitOfWork } from '#application';
import { linkParamsSchema, signInBodySchema, signInLinkBodySchema } from '#contracts/http';
import { CommandRunner } from '../../http/command-runner.js';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { ANONYMOUS, Public } from '../../http/principal.js';
import { refusalOf } from '../../http/refusal-of.js';
import type { ApiRequest } from '../../http/request.js';
import { IDS, SECRET_TOKENS, UNIT_OF_WORK } from '../../tokens.js';
import { SessionOpener } from '../../http/session-opener.js';
import { typedFields } from '../../http/typed-fields.js';
import { checkBody } from '../../http/validation.pipe.js';
import { linkSentPage, pressToSignInPage, signInPage, spentLinkPage } from './sign-in.pages.js';

const SEE_OTHER = 303;
const HOME = '/';

type Link = z.infer<typeof linkParamsSchema>;

/** Sign-in for a browser without a script. GET changes nothing: mail scanners open links before people do. */
@ApiExcludeController()
@Public()
@Controller()
export class SignInPageController {
  public constructor(
    private readonly sessions: SessionOpener,
    private readonly commands: CommandRunner,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Get('sign-in')
  @Header('content-type', HTML_MEDIA_TYPE)
  public form(): string {
    return signInPage({ key: this.ids.next() }).toString();
  }

  @Post('sign-in')
  @HttpCode(SEE_OTHER)
  public async signIn(
    @Req() request: ApiRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const who = await checkBody(signInBodySchema, body);
      await this.sessions.byPassword(request, reply, who);
    } catch (error) {
      const refusal = refusalOf(error);
      void reply.status(refusal.status).type(HTML_MEDIA_TYPE);
      const { email } = typedFields(request);
      return signInPage({ key: this.ids.next(), refusal, email }).toString();
    }
    void reply.header('location', HOME);
    return '';
  }

  @Post('sign-in-link')
  @HttpCode(200)
  @Header('content-type', HTML_MEDIA_TYPE)
  public async requestLink(
    @Req() request: ApiRequest,
    @Body({ schema: signInLinkBodySchema }) { email }: z.infer<typeof signInLinkBodySchema>,
  ): Promise<string> {
    request.principal ??= ANONYMOUS;
    await this.commands.run(request, requestSignInLink, { email, from: request.ip });
    return linkSentPage(email).toString();
  }

  @Get('sign-in/:token')
  @Header('content-type', HTML_MEDIA_TYPE)
  public async link(
    @Param({ schema: linkParamsSchema }) { token }: Link,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      await this.uow.run((tx) => checkSignInLink(tx, this.secrets.hash(token)));
    } catch (error) {
      return this.spent(reply, error);
    }
    return pressToSignInPage(token).toString();
  }

  @Post('sign-in/:token')
  @HttpCode(SEE_OTHER)
  public async press(
    @Param({ schema: linkParamsSchema }) { token }: Link,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      await this.sessions.byLink(reply, token);
    } catch (error) {
      return this.spent(reply, error);
    }
    void reply.header('location', HOME);
    return '';
  }

  private spent(reply: FastifyReply, error: unknown): string {
    void reply.status(refusalOf(error).status).type(HTML_MEDIA_TYPE);
    return spentLinkPage(this.ids.next()).toString();
  }
}
