import type { EntityManager } from 'typeorm';
import {
  boardRank,
  countedWork,
  dispatchTotals,
  isLateWork,
  milestoneStanding,
  milestoneTotals,
  owesWork,
  reportTotals,
  workTotals,
  type MilestoneRow,
} from '#domain';
import { TOTALS_CHECK_WORDS as WORDS, VERIFY_PLACES } from '#wording';
import { boardRows } from '../queries/board.query.js';
import { campaignMilestones } from '../queries/milestones.query.js';
import { periodTotals } from '../queries/period-totals.query.js';
import { campaignTotals } from '../queries/totals.query.js';
import { instantOf, instantOrNull } from '../sql.js';
import { cascadeDifferences } from './cascade-differences.js';
import {
  differences,
  numbersIn,
  plainRows,
  type Numbers,
  type PlainRows,
  type ReportFacts,
  type WorkFacts,
} from './plain-rows.js';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

/**
 * I6: what board and totals show equals a recount row by row through the domain's own rule. The recount reads plain rows
 * and decides in code; it shares no condition with the SQL it judges.
 */
export async function checkTotals(manager: EntityManager, asOf: number): Promise<InvariantCheck> {
  const released = await rowsOf<{ id: string }>(
    manager,
    'select id from campaign where released_at is not null order by id',
  );
  const violations: string[] = [];
  for (const { id } of released) {
    const rows = await plainRows(manager, id);
    violations.push(
      ...differences(
        VERIFY_PLACES.campaign(id),
        await shown(manager, id, asOf),
        recount(rows, asOf),
      ),
      ...(await boardDifferences(manager, id, rows, asOf)),
      ...(await milestoneDifferences(manager, id, asOf)),
    );
  }
  violations.push(...(await cascadeDifferences(manager, asOf)));
  return checked('I6', WORDS.title, WORDS.scope(released.length), violations);
}

function recount({ dispatches, work, reports }: PlainRows, asOf: number): Numbers {
  const owed = work.filter((row) => owesWork(row.role));
  return new Map([
    ...numbersIn(workTotals(owed.map((row) => countedWork(row, asOf))), WORDS.work),
    ...numbersIn(dispatchTotals(dispatches.map((row) => row.state)), WORDS.dispatches),
    ...[...byPeriod(reports)].flatMap(([id, rows]) => [
      ...numbersIn(reportTotals(rows, asOf), WORDS.period(id)),
    ]),
  ]);
}

function byPeriod(reports: readonly ReportFacts[]): ReadonlyMap<string, readonly ReportFacts[]> {
  const groups = new Map<string, ReportFacts[]>();
  for (const row of reports) {
    const group = groups.get(row.periodId);
    if (group === undefined) groups.set(row.periodId, [row]);
    else group.push(row);
  }
  return groups;
}

async function shown(manager: EntityManager, id: string, asOf: number): Promise<Numbers> {
  const totals = (await campaignTotals(manager, [id], asOf)).get(id);
  const periods = (await periodTotals(manager, [id], asOf)).get(id) ?? [];
  return new Map([
    ...numbersIn(totals?.work, WORDS.work),
    ...numbersIn(totals?.dispatches, WORDS.dispatches),
    ...periods.flatMap(({ id: period, bodies, missing, submitted, returned, ...rest }) => {
      const { accepted, acceptedLate, late } = rest;
      const counts = { bodies, missing, submitted, returned, accepted, acceptedLate, late };
      return [...numbersIn(counts, WORDS.period(period))];
    }),
  ]);
}

/** Which bodies are late, by how much work, and where the board puts them. */
async function boardDifferences(
  manager: EntityManager,
  campaignId: string,
  { dispatches, work }: PlainRows,
  asOf: number,
): Promise<readonly string[]> {
  const { rows } = await boardRows(manager, campaignId, asOf, null, dispatches.length);
  const placed = new Map(rows.map((row) => [row.dispatchId, row]));
  const workOf = new Map<string, WorkFacts[]>(dispatches.map(({ id }) => [id, []]));
  for (const row of work) workOf.get(row.dispatchId)?.push(row);
  return dispatches.flatMap(({ id, state }) => {
    const own = workOf.get(id) ?? [];
    const late = own.filter((row) => isLateWork(row, asOf)).length;
    const rank = boardRank(own, state, asOf);
    const row = placed.get(id);
    if (row?.late === late && row.rank === rank) return [];
    return [WORDS.boardDiffers(id, row?.late ?? null, late)];
  });
}

interface MilestoneFacts extends Omit<MilestoneRow, 'dueAt' | 'answeredAt'> {
  readonly milestoneId: string;
  readonly due_at: Date;
  readonly answered_at: Date | null;
}

async function milestoneDifferences(
  manager: EntityManager,
  campaignId: string,
  asOf: number,
): Promise<readonly string[]> {
  const shares = await rowsOf<MilestoneFacts>(
    manager,
    `select e.milestone_id as "milestoneId", e.state, d.state as "dispatchState", a.state as "workState", e.due_at,
            e.answered_at
     from exchange e join dispatch d on d.id = e.dispatch_id join assignment a on a.id = e.assignment_id
     where e.campaign_id = $1 and e.kind = 'milestone'`,
    [campaignId],
  );
  return (await campaignMilestones(manager, campaignId, asOf)).flatMap(({ id, totals }) => {
    const own = shares
      .filter(({ milestoneId }) => milestoneId === id)
      .map(({ due_at, answered_at, ...row }) => ({
        standing: milestoneStanding(
          { ...row, dueAt: instantOf(due_at), answeredAt: instantOrNull(answered_at) },
          asOf,
        ),
        n: 1,
      }));
    return differences(
      VERIFY_PLACES.campaign(campaignId),
      new Map([...numbersIn(totals, WORDS.milestone(id))]),
      new Map([...numbersIn(milestoneTotals(own), WORDS.milestone(id))]),
    );
  });
}
