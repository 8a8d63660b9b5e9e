import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

/** Where a chain stood: how many events it had and the hash of the last. */
export interface ChainHead {
  /** The dispatch, or the campaign for its own acts. */
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** "Mốc neo": where every chain stood at an instant, to be kept outside the database. */
export interface Anchor {
  readonly takenAt: string;
  /** SHA-256 over all heads: one line to print, publish or keep on paper. */
  readonly root: string;
  readonly heads: readonly ChainHead[];
}

const HEADS = `
  select id::text as chain, event_seq as seq, event_hash as hash from campaign where event_seq > 0
  union all
  select id::text, event_seq, event_hash from dispatch where event_seq > 0
  order by 1`;

const lineOf = ({ chain, seq, hash }: ChainHead): string => `${chain} ${seq} ${hash}\n`;

export function rootOf(heads: readonly ChainHead[]): string {
  const hash = createHash('sha256');
  for (const head of heads) hash.update(lineOf(head));
  return hash.digest('hex');
}

export async function takeAnchor(client: ClientBase, takenAt: string): Promise<Anchor> {
  const { rows } = await client.query<ChainHead>(HEADS);
  return { takenAt, root: rootOf(rows), heads: rows };
}

const LOST = `
  select kept.chain, kept.seq
  from unnest($1::uuid[], $2::int[], $3::text[]) as kept(chain, seq, hash)
  left join event e on coalesce(e.dispatch_id, e.campaign_id) = kept.chain
    and e.seq = kept.seq and e.hash = kept.hash
  where e.id is null order by 1`;

/** How many heads are compared in one statement. */
const PAGE = 5_000;

/** Runs a statement where it belongs: in the snapshot of a check, or on a connection of its own. */
export type AskRows = <Row>(sql: string, params: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * Chains that no longer hold what the anchor saw: rewritten up to there, cut before it, or gone. A chain that was hashed anew
 * from its first event on verifies by itself; here it does not.
 */
export async function lostSince(
  ask: AskRows,
  { heads }: Pick<Anchor, 'heads'>,
): Promise<readonly Pick<ChainHead, 'chain' | 'seq'>[]> {
  const lost: Pick<ChainHead, 'chain' | 'seq'>[] = [];
  for (let first = 0; first < heads.length; first += PAGE) {
    const page = heads.slice(first, first + PAGE);
    lost.push(
      ...(await ask<Pick<ChainHead, 'chain' | 'seq'>>(LOST, [
        page.map(({ chain }) => chain),
        page.map(({ seq }) => seq),
        page.map(({ hash }) => hash),
      ])),
    );
  }
  return lost;
}
