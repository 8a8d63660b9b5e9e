import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApplicationError } from '#application';
import type { AppConfig } from '#runtime';
import { CONFIG } from '../tokens.js';
import { PrincipalResolver } from './principal-resolver.js';
import { PUBLIC_ROUTE } from './principal.js';
import type { ApiRequest } from './request.js';
import { assertSameOrigin } from './same-origin.js';
import { SESSION_COOKIE } from './session-cookie.js';

const BEARER = /^Bearer ([\x21-\x7e]{1,512})$/i;

/** The bearer token of a request, from the Authorization header or else the session cookie. */
export function credentialOf(request: ApiRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return request.cookies[SESSION_COOKIE];
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new ApplicationError('TOKEN_INVALID');
  return token;
}

/** Every route but the public ones needs someone behind it. */
@Injectable()
export class AuthGuard implements CanActivate {
  public constructor(
    private readonly reflector: Reflector,
    private readonly resolver: PrincipalResolver,
    @Inject(CONFIG) private readonly config: AppConfig,
  ) {}

  public async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const byCookie = SESSION_COOKIE in request.cookies;
    assertSameOrigin(request, this.config.baseUrl, byCookie);
    if (isPublic === true) {
      await this.noteIfSignedIn(request);
      return true;
    }
    const token = credentialOf(request);
    if (token === undefined) throw new ApplicationError('SIGN_IN_REQUIRED');
    request.principal = await this.resolver.resolve(token);
    return true;
  }

  /** A stale cookie must not shut the door of the page where one signs in again. */
  private async noteIfSignedIn(request: ApiRequest): Promise<void> {
    try {
      const token = credentialOf(request);
      if (token !== undefined) request.principal = await this.resolver.resolve(token);
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
    }
  }
}
