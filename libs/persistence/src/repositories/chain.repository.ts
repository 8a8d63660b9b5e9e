import type { EntityManager } from 'typeorm';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Actor, ChainStore, KeptAnchor, NewAnchor } from '#application';
import type { AnchoredChain, ChainEntry, LocalDate, ReceiptedType, SignedAnchor } from '#domain';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

export interface EntryRow {
  readonly campaign_id: string;
  readonly dispatch_id: string | null;
  readonly seq: number;
  readonly type: string;
  readonly actor: unknown;
  readonly data: unknown;
  readonly occurred_at: Date;
  readonly prev_hash: string;
  readonly hash: string;
}

export const ENTRY_COLUMNS =
  'e.campaign_id, e.dispatch_id, e.seq, e.type, e.actor, e.data, e.occurred_at, e.prev_hash, e.hash';

export const toEntry = (row: EntryRow): ChainEntry => ({
  ...{ campaignId: row.campaign_id, dispatchId: row.dispatch_id, type: row.type },
  ...{ actor: row.actor, data: row.data, occurredAt: row.occurred_at.getTime() },
  ...{ seq: row.seq, prevHash: row.prev_hash, hash: row.hash },
});

export class ChainRepository implements ChainStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async receipted(
    dispatchId: string,
    types: readonly ReceiptedType[],
    seq: number | null,
  ): Promise<readonly (ChainEntry & { readonly title: string | null })[]> {
    const { rows } = await run<EntryRow & { readonly title: string | null }>(
      this.manager,
      `select ${ENTRY_COLUMNS}, coalesce(t.title, p.label) as title from event e
       left join assignment a on a.id = (e.data ->> 'assignmentId')::uuid left join task t on t.id = a.task_id
       left join period_report r on r.id = (e.data ->> 'reportId')::uuid
       left join report_period p on p.id = r.period_id
       where e.dispatch_id = $1 and e.type = any($2::text[]) and ($3::int is null or e.seq = $3) order by e.seq`,
      [dispatchId, types, seq],
    );
    return rows.map((row) => ({ ...toEntry(row), title: row.title }));
  }

  public async headsOf(issuerBodyId: string): Promise<readonly AnchoredChain[]> {
    const { rows } = await run<{
      readonly of: 'c' | 'd';
      readonly id: string;
      readonly seq: number;
      readonly hash: string;
    }>(
      this.manager,
      `select 'c' as of, id, event_seq as seq, event_hash as hash from campaign
       where issuer_body_id = $1 and released_at is not null
       union all
       select 'd', d.id, d.event_seq, d.event_hash from dispatch d join campaign c on c.id = d.campaign_id
       where c.issuer_body_id = $1 and c.released_at is not null
       order by 1, 2`,
      [issuerBodyId],
    );
    return rows.map(({ of, id, seq, hash }) => [of, id, seq, hash]);
  }

  public async issuersToAnchor(
    day: LocalDate,
  ): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const { rows } = await run<{ readonly id: string; readonly name: string }>(
      this.manager,
      `select b.id, b.name from body b
       where exists (select from anchor_address a where a.issuer_body_id = b.id)
         and not exists (select from chain_anchor n where n.issuer_body_id = b.id and n.day = $1) order by b.id`,
      [day],
    );
    return rows;
  }

  public async addAnchor({ id, issuerBodyId, day, anchor }: NewAnchor): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `insert into chain_anchor (id, issuer_body_id, day, made_at, chains, root, file)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [
        ...[id, issuerBodyId, day, at(this.context.clock.now())],
        ...[anchor.chains.length, anchor.root, gzipSync(JSON.stringify(anchor))],
      ],
    );
    return count > 0;
  }

  public async anchor(
    id: string,
  ): Promise<{ readonly issuerBodyId: string; readonly anchor: SignedAnchor } | null> {
    const row = await one<{ readonly issuer_body_id: string; readonly file: Buffer }>(
      this.manager,
      'select issuer_body_id, file from chain_anchor where id = $1',
      [id],
    );
    if (row === null) return null;
    const anchor = JSON.parse(gunzipSync(row.file).toString('utf8')) as SignedAnchor;
    return { issuerBodyId: row.issuer_body_id, anchor };
  }

  public async listAnchors(
    issuerBodyIds: readonly string[],
    limit: number,
  ): Promise<readonly KeptAnchor[]> {
    const { rows } = await run<Omit<KeptAnchor, 'madeAt'> & { readonly made_at: Date }>(
      this.manager,
      `select n.id, b.name as "issuerName", n.day::text as day, n.made_at, n.chains, n.root
       from chain_anchor n join body b on b.id = n.issuer_body_id
       where n.issuer_body_id = any($1::uuid[]) order by n.day desc, b.name limit $2`,
      [issuerBodyIds, limit],
    );
    return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: instantOf(made_at) }));
  }

  public async anchorAddresses(issuerBodyId: string): Promise<readonly string[]> {
    const { rows } = await run<{ readonly email: string }>(
      this.manager,
      'select email from anchor_address where issuer_body_id = $1 order by email',
      [issuerBodyId],
    );
    return rows.map(({ email }) => email);
  }

  public async setAnchorAddresses(
    issuerBodyId: string,
    emails: readonly string[],
    by: Actor,
  ): Promise<void> {
    await run(
      this.manager,
      'delete from anchor_address where issuer_body_id = $1 and email <> all($2::text[])',
      [issuerBodyId, emails],
    );
    await run(
      this.manager,
      `insert into anchor_address (issuer_body_id, email, added_by, added_at)
       select $1, unnest($2::text[]), $3, $4 on conflict do nothing`,
      [issuerBodyId, emails, JSON.stringify(by), at(this.context.clock.now())],
    );
  }
}
