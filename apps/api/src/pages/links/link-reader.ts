import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError, enterLink, type SignedLink, type UnitOfWork } from '#application';
import type { LinkTokens } from '#platform';
import type { ApiRequest } from '../../http/request.js';
import { LINK_TOKENS, UNIT_OF_WORK } from '../../tokens.js';

/** A link of ours that opens nothing any more, and why. */
export type DeadLink = 'expired' | 'replaced';

/** From the token in an address to who acts. */
@Injectable()
export class LinkReader {
  public constructor(
    @Inject(LINK_TOKENS) private readonly tokens: LinkTokens,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
  ) {}

  /**
   * Makes the holder of the link the one who acts, whoever may be signed in beside.
   *
   * @returns the dispatch, or why the link opens nothing: `foreign` is none of ours.
   */
  public async enter(
    request: ApiRequest,
    token: string,
  ): Promise<{ readonly dispatchId: string } | DeadLink | 'foreign'> {
    const link = await this.tokens.verify(token);
    if (link === 'expired') return 'expired';
    if (link === 'invalid') return 'foreign';
    const stands = await this.holds(request, link);
    if (stands === null) return 'foreign';
    if (!stands) return 'replaced';
    return { dispatchId: link.dispatchId };
  }

  /** For the way to a new link. @throws ApplicationError NOT_FOUND unless the link is ours and opens nothing. */
  public async enterDead(request: ApiRequest, token: string): Promise<string> {
    const expired = await this.tokens.verifyExpired(token);
    const link = expired ?? (await this.tokens.verify(token));
    if (typeof link === 'string') throw new ApplicationError('NOT_FOUND');
    const stands = await this.holds(request, link);
    if (stands === null || (stands && expired === null)) throw new ApplicationError('NOT_FOUND');
    return link.dispatchId;
  }

  /** Whether the link still stands for its body; null when there is nothing it could open. */
  private async holds(request: ApiRequest, link: SignedLink): Promise<boolean | null> {
    const entry = await this.uow.run((tx) => enterLink(tx, link));
    if (entry === null) return null;
    request.principal = entry.holder;
    return entry.stands;
  }
}
