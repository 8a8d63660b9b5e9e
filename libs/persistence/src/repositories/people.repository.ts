import { ApplicationError, bodiesWithRole } from '#application';
import type {
  ApiKey,
  Membership,
  NewApiKey,
  PeopleStore,
  Person,
  PersonAccount,
  PersonWithMemberships,
  Principal,
  Role,
} from '#application';
import type { Instant } from '#domain';
import { atOrNull, instantOrNull, one, run } from '../sql.js';
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
  readonly failed_sign_ins: number;
  readonly locked_until: Date | null;
  readonly version: number;
}

const toAccount = (row: AccountRow): PersonAccount => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  passwordHash: row.password_hash,
  disabled: row.disabled_at !== null,
  failedSignIns: row.failed_sign_ins,
  lockedUntil: instantOrNull(row.locked_until),
  version: row.version,
});

/** People, memberships and keys; the doors they open are in people-doors.ts. */
export class PeopleRepository extends PeopleDoors implements PeopleStore {
  public async list(
    principal: Principal,
    after: string | null,
    limit: number,
  ): Promise<readonly PersonWithMemberships[]> {
    const { rows } = await run<PersonRow>(
      this.manager,
      `${SCOPE} select ${personColumns(`($1::boolean or m.body_id in (select id from scope))`)} from person p
       where ($1::boolean or exists (select from membership m join scope s on s.id = m.body_id
           where m.person_id = p.id and m.ended_at is null))
         and ($4::text is null or p.email > $4)
       order by p.email limit $5`,
      [...scopeParams(this.keeperScope(principal)), after, limit],
    );
    return rows.map(toPerson);
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
    await this.change(personId, 'password_hash = $3, failed_sign_ins = 0, locked_until = null', [
      passwordHash,
    ]);
  }

  public async noteSignIn(personId: string): Promise<void> {
    await run(
      this.manager,
      'update person set failed_sign_ins = 0, locked_until = null where id = $1',
      [personId],
    );
  }

  public async noteFailedSignIn(
    personId: string,
    failures: number,
    lockedUntil: Instant | null,
  ): Promise<void> {
    await run(
      this.manager,
      'update person set failed_sign_ins = $2, locked_until = $3 where id = $1',
      [personId, failures, atOrNull(lockedUntil)],
    );
  }

  public async disable(personId: string): Promise<void> {
    await this.change(personId, 'disabled_at = $2', []);
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
  }

  public async addKey(key: NewApiKey): Promise<void> {
    await run(
      this.manager,
      `insert into api_key (id, label, key_hash, body_id, role, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [key.id, key.label, key.keyHash, key.bodyId, key.role, key.createdBy, this.wallNow()],
    );
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
    await run(
      this.manager,
      'update api_key set revoked_at = $2 where id = $1 and revoked_at is null',
      [id, this.wallNow()],
    );
  }

  /** Only coordinators look after people and keys, each under its own issuing body. */
  private keeperScope(principal: Principal) {
    return { ...writeScope(principal), roots: bodiesWithRole(principal, 'coordinator') };
  }

  private async lockWhere(condition: string, value: string): Promise<PersonAccount | null> {
    const row = await one<AccountRow>(
      this.manager,
      `select id, email, display_name, password_hash, disabled_at, failed_sign_ins, locked_until, version
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
