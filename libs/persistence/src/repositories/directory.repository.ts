import { ApplicationError } from '#application';
import type {
  DirectoryStore,
  GroupDetail,
  GroupMember,
  GroupMemberDetail,
  GroupRef,
  NewGroup,
  Principal,
} from '#application';
import { matchKey } from '#domain';
import type { LocalDate, SuccessionKind } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, one, run } from '../sql.js';
import { DirectoryBodies } from './directory/directory-bodies.js';
import { openFrom, openTo, toGroupRef } from './directory/directory-rows.js';
import type { GroupRow } from './directory/directory-rows.js';
import { readScope, scopeParams } from './directory/directory-scope.js';

const COLUMNS = 'g.id, g.code, g.name, g.issuer_body_id, g.is_sample, g.version';

interface MemberRow {
  readonly group_id: string;
  readonly body_id: string;
  readonly code: string;
  readonly name: string;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
}

const MEMBERS = `select m.group_id, m.body_id, b.code, b.name,
    ${openFrom('m.valid_from')} as valid_from, ${openTo('m.valid_to')} as valid_to
  from body_group_member m join body b on b.id = m.body_id
  where m.group_id = any($1::uuid[]) order by b.name collate "vi-x-icu", m.valid_from`;

const toMember = (row: MemberRow): GroupMemberDetail => ({
  bodyId: row.body_id,
  code: row.code,
  name: row.name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** The directory: lookups for the engine, bodies and groups for people. */
export class DirectoryRepository extends DirectoryBodies implements DirectoryStore {
  public async addSuccession(succession: {
    readonly id: string;
    readonly fromBodyId: string;
    readonly toBodyId: string | null;
    readonly kind: SuccessionKind;
    readonly effectiveOn: LocalDate;
    readonly basisDocument: string | null;
  }): Promise<void> {
    await run(
      this.manager,
      `insert into succession (id, from_body_id, to_body_id, kind, effective_on, basis_document, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        succession.id,
        succession.fromBodyId,
        succession.toBodyId,
        succession.kind,
        succession.effectiveOn,
        succession.basisDocument,
        at(this.context.clock.now()),
      ],
    );
  }

  public async listGroups(principal: Principal): Promise<readonly GroupRef[]> {
    const { all, roots } = readScope(principal);
    const { rows } = await run<GroupRow>(
      this.manager,
      `select ${COLUMNS} from body_group g
       where $1::boolean or g.issuer_body_id = any($2::uuid[])
       order by g.name collate "vi-x-icu", g.id`,
      [all, roots],
    );
    return rows.map(toGroupRef);
  }

  public async findGroup(principal: Principal, idOrCode: string): Promise<GroupDetail | null> {
    const [all, roots] = scopeParams(readScope(principal));
    const row = await one<GroupRow>(
      this.manager,
      `select ${COLUMNS} from body_group g
       where (g.code = $3 or g.id::text = $3) and ($1::boolean or g.issuer_body_id = any($2::uuid[]))`,
      [all, roots, idOrCode],
    );
    if (row === null) return null;
    const { rows } = await run<MemberRow>(this.manager, MEMBERS, [[row.id]]);
    const { issuer_body_id: issuer } = row;
    // A group of no issuer is seen by the administrator alone, whose it is.
    const editable = issuer === null || (await this.editable(principal, [issuer])).has(issuer);
    return { ...toGroupRef(row), members: rows.map(toMember), editable };
  }

  public async lockGroup(groupId: string): Promise<GroupRef | null> {
    const row = await one<GroupRow>(
      this.manager,
      `select ${COLUMNS} from body_group g where g.id = $1 for no key update`,
      [groupId],
    );
    return row === null ? null : toGroupRef(row);
  }

  public async insertGroup(group: NewGroup): Promise<void> {
    const now = at(this.context.clock.now());
    const { count } = await run(
      this.manager,
      `insert into body_group (id, code, name, name_folded, issuer_body_id, is_sample, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (code) do nothing`,
      [
        group.id,
        group.code,
        group.name,
        matchKey(group.name),
        group.issuerBodyId,
        group.isSample,
        now,
      ],
    );
    if (count === 0) throw new ApplicationError('CODE_TAKEN', { code: group.code });
  }

  public async renameGroup(groupId: string, name: string): Promise<void> {
    await run(
      this.manager,
      `update body_group set name = $2, name_folded = $3, updated_at = $4 where id = $1`,
      [groupId, name, matchKey(name), at(this.context.clock.now())],
    );
  }

  public async replaceMembers(groupId: string, members: readonly GroupMember[]): Promise<void> {
    await run(this.manager, 'delete from body_group_member where group_id = $1', [groupId]);
    await bulkInsert(this.manager, 'body_group_member', {
      group_id: { type: 'uuid', value: groupId },
      body_id: { type: 'uuid', values: members.map(({ bodyId }) => bodyId) },
      valid_from: {
        type: 'date',
        values: members.map(({ validFrom }) => validFrom ?? '-infinity'),
      },
      valid_to: { type: 'date', values: members.map(({ validTo }) => validTo ?? 'infinity') },
    });
    await run(
      this.manager,
      'update body_group set version = version + 1, updated_at = $2 where id = $1',
      [groupId, at(this.context.clock.now())],
    );
  }

  public async groupsByCodes(codes: readonly string[]): Promise<ReadonlyMap<string, GroupRef>> {
    const { rows } = await run<GroupRow>(
      this.manager,
      `select ${COLUMNS} from body_group g where g.code = any($1::text[])`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, toGroupRef(row)]));
  }

  public async membersOfGroups(
    groupIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly GroupMember[]>> {
    const { rows } = await run<MemberRow>(this.manager, MEMBERS, [groupIds]);
    const byGroup = new Map<string, GroupMember[]>(groupIds.map((id) => [id, []]));
    for (const row of rows) {
      byGroup.get(row.group_id)?.push({
        bodyId: row.body_id,
        validFrom: row.valid_from,
        validTo: row.valid_to,
      });
    }
    return byGroup;
  }

  public async lockDirectory(): Promise<void> {
    await run(
      this.manager,
      `lock table body, body_alias, contact_point, body_group, body_group_member
       in share row exclusive mode`,
    );
  }
}
