import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { signInWithIdentity, signInWithPassword, signOut, useSignInLink } from '#application';
import type {
  Clock,
  PasswordHasher,
  ProvenIdentity,
  SecretTokens,
  SignedIn,
  UnitOfWork,
} from '#application';
import { toRfc3339 } from '#domain';
import { deviceName } from '#wording';
import type { AppConfig } from '#runtime';
import { credentialOf } from './auth.guard.js';
import { PrincipalResolver } from './principal-resolver.js';
import type { ApiRequest } from './request.js';
import { SESSION_COOKIE, sessionCookie } from './session-cookie.js';
import { CLOCK, CONFIG, PASSWORDS, SECRET_TOKENS, UNIT_OF_WORK } from '../tokens.js';

const deviceOf = ({ headers }: ApiRequest): string | null =>
  deviceName(headers['user-agent'] ?? '');

/** Opens and closes sessions: makes the token, keeps only its hash, gives the browser its cookie. */
@Injectable()
export class SessionOpener {
  public constructor(
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(PASSWORDS) private readonly passwords: PasswordHasher,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: AppConfig,
    private readonly resolver: PrincipalResolver,
  ) {}

  public async byPassword(
    request: ApiRequest,
    reply: FastifyReply,
    input: { email: string; password: string },
  ) {
    const token = this.secrets.next('dds');
    const sessionHash = this.secrets.hash(token);
    const signedIn = await signInWithPassword(
      { uow: this.uow, passwords: this.passwords },
      { ...input, sessionHash, from: request.ip, device: deviceOf(request) },
    );
    return this.give(reply, token, signedIn);
  }

  public async byLink(request: ApiRequest, reply: FastifyReply, linkToken: string) {
    const token = this.secrets.next('dds');
    const sessionHash = this.secrets.hash(token);
    const tokenHash = this.secrets.hash(linkToken);
    const link = { tokenHash, sessionHash, device: deviceOf(request) };
    const signedIn = await this.uow.run((tx) => useSignInLink(tx, link));
    return this.give(reply, token, signedIn);
  }

  public async byIdentity(request: ApiRequest, reply: FastifyReply, identity: ProvenIdentity) {
    const token = this.secrets.next('dds');
    const sessionHash = this.secrets.hash(token);
    const proven = { identity, sessionHash, device: deviceOf(request) };
    const signedIn = await this.uow.run((tx) => signInWithIdentity(tx, proven));
    return this.give(reply, token, signedIn);
  }

  public async close(request: ApiRequest, reply: FastifyReply): Promise<void> {
    const token = credentialOf(request);
    void reply.clearCookie(SESSION_COOKIE, sessionCookie(this.config.baseUrl));
    if (token === undefined) return;
    await signOut(this.uow, this.secrets.hash(token));
    this.resolver.forget(token);
  }

  private give(reply: FastifyReply, token: string, { person, expiresAt }: SignedIn) {
    const maxAge = Math.floor((expiresAt - this.clock.wallNow()) / 1000);
    void reply.setCookie(SESSION_COOKIE, token, { ...sessionCookie(this.config.baseUrl), maxAge });
    return { token, expiresAt: toRfc3339(expiresAt), person };
  }
}
