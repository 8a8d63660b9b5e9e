import { STORED_WORDS } from '#wording';

/** "Vai trò": what a person or key may do for one body (`design.md` §8 of the product's design, docs/architecture.md). */
export type Role =
  'administrator' | 'coordinator' | 'leader' | 'recordsClerk' | 'head' | 'contactPoint';

export interface Membership {
  /** null only for the administrator of the installation. */
  readonly bodyId: string | null;
  readonly role: Role;
}

/**
 * Who acts. `mailLink` is the holder of a link mailed to one dispatch: recorded honestly as
 * "qua liên kết gửi tới …", never as a person. `system` is the engine itself.
 */
export interface Principal {
  readonly kind: 'person' | 'apiKey' | 'mailLink' | 'system';
  readonly id: string;
  /** How the journal names the actor, e.g. an account's display name or "qua liên kết gửi tới …". */
  readonly label: string;
  readonly memberships: readonly Membership[];
  /** Only for `mailLink`: the one dispatch it opens. */
  readonly dispatchId?: string;
}

/** The actor as kept in events and answers: no secrets, no mail addresses beyond the label. */
export interface Actor {
  readonly kind: Principal['kind'];
  readonly id: string;
  readonly label: string;
}

export const actorOf = (principal: Principal): Actor => ({
  kind: principal.kind,
  id: principal.id,
  label: principal.label,
});

export const SYSTEM: Principal = {
  kind: 'system',
  id: 'system',
  label: STORED_WORDS.system,
  memberships: [],
};

/** Bodies for which the principal holds one of the roles. */
export function bodiesWithRole(principal: Principal, ...roles: readonly Role[]): readonly string[] {
  const ids = new Set<string>();
  for (const { bodyId, role } of principal.memberships) {
    if (bodyId !== null && roles.includes(role)) ids.add(bodyId);
  }
  return [...ids];
}

export function isAdministrator(principal: Principal): boolean {
  return principal.memberships.some((membership) => membership.role === 'administrator');
}
