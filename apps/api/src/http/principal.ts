import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApplicationError } from '#application';
import type { Principal } from '#application';
import { ANSWER_WORDS } from '#wording';
import type { ApiRequest } from './request.js';

export const PUBLIC_ROUTE = 'dondoc:public';

/** The route answers without a credential; one that is given is still looked at. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/** Someone who has not signed in: may ask for a sign-in link, nothing else. */
export const ANONYMOUS: Principal = {
  kind: 'person',
  id: 'anonymous',
  label: ANSWER_WORDS.notSignedIn,
  memberships: [],
};

/** @throws ApplicationError SIGN_IN_REQUIRED when nobody has signed in. */
export function principalOf(request: ApiRequest): Principal {
  if (request.principal === undefined) throw new ApplicationError('SIGN_IN_REQUIRED');
  return request.principal;
}

/** Who acts, as the guard found it; never anything the client says about itself. */
export const CurrentPrincipal = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal =>
    principalOf(context.switchToHttp().getRequest<ApiRequest>()),
);
