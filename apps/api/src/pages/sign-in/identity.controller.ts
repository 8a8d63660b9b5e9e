import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApplicationError, type Ids, type IdentityProvider, type SignInWays } from '#application';
import { signInQuerySchema, toProblem } from '#contracts/http';
import type { AppConfig } from '#runtime';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { localPath } from '../../http/local-path.js';
import { PrincipalResolver } from '../../http/principal-resolver.js';
import { Public } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { SessionOpener } from '../../http/session-opener.js';
import { CONFIG, IDS, SIGN_IN_WAYS } from '../../tokens.js';
import { ASKED_COOKIE, askedCookie, readAsked, writeAsked } from './asked-cookie.js';
import { landingOf } from './landing.js';
import { signInPage } from './sign-in.pages.js';

const SEE_OTHER = 303;

/**
 * Signing in by another system of the office. Both are links a browser follows: what was asked is kept by the browser
 * that asked, so an answer that was brought to another one opens nothing there.
 */
@ApiExcludeController()
@Public()
@Controller('sign-in/identity')
export class IdentityController {
  public constructor(
    private readonly sessions: SessionOpener,
    private readonly resolver: PrincipalResolver,
    @Inject(SIGN_IN_WAYS) private readonly ways: SignInWays,
    @Inject(CONFIG) private readonly config: AppConfig,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Get()
  @Header('content-type', HTML_MEDIA_TYPE)
  public ask(
    @Query({ schema: signInQuerySchema }) query: z.infer<typeof signInQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const next = localPath(query.next);
    return this.orSignInPage(reply, next, async (provider) => {
      const { address, asked } = await provider.ask();
      const kept = writeAsked({ ...asked, next });
      void reply.setCookie(ASKED_COOKIE, kept, askedCookie(this.config.baseUrl));
      return address;
    });
  }

  @Get('answer')
  @Header('content-type', HTML_MEDIA_TYPE)
  public answer(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = readAsked(request.cookies[ASKED_COOKIE]);
    // Whatever comes of it, the same answer is not looked at twice.
    void reply.clearCookie(ASKED_COOKIE, askedCookie(this.config.baseUrl));
    return this.orSignInPage(reply, asked?.next ?? null, async (provider) => {
      if (asked === null) throw new ApplicationError('IDENTITY_NOT_PROVEN');
      const [, query = ''] = request.url.split('?', 2);
      const identity = await provider.prove(query, asked);
      const { token } = await this.sessions.byIdentity(request, reply, identity);
      return asked.next ?? landingOf(await this.resolver.resolve(token));
    });
  }

  /** Goes where `lead` says; a refusal is told where one can sign in another way. */
  private async orSignInPage(
    reply: FastifyReply,
    next: string | null,
    lead: (provider: IdentityProvider) => Promise<string>,
  ): Promise<string> {
    const { identityProvider } = this.ways;
    try {
      if (identityProvider === null) throw new ApplicationError('NOT_FOUND');
      void reply.header('location', await lead(identityProvider));
      void reply.status(SEE_OTHER);
      return '';
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      const { status, title, detail } = toProblem(error.code, error.params);
      void reply.status(status);
      return signInPage({
        ...{ key: this.ids.next(), next, provider: identityProvider?.name ?? null },
        refusal: { code: error.code, title, detail, faults: [] },
      }).toString();
    }
  }
}
