import type { EntityManager } from 'typeorm';
import { isStepOverdue, MINUTE_MS } from '#domain';
import { STEPS_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';
import { isReminded } from '../standing.sql.js';

interface WaitingStep {
  readonly id: string;
  readonly kind: string;
  readonly next_step_at: Date;
  readonly updated_at: Date;
  readonly steady_since: Date | null;
}

/**
 * I4: every step is told, superseded, suppressed or still to come; none was claimed for sending after its obligation
 * had closed.
 */
export async function checkSteps(manager: EntityManager, asOf: number): Promise<InvariantCheck> {
  const waiting = await rowsOf<WaitingStep>(
    manager,
    `select o.id, o.kind, o.next_step_at, c.updated_at, i.steady_since
     from obligation o join campaign c on c.id = o.campaign_id cross join instance i
     where c.state = 'running' and ${isReminded('o')} and o.next_step_at < $1`,
    [new Date(asOf)],
  );
  const late = waiting.filter((row) =>
    isStepOverdue(
      {
        nextStepAt: row.next_step_at.getTime(),
        campaignChangedAt: row.updated_at.getTime(),
        steadySince: row.steady_since?.getTime() ?? null,
      },
      asOf,
    ),
  );
  const doubled = await rowsOf<{ obligation_id: string; step_no: number; recipient: string }>(
    manager,
    `select obligation_id, step_no, recipient from notification
     where obligation_id is not null and recipient <> ''
     group by obligation_id, step_no, recipient having count(*) > 1`,
  );
  const total = await rowsOf<{ n: string }>(manager, 'select count(*) as n from obligation');
  return checked('I4', WORDS.title, WORDS.scope(total[0]?.n ?? '0'), [
    ...late.map((row) => WORDS.late(row.id, row.kind, row.next_step_at.toISOString())),
    ...(await toldAfterDeed(manager)).map((row) =>
      WORDS.afterDeed(row.message_id, row.obligation_id),
    ),
    ...doubled.map((row) => WORDS.twice(row.obligation_id, row.step_no, row.recipient)),
  ]);
}

/** Longer than a claim's transaction takes: for mails claimed before their claims were noted. */
const UNNOTED_MS = 10 * MINUTE_MS;

/**
 * Two clocks cannot say which came first, an act that was still writing may have read its time before the claim: what
 * counts is whether the claim could see that the obligation had closed.
 */
const toldAfterDeed = (
  manager: EntityManager,
): Promise<readonly { readonly message_id: string; readonly obligation_id: string }[]> =>
  rowsOf(
    manager,
    `select n.message_id, n.obligation_id
     from notification n join message m on m.id = n.message_id join obligation o on o.id = n.obligation_id
     where m.state = 'SENT' and n.fate is null and o.closed_at < m.claimed_at
       and case when o.closed_xid is null or m.claim_snapshot is null
                then o.closed_at < m.claimed_at - $1 * interval '1 millisecond'
                else pg_visible_in_snapshot(o.closed_xid, m.claim_snapshot) end`,
    [UNNOTED_MS],
  );
