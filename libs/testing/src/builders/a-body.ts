import { randomUUID } from 'node:crypto';
import type { Role } from '#application';
import { matchKey } from '#domain';
import { secretTokens } from '#platform';
import type { TestDatabase } from '../test-database.js';

export interface BuiltBody {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Address of its contact point; '' for a body without contacts. */
  readonly email: string;
}

/** A body with a contact point and a head of its own. */
export async function aBody(
  db: TestDatabase,
  given: {
    readonly name?: string;
    readonly contacts?: boolean;
    readonly parentId?: string | null;
  } = {},
): Promise<BuiltBody> {
  const [body] = await manyBodies(db, 1, given);
  if (body === undefined) throw new Error('One body was asked for');
  return body;
}

/** Bodies made with one statement a table: "Đơn vị 0001" and so on. */
export async function manyBodies(
  db: TestDatabase,
  count: number,
  {
    name = 'Đơn vị',
    contacts = true,
    parentId = null,
  }: {
    readonly name?: string;
    readonly contacts?: boolean;
    readonly parentId?: string | null;
  } = {},
): Promise<readonly BuiltBody[]> {
  const batch = randomUUID().slice(0, 8);
  const bodies = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    const code = `b-${batch}-${number}`;
    return {
      id: randomUUID(),
      code,
      name: count === 1 ? name : `${name} ${number}`,
      email: contacts ? `${code}@don-vi.demo.test` : '',
    };
  });
  const now = new Date(db.clock.now());
  await db.dataSource.query(
    `insert into body (id, code, name, name_folded, kind, is_issuer, parent_id, created_at, updated_at)
     select id, code, name, folded, 'union', true, $5, $4, $4
     from unnest($1::uuid[], $2::text[], $3::text[], $6::text[]) as u(id, code, name, folded)`,
    [
      bodies.map((body) => body.id),
      bodies.map((body) => body.code),
      bodies.map((body) => body.name),
      now,
      parentId,
      bodies.map((body) => matchKey(body.name)),
    ],
  );
  if (contacts) {
    await db.dataSource.query(
      `insert into contact_point (id, body_id, kind, email, created_at, updated_at)
       select gen_random_uuid(), id, kind, case kind when 'head' then 'head-' || email else email end, $3, $3
       from unnest($1::uuid[], $2::text[]) as u(id, email), unnest(array['contactPoint', 'head']) as k(kind)`,
      [bodies.map((body) => body.id), bodies.map((body) => body.email), now],
    );
  }
  return bodies;
}

/** A person with one role, reachable by mail. */
export async function aPerson(
  db: TestDatabase,
  role: Role,
  bodyId: string | null,
): Promise<{ readonly id: string; readonly email: string }> {
  const id = randomUUID();
  const email = `${role.toLowerCase()}-${id.slice(0, 8)}@demo.test`;
  const now = new Date(db.clock.now());
  await db.dataSource.query(
    `insert into person (id, email, display_name, created_at, updated_at) values ($1, $2, $3, $4, $4)`,
    [id, email, role, now],
  );
  await db.dataSource.query(
    `insert into membership (id, person_id, body_id, role, created_at) values ($1, $2, $3, $4, $5)`,
    [randomUUID(), id, bodyId, role, now],
  );
  return { id, email };
}

/** The bearer token of an API key with one role of one body. */
export async function aKey(db: TestDatabase, role: Role, bodyId: string | null): Promise<string> {
  const token = secretTokens.next('ddk');
  await db.dataSource.query(
    `insert into api_key (id, label, key_hash, body_id, role, created_by, created_at)
     values ($1, $2, $3, $4, $5, 'test', $6)`,
    [
      randomUUID(),
      `khóa ${role}`,
      secretTokens.hash(token),
      bodyId,
      role,
      new Date(db.clock.wallNow()),
    ],
  );
  return token;
}
