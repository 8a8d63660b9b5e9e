import type { DataSource, EntityManager } from 'typeorm';
import { grouped, type Digest } from '#application';
import { compareChain, type ChainEntry, type ChainFault, type ChainMark } from '#domain';
import { ENTRY_COLUMNS, toEntry, type EntryRow } from '../repositories/chain.repository.js';
import { inSnapshot, rowsOf } from './rows.js';

/** What is remembered of a chain by somebody outside: of a campaign (`c`) or a dispatch (`d`). */
export interface RememberedChain {
  readonly of: 'c' | 'd';
  readonly id: string;
  readonly marks: readonly ChainMark[];
}

export interface ChainFinding {
  readonly id: string;
  /** What it is the chain of; null: its owner is gone too. */
  readonly owner: {
    readonly documentType: string | null;
    readonly number: string | null;
    readonly symbol: string | null;
    readonly bodyName: string | null;
  } | null;
  readonly fault: ChainFault;
}

const PAGE = 200;

/** Compares chains with what is remembered of them, on one snapshot. @returns those that are not as they were. */
export function compareMarks(
  dataSource: DataSource,
  remembered: readonly RememberedChain[],
  digest: Digest,
): Promise<readonly ChainFinding[]> {
  return inSnapshot(dataSource, async (manager) => {
    const findings: ChainFinding[] = [];
    for (let from = 0; from < remembered.length; from += PAGE) {
      const page = remembered.slice(from, from + PAGE);
      const entries = await entriesOf(manager, page);
      for (const chain of page) {
        const fault = compareChain(entries.get(chain.id) ?? [], chain.marks, (value) =>
          digest.ofJson(value),
        );
        if (fault === null) continue;
        findings.push({ id: chain.id, owner: await ownerOf(manager, chain), fault });
      }
    }
    return findings;
  });
}

async function entriesOf(
  manager: EntityManager,
  page: readonly RememberedChain[],
): Promise<ReadonlyMap<string, readonly ChainEntry[]>> {
  const idsOf = (kind: 'c' | 'd') => page.flatMap(({ of, id }) => (of === kind ? [id] : []));
  const rows = await rowsOf<EntryRow>(
    manager,
    `select ${ENTRY_COLUMNS} from event e where e.dispatch_id = any($1::uuid[])
     union all
     select ${ENTRY_COLUMNS} from event e where e.dispatch_id is null and e.campaign_id = any($2::uuid[])
     order by seq`,
    [idsOf('d'), idsOf('c')],
  );
  return grouped(rows.map(toEntry), (entry) => entry.dispatchId ?? entry.campaignId);
}

async function ownerOf(
  manager: EntityManager,
  { of, id }: RememberedChain,
): Promise<ChainFinding['owner']> {
  const [row] = await rowsOf<NonNullable<ChainFinding['owner']>>(
    manager,
    of === 'c'
      ? `select document_type as "documentType", number, symbol, null as "bodyName" from campaign where id = $1`
      : `select c.document_type as "documentType", c.number, c.symbol, b.name as "bodyName"
         from dispatch d join campaign c on c.id = d.campaign_id join body b on b.id = d.body_id where d.id = $1`,
    [id],
  );
  return row ?? null;
}
