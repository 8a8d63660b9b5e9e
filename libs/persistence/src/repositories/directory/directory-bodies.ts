import { ApplicationError } from '#application';
import type {
  BodyDetail,
  BodyFields,
  BodyFilter,
  BodyRef,
  ListedBody,
  NewBody,
  Principal,
  PrintedRows,
} from '#application';
import { foldName, matchKey } from '#domain';
import type { LocalDate } from '#domain';
import { bulkInsert } from '../../bulk-insert.js';
import { printOf } from '../../queries/list-print.js';
import { at, one, run } from '../../sql.js';
import { DirectoryLookups } from './directory-lookups.js';
import { bodyColumns, toBodyRef } from './directory-rows.js';
import type { BodyRow } from './directory-rows.js';
import { inScope, readScope, SCOPE, scopeParams, writeScope } from './directory-scope.js';

interface DetailRow extends BodyRow {
  readonly parent: BodyDetail['parent'];
  readonly organ_id: string | null;
  readonly is_sample: boolean;
  readonly version: number;
  readonly aliases: readonly string[];
}

interface FieldsRow extends BodyRow {
  readonly organ_id: string | null;
  readonly aliases: readonly string[];
}

interface PrintedBodyRow extends BodyRow {
  readonly print: string;
}
interface ListedBodyRow extends PrintedBodyRow {
  readonly children: number;
}

const printed = (rows: readonly PrintedBodyRow[]): PrintedRows<BodyRef> => ({
  rows: rows.map(toBodyRef),
  print: rows[0]?.print ?? '',
});

/** Aliases as written; the short name, which is kept among them for matching, is told apart. */
const ALIASES = `array(select a.alias from body_alias a
  where a.body_id = b.id and a.alias is distinct from b.short_name order by a.alias) as aliases`;

const valuesOf = (fields: BodyFields): readonly unknown[] => [
  fields.code,
  fields.organId,
  fields.name,
  fields.shortName,
  matchKey(fields.name),
  fields.kind,
  fields.parentId,
  fields.validFrom,
  fields.validTo,
];

const like = (words: string): string => `%${foldName(words)}%`;

/** Bodies as people see and keep them. */
export class DirectoryBodies extends DirectoryLookups {
  public async list(
    principal: Principal,
    filter: BodyFilter,
    after: { readonly name: string; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<ListedBody>> {
    const { rows } = await run<ListedBodyRow>(
      this.manager,
      `${SCOPE}, listed as (
       select b.* from body b
       where ${inScope('b')}
         and ($4::text is null or b.name_folded like $4 or b.name_folded like $5
           or translate(lower(b.code), '.-', '  ') like $4
           or exists (select from body_alias a where a.body_id = b.id
             and (a.alias_folded like $4 or a.alias_folded like $5)))
         and ($6::text is null or b.kind = $6)
         and ($7::uuid is null or b.parent_id = $7)
         and ($8::date is null or ((b.valid_from is null or b.valid_from <= $8)
           and (b.valid_to is null or b.valid_to >= $8)))
         and (not $9::boolean or b.is_issuer)
         and (not $13::boolean or b.parent_id is null
           or not ($1::boolean or b.parent_id in (select id from scope))))
       select ${bodyColumns('b')}, (select ${printOf('name', 'id')} from listed) as print,
         (select count(*)::int from body c where c.parent_id = b.id and ${inScope('c')}) as children
       from listed b
       where ($10::text is null or (b.name collate "vi-x-icu", b.id) > ($10 collate "vi-x-icu", $11::uuid))
       order by b.name collate "vi-x-icu", b.id limit $12`,
      [
        ...scopeParams(readScope(principal)),
        filter.search === null ? null : like(filter.search),
        filter.search === null ? null : `%${matchKey(filter.search)}%`,
        filter.kind,
        filter.parentId,
        filter.asOf,
        filter.issuersOnly,
        after?.name ?? null,
        after?.id ?? null,
        limit,
        filter.topOnly,
      ],
    );
    const listed = rows.map((row) => ({ ...toBodyRef(row), children: row.children }));
    return { ...printed(rows), rows: listed };
  }

  public async listUnder(
    bodyId: string,
    after: { readonly name: string; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<BodyRef>> {
    const { rows } = await run<PrintedBodyRow>(
      this.manager,
      `with recursive tree(id) as (
         select $1::uuid union select b.id from body b join tree t on b.parent_id = t.id),
       listed as (select b.* from body b join tree on tree.id = b.id)
       select ${bodyColumns('b')}, (select ${printOf('name', 'id')} from listed) as print from listed b
       where $2::text is null or (b.name collate "vi-x-icu", b.id) > ($2 collate "vi-x-icu", $3::uuid)
       order by b.name collate "vi-x-icu", b.id limit $4`,
      [bodyId, after?.name ?? null, after?.id ?? null, limit],
    );
    return printed(rows);
  }

  public async find(
    principal: Principal,
    bodyId: string,
    asOf: LocalDate,
  ): Promise<BodyDetail | null> {
    const row = await one<DetailRow>(
      this.manager,
      `${SCOPE} select ${bodyColumns('b')}, b.organ_id, b.is_sample, b.version, ${ALIASES},
         (select json_build_object('code', p.code, 'name', p.name) from body p where p.id = b.parent_id) as parent
       from body b where b.id = $4 and ${inScope('b')}`,
      [...scopeParams(readScope(principal)), bodyId],
    );
    if (row === null) return null;
    const contacts = await this.contactsOf([bodyId], asOf);
    return {
      ...toBodyRef(row),
      parent: row.parent,
      organId: row.organ_id,
      aliases: row.aliases,
      contacts: contacts.get(bodyId) ?? { contactPoint: null, head: null },
      successions: await this.successorsOf(bodyId),
      isSample: row.is_sample,
      version: row.version,
      editable: (await this.editable(principal, [bodyId])).has(bodyId),
    };
  }

  public async editable(
    principal: Principal,
    bodyIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const { rows } = await run<{ readonly id: string }>(
      this.manager,
      `${SCOPE} select b.id from body b where b.id = any($4::uuid[]) and ${inScope('b')}`,
      [...scopeParams(writeScope(principal)), bodyIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  public async lockBody(bodyId: string): Promise<number | null> {
    const row = await one<{ readonly version: number }>(
      this.manager,
      'select version from body where id = $1 for no key update',
      [bodyId],
    );
    return row?.version ?? null;
  }

  public async insertBodies(bodies: readonly NewBody[]): Promise<void> {
    const now = at(this.context.clock.now());
    const columns = {
      id: { type: 'uuid', values: bodies.map(({ id }) => id) },
      code: { type: 'text', values: bodies.map(({ code }) => code) },
      organ_id: { type: 'text', values: bodies.map(({ organId }) => organId) },
      name: { type: 'text', values: bodies.map(({ name }) => name) },
      short_name: { type: 'text', values: bodies.map(({ shortName }) => shortName) },
      name_folded: { type: 'text', values: bodies.map(({ name }) => matchKey(name)) },
      kind: { type: 'text', values: bodies.map(({ kind }) => kind) },
      is_issuer: { type: 'boolean', values: bodies.map(({ isIssuer }) => isIssuer) },
      parent_id: { type: 'uuid', values: bodies.map(({ parentId }) => parentId) },
      valid_from: { type: 'date', values: bodies.map(({ validFrom }) => validFrom) },
      valid_to: { type: 'date', values: bodies.map(({ validTo }) => validTo) },
      is_sample: { type: 'boolean', values: bodies.map(({ isSample }) => isSample) },
      created_at: { type: 'timestamptz', value: now },
      updated_at: { type: 'timestamptz', value: now },
    };
    const written = await bulkInsert(
      this.manager,
      'body',
      columns,
      'on conflict (code) do nothing',
    );
    if (written < bodies.length) throw new ApplicationError('CODE_TAKEN');
    await this.insertAliases(bodies);
  }

  public async saveBody(bodyId: string, fields: BodyFields): Promise<void> {
    const { count } = await run(
      this.manager,
      `update body set code = $2, organ_id = $3, name = $4, short_name = $5, name_folded = $6, kind = $7,
         parent_id = $8, valid_from = $9, valid_to = $10, version = version + 1, updated_at = $11
       where id = $1 and not exists (select from body where code = $2 and id <> $1)`,
      [bodyId, ...valuesOf(fields), at(this.context.clock.now())],
    );
    if (count === 0) throw new ApplicationError('CODE_TAKEN', { code: fields.code });
    await run(this.manager, 'delete from body_alias where body_id = $1', [bodyId]);
    await this.insertAliases([{ id: bodyId, ...fields }]);
  }

  public async touchBody(bodyId: string): Promise<void> {
    await run(
      this.manager,
      'update body set version = version + 1, updated_at = $2 where id = $1',
      [bodyId, at(this.context.clock.now())],
    );
  }

  public async bodyFieldsByCodes(
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, BodyFields & { readonly id: string }>> {
    const { rows } = await run<FieldsRow>(
      this.manager,
      `select ${bodyColumns('b')}, b.organ_id, ${ALIASES} from body b where b.code = any($1::text[])`,
      [codes],
    );
    return new Map(
      rows.map((row) => [
        row.code,
        { ...toBodyRef(row), organId: row.organ_id, aliases: row.aliases },
      ]),
    );
  }

  private async insertAliases(
    bodies: readonly (BodyFields & { readonly id: string })[],
  ): Promise<void> {
    const rows = bodies.flatMap(({ id, aliases, shortName }) =>
      [...new Set(shortName === null ? aliases : [...aliases, shortName])].map((alias) => ({
        id,
        alias,
      })),
    );
    await bulkInsert(this.manager, 'body_alias', {
      body_id: { type: 'uuid', values: rows.map(({ id }) => id) },
      alias: { type: 'text', values: rows.map(({ alias }) => alias) },
      alias_folded: { type: 'text', values: rows.map(({ alias }) => matchKey(alias)) },
    });
  }
}
