import { randomUUID } from 'node:crypto';
import type { Principal, Role } from '#application';

/** Somebody signed in with one role: for a body, or (null) for the whole installation. */
export const aPrincipal = (role: Role, bodyId: string | null, label = 'Người thử'): Principal => ({
  kind: 'person',
  id: randomUUID(),
  label,
  memberships: [{ bodyId, role }],
});
