import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { checkSignInLink, requestSignInLink } from '#application';
import type { Ids, SecretTokens, SignInWays, UnitOfWork } from '#application';
import {
  linkParamsSchema,
  signInFormSchema,
  signInQuerySchema,
  signInLinkBodySchema,
} from '#contracts/http';
import { CommandRunner } from '../../http/command-runner.js';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { localPath } from '../../http/local-path.js';
import { PrincipalResolver } from '../../http/principal-resolver.js';
import { ANONYMOUS, Public } from '../../http/principal.js';
import { refusalOf } from '../../http/refusal-of.js';
import type { ApiRequest } from '../../http/request.js';
import { IDS, SECRET_TOKENS, SIGN_IN_WAYS, UNIT_OF_WORK } from '../../tokens.js';
import { SessionOpener } from '../../http/session-opener.js';
import { typedFields } from '../../http/typed-fields.js';
import { checkBody } from '../../http/validation.pipe.js';
import { keptForm, keptPage } from './kept-page.js';
import { landingOf } from './landing.js';
import { linkSentPage, pressToSignInPage, signInPage, spentLinkPage } from './sign-in.pages.js';

const SEE_OTHER = 303;

type Link = z.infer<typeof linkParamsSchema>;

/** Sign-in for a browser without a script. GET changes nothing: mail scanners open links before people do. */
@ApiExcludeController()
@Public()
@Controller()
export class SignInPageController {
  public constructor(
    private readonly sessions: SessionOpener,
    private readonly resolver: PrincipalResolver,
    private readonly commands: CommandRunner,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SIGN_IN_WAYS) private readonly ways: SignInWays,
  ) {}

  @Get('sign-in')
  @Header('content-type', HTML_MEDIA_TYPE)
  public form(
    @Query({ schema: signInQuerySchema }) query: z.infer<typeof signInQuerySchema>,
  ): string {
    return signInPage({
      ...{ key: this.ids.next(), provider: this.provider(), next: localPath(query.next) },
      ended: query.ended === '1',
      signedOut: query.out === '1',
    }).toString();
  }

  @Post('sign-in')
  @HttpCode(200)
  @Header('content-type', HTML_MEDIA_TYPE)
  public async signIn(
    @Req() request: ApiRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const { next, kept, ...who } = await checkBody(signInFormSchema, body);
      const { token } = await this.sessions.byPassword(request, reply, who);
      const form = keptForm(kept);
      return form === null
        ? await this.land(reply, token, localPath(next))
        : keptPage(form).toString();
    } catch (error) {
      return this.refused(request, reply, error);
    }
  }

  @Post('sign-out')
  @HttpCode(SEE_OTHER)
  public async signOut(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sessions.close(request, reply);
    void reply.header('location', '/sign-in?out=1');
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
    @Req() request: ApiRequest,
    @Param({ schema: linkParamsSchema }) { token }: Link,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const session = await this.sessions.byLink(request, reply, token);
      return await this.land(reply, session.token, null);
    } catch (error) {
      return this.spent(reply, error);
    }
  }

  private provider(): string | null {
    return this.ways.identityProvider?.name ?? null;
  }

  /** To the page that was wanted, else to where such a person begins. */
  private async land(reply: FastifyReply, token: string, next: string | null): Promise<string> {
    const to = next ?? landingOf(await this.resolver.resolve(token));
    void reply.status(SEE_OTHER).header('location', to);
    return '';
  }

  private refused(request: ApiRequest, reply: FastifyReply, error: unknown): string {
    const refusal = refusalOf(error);
    void reply.status(refusal.status).type(HTML_MEDIA_TYPE);
    const { email, next } = typedFields(request);
    const { kept } = (request.body ?? {}) as { readonly kept?: unknown };
    return signInPage({
      ...{ key: this.ids.next(), provider: this.provider(), refusal, email, next: localPath(next) },
      kept: typeof kept === 'string' ? kept : undefined,
    }).toString();
  }

  private spent(reply: FastifyReply, error: unknown): string {
    void reply.status(refusalOf(error).status).type(HTML_MEDIA_TYPE);
    return spentLinkPage(this.ids.next()).toString();
  }
}
