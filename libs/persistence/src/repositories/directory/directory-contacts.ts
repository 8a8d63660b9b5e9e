import type { EntityManager } from 'typeorm';
import type { BodyContacts, ContactChange } from '#application';
import type { LocalDate } from '#domain';
import { at, one, run } from '../../sql.js';
import type { RepositoryContext } from '../../unit-of-work.js';
import { onDay, toContacts } from './directory-rows.js';
import type { ContactRow } from './directory-rows.js';

/** Whom a body's notices reach, with its history. */
export class DirectoryContacts {
  public constructor(
    protected readonly manager: EntityManager,
    protected readonly context: RepositoryContext,
  ) {}

  public async contactsOf(
    bodyIds: readonly string[],
    asOf: LocalDate,
  ): Promise<ReadonlyMap<string, BodyContacts>> {
    const { rows } = await run<ContactRow>(
      this.manager,
      `select distinct on (body_id, kind) body_id, kind, name, email
       from contact_point
       where body_id = any($1::uuid[]) and ${onDay('contact_point', '$2')}
       order by body_id, kind, valid_from desc nulls last`,
      [bodyIds, asOf],
    );
    return toContacts(bodyIds, rows);
  }

  public async correctContact(change: ContactChange, from: LocalDate): Promise<string | null> {
    const before = await one<{ readonly email: string }>(
      this.manager,
      `select email from contact_point
       where body_id = $1 and kind = $2 and (valid_to is null or valid_to >= $3::date)
       order by valid_from desc nulls last limit 1`,
      [change.bodyId, change.kind, from],
    );
    await this.correctContacts([change], from);
    return before?.email ?? null;
  }

  public async correctContacts(changes: readonly ContactChange[], from: LocalDate): Promise<void> {
    const bodyIds = changes.map(({ bodyId }) => bodyId);
    const kinds = changes.map(({ kind }) => kind);
    const pairs = 'unnest($1::uuid[], $2::text[]) as u(body_id, kind)';
    const same = 'c.body_id = u.body_id and c.kind = u.kind';
    const now = at(this.context.clock.now());
    // One that was to begin today or later never came into force; the others end the day before.
    await run(
      this.manager,
      `delete from contact_point c using ${pairs} where ${same} and c.valid_from >= $3::date`,
      [bodyIds, kinds, from],
    );
    await run(
      this.manager,
      `update contact_point c set valid_to = $3::date - 1, version = c.version + 1, updated_at = $4
       from ${pairs} where ${same} and (c.valid_to is null or c.valid_to >= $3::date)`,
      [bodyIds, kinds, from, now],
    );
    await run(
      this.manager,
      `insert into contact_point (id, body_id, kind, name, email, valid_from, created_at, updated_at)
       select u.id, u.body_id, u.kind, u.name, u.email,
         case when exists (select from contact_point c where ${same}) then $6::date end, $7, $7
       from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[]) as u(body_id, kind, id, name, email)
       where u.email is not null`,
      [
        bodyIds,
        kinds,
        changes.map(() => this.context.ids.next()),
        changes.map(({ contact }) => contact?.name ?? null),
        changes.map(({ contact }) => contact?.email ?? null),
        from,
        now,
      ],
    );
  }
}
