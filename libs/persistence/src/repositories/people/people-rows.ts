import type { ApiKey, Membership, PersonWithMemberships, Role } from '#application';
import { instantOf, instantOrNull } from '../../sql.js';

interface MembershipJson {
  readonly id: string;
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly role: Role;
}

export interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly display_name: string;
  readonly disabled_at: Date | null;
  readonly has_password: boolean;
  readonly version: number;
  readonly memberships: readonly MembershipJson[];
}

/** A person with those of the memberships `m` that hold and meet the condition: roles elsewhere are not everybody's business. */
export const personColumns = (
  membership: string,
): string => `p.id, p.email, p.display_name, p.disabled_at, p.password_hash is not null as has_password,
  p.version, coalesce((select json_agg(json_build_object('id', m.id, 'bodyId', m.body_id, 'bodyName', b.name,
      'role', m.role) order by m.created_at, m.id)
    from membership m left join body b on b.id = m.body_id
    where m.person_id = p.id and m.ended_at is null and ${membership}), '[]') as memberships`;

export const PERSON = personColumns('true');

export const toPerson = (row: PersonRow): PersonWithMemberships => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  disabled: row.disabled_at !== null,
  hasPassword: row.has_password,
  version: row.version,
  memberships: row.memberships,
});

export const membershipsOf = (row: Pick<PersonRow, 'memberships'>): readonly Membership[] =>
  row.memberships.map(({ bodyId, role }) => ({ bodyId, role }));

export interface KeyRow {
  readonly id: string;
  readonly label: string;
  readonly body_id: string | null;
  readonly body_name: string | null;
  readonly role: Role;
  readonly created_by: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly revoked_at: Date | null;
  readonly expires_at: Date | null;
}

export const KEY = `k.id, k.label, k.body_id, b.name as body_name, k.role, k.created_by, k.created_at,
  k.last_used_at, k.revoked_at, k.expires_at`;

export const toKey = (row: KeyRow): ApiKey => ({
  id: row.id,
  label: row.label,
  bodyId: row.body_id,
  bodyName: row.body_name,
  role: row.role,
  createdBy: row.created_by,
  createdAt: instantOf(row.created_at),
  expiresAt: instantOrNull(row.expires_at),
  lastUsedAt: instantOrNull(row.last_used_at),
  revokedAt: instantOrNull(row.revoked_at),
});
