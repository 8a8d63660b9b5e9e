import { foldName } from '#domain';
import { ApplicationError, bodiesWithRole } from '#application';
import type {
  ApiKey,
  Membership,
  NewApiKey,
  PeopleStore,
  Person,
  PersonAccount,
  PersonWithMemberships,
  PrintedRows,
  Principal,
  Role,
} from '#application';
import { printedRows, printOfAll, type Printed } from '../queries/list-print.js';
import { at, one, run } from '../sql.js';
import { inScope, SCOPE, scopeParams, writeScope } from './directory/directory-scope.js';
import { PeopleDoors } from './people/people-doors.js';
import { KEY, PERSON, personColumns, toKey, toPerson } from './people/people-rows.js';
import type { KeyRow, PersonRow } from './people/people-rows.js';

interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly display_name: string;
  readonly password_hash: string | null;
  readonly disabled_at: Date | null;
  readonly version: number;
}

const toAccount = (row: AccountRow): PersonAccount => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  passwordHash: row.password_hash,
  disabled: row.disabled_at !== null,
  version: row.version,
});

/** A key made by a key stands under the same account and role, and never outlives it. */
const ADD_KEY = `insert into api_key (id, label, key_hash, body_id, role, created_by, created_at, expires_at,
    made_by_person, made_by_key, made_under)
  select $1::uuid, $2::text, $3::text, $4::uuid, $5::text, $6::text, $7::timestamptz,
    least($8::timestamptz, maker.expires_at),
    coalesce($9::uuid, maker.made_by_person), $10::uuid,
    coalesce(maker.made_under, (select id from membership where person_id = $9::uuid and ended_at is null
      and body_id is not distinct from $11::uuid and role = $12::text))
  from (select) as nothing left join api_key maker on maker.id = $10::uuid`;

/** People, memberships and keys; the doors they open are in people-doors.ts. */
export class PeopleRepository extends PeopleDoors implements PeopleStore {
  public async list(
    principal: Principal,
    search: string | null,
    after: string | null,
    limit: number,
  ): Promise<PrintedRows<PersonWithMemberships>> {
    // Folded words hold letters and digits only: nothing typed is an operator.
    const words = foldName(search ?? '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
    const { rows } = await run<PersonRow & Printed>(
      this.manager,
      `${SCOPE}, listed as (
         select p.*, ${printOfAll('p.email', 'p.id')} as print from person p
         where ($1::boolean or exists (select from membership m join scope s on s.id = m.body_id
           where m.person_id = p.id and m.ended_at is null))
           and ($6 = '' or search_words(p.display_name || ' ' || p.email || ' ' || coalesce((
             select string_agg(b.name, ' ') from membership m join body b on b.id = m.body_id
             where m.person_id = p.id and m.ended_at is null), '')) @@ to_tsquery('simple', $6)))
       select ${personColumns(`($1::boolean or m.body_id in (select id from scope))`)}, p.print from listed p
       where $4::text is null or p.email > $4
       order by p.email limit $5`,
      [
        ...scopeParams(this.keeperScope(principal)),
        ...[after, limit, words.map((word) => `${word}:*`).join(' & ')],
      ],
    );
    return printedRows(rows, toPerson);
  }

  public async find(personId: string): Promise<PersonWithMemberships | null> {
    const row = await one<PersonRow>(
      this.manager,
      `select ${PERSON} from person p where p.id = $1`,
      [personId],
    );
    return row === null ? null : toPerson(row);
  }

  public async findByEmail(email: string): Promise<Person | null> {
    const row = await one<PersonRow>(
      this.manager,
      `select ${PERSON} from person p where p.email = $1`,
      [email],
    );
    return row === null ? null : toPerson(row);
  }

  public async lock(personId: string): Promise<PersonAccount | null> {
    return this.lockWhere('id = $1', personId);
  }

  public async lockByEmail(email: string): Promise<PersonAccount | null> {
    return this.lockWhere('email = $1', email);
  }

  public async insert(person: {
    readonly id: string;
    readonly email: string;
    readonly displayName: string;
  }): Promise<void> {
    const { count } = await run(
      this.manager,
      `insert into person (id, email, display_name, created_at, updated_at)
       values ($1, $2, $3, $4, $4) on conflict (email) do nothing`,
      [person.id, person.email, person.displayName, this.wallNow()],
    );
    if (count === 0) throw new ApplicationError('EMAIL_TAKEN');
  }

  public async setPassword(personId: string, passwordHash: string): Promise<void> {
    await this.change(personId, 'password_hash = $3', [passwordHash]);
  }

  public async disable(personId: string): Promise<void> {
    await this.change(personId, 'disabled_at = $2', []);
    await this.revokeKeysWhere('made_by_person = $1', personId);
  }

  public async hasAdministrator(): Promise<boolean> {
    const row = await one<{ readonly found: boolean }>(
      this.manager,
      `select exists (
         select from membership m join person p on p.id = m.person_id
         where m.role = 'administrator' and m.ended_at is null and p.disabled_at is null
           and (p.password_hash is not null or exists (select from session s where s.person_id = p.id))
       ) as found`,
      [],
    );
    return row?.found ?? false;
  }

  public async countCoordinators(bodyId: string, exceptPersonId: string): Promise<number> {
    const row = await one<{ readonly n: number }>(
      this.manager,
      `select count(distinct p.id)::int as n from membership m join person p on p.id = m.person_id
       where m.body_id = $1 and m.role = 'coordinator' and m.ended_at is null and p.disabled_at is null
         and p.id <> $2`,
      [bodyId, exceptPersonId],
    );
    return row?.n ?? 0;
  }

  public async addMembership(
    id: string,
    personId: string,
    { bodyId, role }: Membership,
  ): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `insert into membership (id, person_id, body_id, role, created_at)
       values ($1, $2, $3, $4, $5)
       on conflict (person_id, role, body_id) where ended_at is null do nothing`,
      [id, personId, bodyId, role, this.wallNow()],
    );
    return count === 1;
  }

  public async findMembership(
    membershipId: string,
  ): Promise<(Membership & { readonly personId: string }) | null> {
    const row = await one<{
      readonly person_id: string;
      readonly body_id: string | null;
      readonly role: Role;
    }>(
      this.manager,
      'select person_id, body_id, role from membership where id = $1 and ended_at is null',
      [membershipId],
    );
    return row === null ? null : { personId: row.person_id, bodyId: row.body_id, role: row.role };
  }

  public async endMembership(membershipId: string): Promise<void> {
    await run(this.manager, 'update membership set ended_at = $2 where id = $1', [
      membershipId,
      this.wallNow(),
    ]);
    await this.revokeKeysWhere('made_under = $1', membershipId);
  }

  public async addKey(key: NewApiKey): Promise<void> {
    await run(this.manager, ADD_KEY, [
      ...[key.id, key.label, key.keyHash, key.bodyId, key.role, key.createdBy, this.wallNow()],
      at(key.expiresAt),
      key.maker.kind === 'person' ? key.maker.id : null,
      key.maker.kind === 'apiKey' ? key.maker.id : null,
      ...(key.maker.kind === 'person'
        ? [key.maker.under.bodyId, key.maker.under.role]
        : [null, null]),
    ]);
  }

  public async listKeys(principal: Principal): Promise<readonly ApiKey[]> {
    const { rows } = await run<KeyRow>(
      this.manager,
      `${SCOPE} select ${KEY} from api_key k left join body b on b.id = k.body_id
       where ($1::boolean or (b.id is not null and ${inScope('b')}))
       order by k.created_at desc, k.id`,
      [...scopeParams(this.keeperScope(principal))],
    );
    return rows.map(toKey);
  }

  public async findKey(id: string): Promise<ApiKey | null> {
    const row = await one<KeyRow>(
      this.manager,
      `select ${KEY} from api_key k left join body b on b.id = k.body_id where k.id = $1`,
      [id],
    );
    return row === null ? null : toKey(row);
  }

  public async revokeKey(id: string): Promise<void> {
    await this.revokeKeysWhere('id = $1', id);
  }

  /** Those keys, and whatever they have made. */
  private async revokeKeysWhere(condition: string, value: string): Promise<void> {
    await run(
      this.manager,
      `with recursive ended(id) as (
         select id from api_key where ${condition}
         union select k.id from api_key k join ended e on k.made_by_key = e.id)
       update api_key set revoked_at = $2 where id in (select id from ended) and revoked_at is null`,
      [value, this.wallNow()],
    );
  }

  /** Only coordinators look after people and keys, each under its own issuing body. */
  private keeperScope(principal: Principal) {
    return { ...writeScope(principal), roots: bodiesWithRole(principal, 'coordinator') };
  }

  private async lockWhere(condition: string, value: string): Promise<PersonAccount | null> {
    const row = await one<AccountRow>(
      this.manager,
      `select id, email, display_name, password_hash, disabled_at, version
       from person where ${condition} for no key update`,
      [value],
    );
    return row === null ? null : toAccount(row);
  }

  private async change(
    personId: string,
    assignments: string,
    params: readonly unknown[],
  ): Promise<void> {
    await run(
      this.manager,
      `update person set ${assignments}, version = version + 1, updated_at = $2 where id = $1`,
      [personId, this.wallNow(), ...params],
    );
  }
}
