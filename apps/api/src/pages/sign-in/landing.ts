import type { Principal, Role } from '#application';

const RECIPIENTS: readonly Role[] = ['head', 'contactPoint'];

/** Where somebody begins: who only receives work, with the work. */
export const landingOf = ({ memberships }: Principal): string =>
  memberships.length > 0 && memberships.every(({ role }) => RECIPIENTS.includes(role))
    ? '/work'
    : '/';
