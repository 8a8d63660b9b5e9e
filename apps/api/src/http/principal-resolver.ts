import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError } from '#application';
import type { Clock, Principal, SecretTokens, UnitOfWork } from '#application';
import { Gathering } from '#runtime';
import { CLOCK, SECRET_TOKENS, UNIT_OF_WORK } from '../tokens.js';

/** A role taken away, a key revoked, a session ended elsewhere: felt after this long at the latest. */
const CACHE_MS = 5_000;
const CACHE_SIZE = 10_000;

interface Entry {
  readonly principal: Principal;
  readonly until: number;
}

/** From a bearer token to who it stands for. */
@Injectable()
export class PrincipalResolver {
  private readonly cache = new Map<string, Entry>();
  private readonly sessions: Gathering<string, Principal | 'expired' | null>;

  public constructor(
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SECRET_TOKENS) private readonly tokens: SecretTokens,
  ) {
    this.sessions = new Gathering(async (hashes) => {
      const found = await uow.look((tx) => tx.people.principalsOfSessions(hashes));
      return hashes.map((hash) => found.get(hash) ?? null);
    });
  }

  /** @throws ApplicationError TOKEN_INVALID, TOKEN_EXPIRED or KEY_REVOKED. */
  public async resolve(token: string): Promise<Principal> {
    const hash = this.tokens.hash(token);
    const known = this.cache.get(hash);
    if (known !== undefined && known.until > this.clock.wallNow()) return known.principal;
    const principal = await this.look(token, hash);
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(hash, { principal, until: this.clock.wallNow() + CACHE_MS });
    return principal;
  }

  /** Makes the end of a session felt at once in this process. */
  public forget(token: string): void {
    this.cache.delete(this.tokens.hash(token));
  }

  /** After a change of memberships, passwords or keys: everyone is looked up anew. */
  public forgetAll(): void {
    this.cache.clear();
  }

  private async look(token: string, hash: string): Promise<Principal> {
    const found = token.startsWith('ddk_')
      ? await this.uow.look((tx) => tx.people.principalOfKey(hash))
      : await this.sessions.ask(hash);
    if (found === null) throw new ApplicationError('TOKEN_INVALID');
    if (found === 'expired') throw new ApplicationError('TOKEN_EXPIRED');
    if (found === 'revoked') throw new ApplicationError('KEY_REVOKED');
    return found;
  }
}
