import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError, type Principal } from '#application';
import type { LinkTokens, VerifiedLink } from '#platform';
import type { ApiRequest } from '../../http/request.js';
import { LINK_TOKENS } from '../../tokens.js';

/** Who holds a link is nobody in person: the journal says to which address it was sent. */
const holderOf = ({ dispatchId, label }: VerifiedLink): Principal => ({
  kind: 'mailLink',
  id: dispatchId,
  label,
  memberships: [],
  dispatchId,
});

/** From the token in an address to who acts. */
@Injectable()
export class LinkReader {
  public constructor(@Inject(LINK_TOKENS) private readonly tokens: LinkTokens) {}

  /**
   * Makes the holder of the link the one who acts, whoever may be signed in beside.
   *
   * @returns the dispatch; null for a link of ours that is too old.
   * @throws ApplicationError NOT_FOUND for anything that is not a link of ours.
   */
  public async enter(request: ApiRequest, token: string): Promise<string | null> {
    const link = await this.tokens.verify(token);
    if (link === 'expired') return null;
    if (link === 'invalid') throw new ApplicationError('NOT_FOUND');
    request.principal = holderOf(link);
    return link.dispatchId;
  }

  /** @throws ApplicationError NOT_FOUND unless the link is ours and too old. */
  public async enterExpired(request: ApiRequest, token: string): Promise<string> {
    const link = await this.tokens.verifyExpired(token);
    if (link === null) throw new ApplicationError('NOT_FOUND');
    request.principal = holderOf(link);
    return link.dispatchId;
  }
}
