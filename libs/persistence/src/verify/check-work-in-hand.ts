import type { DataSource, EntityManager } from 'typeorm';
import { DUTIES, ROW_DUTIES, type DutyTime, type RowDutyKind } from '#application';
import { DUTIES_CHECK_WORDS as WORDS } from '#wording';
import { LATE_DUTIES, lateParams } from '../duty.sql.js';
import { inSnapshot, rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards, type InvariantCheck } from './verify-report.js';

const MOST = 1_000;
/** These hold of the rows alone. */
const OF_ROWS: readonly RowDutyKind[] = ['stepArmed'];
/** These have checks of their own: I4 for the steps, with all that was told of them, and `checkSetAside`. */
const ELSEWHERE: readonly RowDutyKind[] = ['stepTaken', 'nothingSetAside'];
/** These are brought about by a running engine. */
const OF_ENGINE = ROW_DUTIES.filter(
  (kind) => DUTIES[kind].nature === 'invariant' && ![...OF_ROWS, ...ELSEWHERE].includes(kind),
);

/** Tells whether a campaign's workflow runs. */
export type WorkflowProbe = (campaignId: string) => Promise<boolean>;

export interface WorkflowProbes {
  /** null when no Temporal server was given. */
  readonly isWorkflowRunning: WorkflowProbe | null;
  readonly isDigestRunning?: (() => Promise<boolean>) | null;
}

/** I8: nothing open is forgotten. */
export async function checkWorkInHand(
  manager: EntityManager,
  asOf: number,
): Promise<InvariantCheck> {
  const left = await rowsOf<{ id: string; campaign_id: string }>(
    manager,
    `select o.id, o.campaign_id from obligation o join campaign c on c.id = o.campaign_id
     where o.closed_at is null and c.state in ('closed', 'recalled') and c.wound_up_at is not null`,
  );
  return checked('I8', WORDS.titleOfRows, WORDS.scopeOfRows, [
    ...(await lateDuties(manager, asOf, OF_ROWS)),
    ...left.map((row) => WORDS.leftOpen(row.id, row.campaign_id)),
  ]);
}

async function lateDuties(
  manager: EntityManager,
  asOf: number,
  kinds: readonly RowDutyKind[],
): Promise<readonly string[]> {
  const time: DutyTime = {
    now: asOf,
    wallNow: asOf,
    openedAt: null,
    digestAt: asOf,
    digestCutoff: asOf,
  };
  const found: string[] = [];
  for (const kind of kinds) {
    const late = await rowsOf<{ campaign_id: string; subject_id: string; since: Date }>(
      manager,
      LATE_DUTIES[kind],
      [...lateParams(kind, time), MOST],
    );
    for (const row of late) {
      found.push(
        WORDS.notDone(DUTIES[kind].title, row.subject_id, row.campaign_id, row.since.toISOString()),
      );
    }
  }
  return found;
}

/**
 * I8, against a running engine: what it must bring about is done, and Temporal has the runs. A campaign may end, or its start still wait in the outbox, while Temporal is asked: what it does
 * not run is looked for once more among the rows of now.
 */
export async function checkWorkflows(
  manager: EntityManager,
  dataSource: DataSource,
  asOf: number,
  { isWorkflowRunning: isRunning, isDigestRunning = null }: WorkflowProbes,
): Promise<Afterwards> {
  const title = WORDS.titleOfWorkflows;
  if (isRunning === null) return async () => notChecked('I8', title, WORDS.needs);
  const open = await needingWorkflow(manager);
  const late = await lateDuties(manager, asOf, OF_ENGINE);
  return async () => {
    const missing = await withoutRun(open, isRunning);
    const still = new Set(
      missing.length === 0 ? [] : await inSnapshot(dataSource, (now) => needingWorkflow(now)),
    );
    const lost = await withoutRun(
      missing.filter((id) => still.has(id)),
      isRunning,
    );
    const digest =
      isDigestRunning === null || (await isDigestRunning()) ? [] : [WORDS.digestMissing];
    return checked('I8', title, WORDS.scopeOfWorkflows(open.length), [
      ...late,
      ...lost.map(WORDS.workflowMissing),
      ...digest,
    ]);
  };
}

async function needingWorkflow(manager: EntityManager): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    manager,
    `select id from campaign c where (state in ('launching', 'launch_failed', 'running', 'paused')
       or (state in ('closed', 'recalled') and wound_up_at is null))
       and not exists (select from outbox o where o.campaign_id = c.id and o.kind = 'start' and o.sent_at is null)`,
  );
  return rows.map((row) => row.id);
}

async function withoutRun(
  ids: readonly string[],
  isRunning: WorkflowProbe,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const id of ids) if (!(await isRunning(id))) missing.push(id);
  return missing;
}
