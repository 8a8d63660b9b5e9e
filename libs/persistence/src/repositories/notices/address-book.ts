import type { EntityManager } from 'typeorm';
import type { AddressBook, Reached } from '#application';
import type { LocalDate } from '#domain';
import { run } from '../../sql.js';

/** Addresses on a day; a body that has ended has none, so that what is open with it comes to the coordinator. */
export async function addressBook(
  manager: EntityManager,
  campaignId: string,
  bodyIds: readonly string[],
  today: LocalDate,
): Promise<AddressBook> {
  const [contacts, staff] = await Promise.all([
    run<{ body_id: string; kind: 'contactPoint' | 'head'; email: string }>(manager, CONTACTS, [
      bodyIds,
      today,
    ]),
    run<{ role: 'coordinator' | 'leader'; email: string }>(manager, STAFF, [campaignId]),
  ]);
  const ofKind = (kind: 'contactPoint' | 'head') =>
    new Map(
      contacts.rows.filter((row) => row.kind === kind).map((row) => [row.body_id, row.email]),
    );
  const ofRole = (role: 'coordinator' | 'leader') =>
    staff.rows.filter((row) => row.role === role).map((row) => row.email);
  const coordinators = ofRole('coordinator');
  return {
    contactPoint: ofKind('contactPoint'),
    head: ofKind('head'),
    coordinators,
    leaders: ofRole('leader'),
    stewards:
      coordinators.length > 0
        ? coordinators.map((email) => ({ audience: 'coordinator', email }))
        : await standIns(manager, campaignId),
  };
}

/** The nearest group of people above a campaign without coordinators. */
async function standIns(manager: EntityManager, campaignId: string): Promise<readonly Reached[]> {
  const { rows } = await run<{ email: string; distance: number; role: string }>(
    manager,
    STAND_INS,
    [campaignId],
  );
  const [nearest] = rows;
  return rows
    .filter((row) => row.distance === nearest?.distance && row.role === nearest.role)
    .map(({ email }) => ({ audience: 'standIn', email }));
}

const CONTACTS = `
  select distinct on (c.body_id, c.kind) c.body_id, c.kind, c.email
  from contact_point c join body b on b.id = c.body_id
  where c.body_id = any($1::uuid[]) and coalesce(b.valid_to, 'infinity') >= $2::date
    and coalesce(c.valid_from, '-infinity') <= $2::date and coalesce(c.valid_to, 'infinity') >= $2::date
  order by c.body_id, c.kind, c.valid_from desc nulls last`;

const STAFF = `
  select m.role, p.email from campaign c
  join membership m on m.body_id = c.issuer_body_id and m.ended_at is null and m.role in ('coordinator', 'leader')
  join person p on p.id = m.person_id and p.disabled_at is null
  where c.id = $1 order by p.email`;

/** The chain of parents is short; the limit only ends a circle. */
const STAND_INS = `
  with recursive up(body_id, distance) as (
    select issuer_body_id, 0 from campaign where id = $1
    union all
    select b.parent_id, up.distance + 1 from up join body b on b.id = up.body_id
    where b.parent_id is not null and up.distance < 20)
  select p.email, coalesce(up.distance, 100) as distance, m.role
  from membership m join person p on p.id = m.person_id and p.disabled_at is null
  left join up on up.body_id = m.body_id
  where m.ended_at is null
    and (m.role = 'administrator' or (up.body_id is not null and m.role in ('coordinator', 'leader')))
  order by 2, m.role, p.email`;
