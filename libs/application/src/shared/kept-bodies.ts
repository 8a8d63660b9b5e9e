import { bodiesWithRole, isAdministrator, type Principal } from './principal.js';

/** From which side a body's matters are seen: as the office that gives work out, or as who receives it. */
export type BodySide = 'issuer' | 'recipient';

/** Bodies for which a principal keeps what leaves the product: an office's coordinators, a body's own people. */
export interface KeptBodies {
  readonly everything: boolean;
  readonly issuerBodyIds: readonly string[];
  readonly recipientBodyIds: readonly string[];
}

export const keptBodies = (principal: Principal): KeptBodies => ({
  everything: isAdministrator(principal),
  issuerBodyIds: bodiesWithRole(principal, 'coordinator'),
  recipientBodyIds: bodiesWithRole(principal, 'head', 'contactPoint'),
});
