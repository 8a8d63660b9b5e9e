import type { EntityManager } from 'typeorm';
import { ANCHOR_CHECK_WORDS as WORDS } from '#wording';
import { lostSince, type Anchor } from '../backup/chain-heads.js';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

/** I7 against what somebody kept outside the database: a chain that was hashed anew as a whole is found by nothing else. */
export async function checkAnchor(manager: EntityManager, anchor: Anchor): Promise<InvariantCheck> {
  const lost = await lostSince((sql, params) => rowsOf(manager, sql, params), anchor);
  return checked(
    'I7',
    WORDS.title,
    WORDS.scope(anchor.heads.length, anchor.takenAt),
    lost.map(({ chain, seq }) => WORDS.lost(chain, seq)),
  );
}
