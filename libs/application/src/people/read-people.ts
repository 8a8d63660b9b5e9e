import type { LocalDate } from '#domain';
import { REFUSAL_VALUES } from '#wording';
import { today } from '../directory/keep-directory.js';
import type { PersonWithMemberships } from '../ports/people.store.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { Command } from '../shared/command.js';
import type { Membership } from '../shared/principal.js';
import { bodiesWithRole, isAdministrator } from '../shared/principal.js';
import { ApplicationError } from '../shared/errors.js';

export interface ListPeopleInput {
  /** Words of a name, an address or a body, in any order, without marks, or their beginnings; null: everybody. */
  readonly search: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/**
 * People of the bodies one coordinates; one more than `limit` when there is a next page.
 *
 * @throws ApplicationError FORBIDDEN
 */
export const listPeople: Command<ListPeopleInput, PrintedRows<PersonWithMemberships>, 'people'> = (
  tx,
  principal,
  { search, after, limit },
) => {
  if (!isAdministrator(principal) && bodiesWithRole(principal, 'coordinator').length === 0) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinator });
  }
  return tx.people.list(principal, search, after, limit + 1);
};

export interface Me {
  readonly kind: 'person' | 'apiKey';
  readonly id: string;
  readonly label: string;
  readonly email: string | null;
  readonly memberships: readonly (Membership & { readonly bodyName: string | null })[];
  /** The day it is, by the instance's clock. */
  readonly today: LocalDate;
}

/** Who acts with this credential, and for whom. */
export const readMe: Command<undefined, Me, 'clock' | 'directory' | 'people'> = async (
  tx,
  { kind, id, label, memberships },
) => {
  if (kind !== 'person' && kind !== 'apiKey') throw new ApplicationError('NOT_FOUND');
  const bodies = await tx.directory.bodiesByIds(memberships.flatMap(({ bodyId }) => bodyId ?? []));
  const person = kind === 'person' ? await tx.people.find(id) : null;
  return {
    kind,
    id,
    label,
    email: person?.email ?? null,
    today: today(tx),
    memberships: memberships.map(({ bodyId, role }) => ({
      bodyId,
      role,
      bodyName: bodyId === null ? null : (bodies.get(bodyId)?.name ?? null),
    })),
  };
};
