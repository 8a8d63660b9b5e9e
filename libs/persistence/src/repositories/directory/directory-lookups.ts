import type { BodyRef, GroupRef, ReachableBody, Succession } from '#application';
import { matchKey } from '#domain';
import type {
  DraftBody,
  DraftGroup,
  LocalDate,
  RegisteredBody,
  RegisteredGroup,
  RegisteredNames,
  SuccessorBody,
} from '#domain';
import { one, run } from '../../sql.js';
import { DirectoryContacts } from './directory-contacts.js';
import {
  bodyColumns,
  onDay,
  openFrom,
  openTo,
  toBodyRef,
  toGroupRef,
  toSuccession,
} from './directory-rows.js';
import type { BodyRow, GroupRow, SuccessionRow } from './directory-rows.js';

/** Rows near the issuer win over rows elsewhere; two equally near ones are no answer. */
function theOne<Row extends { readonly near: boolean }>(rows: readonly Row[]): Row | null {
  const near = rows.filter((row) => row.near);
  const candidates = near.length > 0 ? near : rows;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

interface DraftBodyRow extends BodyRow {
  readonly contact: string | null;
  readonly head: string | null;
  readonly successors: readonly SuccessorBody[];
}

const addressOf = (kind: string): string =>
  `(select c.email from contact_point c where c.body_id = b.id and c.kind = '${kind}'
     and ${onDay('c', '$3')} order by c.valid_from desc nulls last limit 1)`;

/**
 * `with` clause: `reach(id, own)` are the bodies that the issuing body $1 may name, its own directory and those of the
 * offices that have granted it their consent.
 */
const REACH = `with recursive office(id, own) as (
    select $1::uuid, true
    union all
    select granting_body_id, false from office_consent where asking_body_id = $1 and state = 'granted'),
  reached(id, own) as (
    select id, own from office
    union
    select b.id, r.own from body b join reached r on b.parent_id = r.id),
  reach(id, own) as (select id, bool_or(own) from reached group by id)`;

/** What the engine asks of the directory: by key, without scope. */
export class DirectoryLookups extends DirectoryContacts {
  public async bodiesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, BodyRef>> {
    const { rows } = await run<BodyRow>(
      this.manager,
      `select ${bodyColumns('b')} from body b where b.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toBodyRef(row)]));
  }

  public async bodiesByCodes(codes: readonly string[]): Promise<ReadonlyMap<string, BodyRef>> {
    const { rows } = await run<BodyRow>(
      this.manager,
      `select ${bodyColumns('b')} from body b where b.code = any($1::text[])`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, toBodyRef(row)]));
  }

  public async findBodyByName(text: string, issuerBodyId: string | null): Promise<BodyRef | null> {
    const { rows } = await run<BodyRow & { readonly near: boolean }>(
      this.manager,
      `with recursive tree(id) as (
         select $2::uuid union select c.id from body c join tree t on c.parent_id = t.id),
       hit(id) as (
         select id from body where name_folded = $1
         union select body_id from body_alias where alias_folded = $1)
       select ${bodyColumns('b')}, coalesce(b.id in (select id from tree), false) as near
       from body b join hit on hit.id = b.id`,
      [matchKey(text), issuerBodyId],
    );
    const row = theOne(rows);
    return row === null ? null : toBodyRef(row);
  }

  public async findGroupByName(
    text: string,
    issuerBodyId: string | null,
  ): Promise<GroupRef | null> {
    const { rows } = await run<GroupRow & { readonly near: boolean }>(
      this.manager,
      `select id, code, name, issuer_body_id, is_sample, version,
         coalesce(issuer_body_id = $2::uuid, false) as near
       from body_group where name_folded = $1`,
      [matchKey(text), issuerBodyId],
    );
    const row = theOne(rows);
    return row === null ? null : toGroupRef(row);
  }

  public async registeredNames(issuerBodyId: string): Promise<RegisteredNames> {
    const { rows: bodies } = await run<RegisteredBody>(
      this.manager,
      `with recursive tree(id) as (
         select $1::uuid union select c.id from body c join tree t on c.parent_id = t.id)
       select b.code, b.name, b.valid_from::text as "validFrom", b.valid_to::text as "validTo",
         array(select a.alias from body_alias a where a.body_id = b.id) as aliases,
         coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name) order by t.code)
           from succession s join body t on t.id = s.to_body_id
           where s.from_body_id = b.id), '[]') as successors
       from body b join tree on tree.id = b.id order by b.code`,
      [issuerBodyId],
    );
    const { rows: groups } = await run<RegisteredGroup>(
      this.manager,
      `select g.code, g.name,
         coalesce((select json_agg(json_build_object('code', b.code, 'name', b.name,
             'validFrom', ${openFrom('greatest(m.valid_from, b.valid_from)')},
             'validTo', ${openTo('least(m.valid_to, b.valid_to)')}) order by b.code)
           from body_group_member m join body b on b.id = m.body_id
           where m.group_id = g.id), '[]') as members
       from body_group g where g.issuer_body_id = $1 order by g.code`,
      [issuerBodyId],
    );
    return { bodies, groups };
  }

  public async groupMembers(
    groupIdOrCode: string,
    asOf: LocalDate,
  ): Promise<readonly string[] | null> {
    const [group] = await this.draftGroups([groupIdOrCode], asOf);
    return group?.memberIds ?? null;
  }

  public async reachable(
    issuerBodyId: string,
    keys: { readonly ids: readonly string[] } | { readonly codes: readonly string[] },
  ): Promise<readonly ReachableBody[]> {
    const { rows } = await run<BodyRow & { readonly own: boolean }>(
      this.manager,
      `${REACH} select ${bodyColumns('b')}, r.own from body b join reach r on r.id = b.id
       where ${'ids' in keys ? 'b.id = any($2::uuid[])' : 'b.code = any($2::text[])'}`,
      [issuerBodyId, 'ids' in keys ? keys.ids : keys.codes],
    );
    return rows.map((row) => ({ ...toBodyRef(row), reach: row.own ? 'own' : 'byConsent' }));
  }

  public async withheldFrom(
    issuerBodyId: string,
    bodyIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (bodyIds.length === 0) return new Set();
    const { rows } = await run<{ readonly id: string }>(
      this.manager,
      `with recursive up(id, at) as (
         select id, id from unnest($2::uuid[]) as u(id)
         union select up.id, b.parent_id from up join body b on b.id = up.at where b.parent_id is not null)
       select up.id from up group by up.id
       having not bool_or(up.at = $1) and bool_or(up.at in (
         select granting_body_id from office_consent where asking_body_id = $1))`,
      [issuerBodyId, bodyIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  public async reachableGroup(
    issuerBodyId: string,
    code: string,
    asOf: LocalDate,
  ): Promise<readonly string[] | null> {
    const row = await one(
      this.manager,
      `${REACH} select from body_group g join reach r on r.id = g.issuer_body_id where g.code = $2`,
      [issuerBodyId, code],
    );
    return row === null ? null : this.groupMembers(code, asOf);
  }

  public async successorsOf(bodyId: string): Promise<readonly Succession[]> {
    const { rows } = await run<SuccessionRow>(
      this.manager,
      `select s.id as succession_id, s.kind as succession_kind, s.effective_on::text, s.basis_document,
         ${bodyColumns('b')}
       from succession s left join body b on b.id = s.to_body_id
       where s.from_body_id = $1 order by s.effective_on, b.code`,
      [bodyId],
    );
    return rows.map(toSuccession);
  }

  public async draftBodies(
    keys: { readonly ids: readonly string[]; readonly codes: readonly string[] },
    asOf: LocalDate,
  ): Promise<readonly DraftBody[]> {
    const { rows } = await run<DraftBodyRow>(
      this.manager,
      `select ${bodyColumns('b')}, ${addressOf('contactPoint')} as contact, ${addressOf('head')} as head,
         coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name) order by t.code)
           from succession s join body t on t.id = s.to_body_id
           where s.from_body_id = b.id), '[]') as successors
       from body b where b.id = any($1::uuid[]) or b.code = any($2::text[])
       order by b.code`,
      [keys.ids, keys.codes, asOf],
    );
    return rows.map(({ contact, head, successors, ...row }) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      contact,
      head,
      successors,
    }));
  }

  public async draftGroups(
    codes: readonly string[],
    asOf: LocalDate,
  ): Promise<readonly DraftGroup[]> {
    const { rows } = await run<{ code: string; name: string; member_ids: string[] }>(
      this.manager,
      `select g.code, g.name, array(
           select m.body_id from body_group_member m join body b on b.id = m.body_id
           where m.group_id = g.id and ${onDay('m', '$2')} and ${onDay('b', '$2')}
           group by m.body_id, b.code order by b.code) as member_ids
       from body_group g where g.code = any($1::text[]) or g.id::text = any($1::text[])
       order by g.code`,
      [codes, asOf],
    );
    return rows.map(({ code, name, member_ids }) => ({ code, name, memberIds: member_ids }));
  }
}
