import type { EntityManager } from 'typeorm';
import type { AssignmentState, DispatchState, ReportState, TaskNature, TaskRole } from '#domain';
import { TOTALS_CHECK_WORDS as WORDS } from '#wording';
import { instantOf, instantOrNull } from '../sql.js';
import { rowsOf } from './rows.js';

/** Plain rows of a campaign, to be counted in code, and numbers by path to compare what is shown with what was counted. */
export interface WorkFacts {
  readonly dispatchId: string;
  readonly state: AssignmentState;
  readonly dispatchState: DispatchState;
  readonly role: TaskRole;
  readonly nature: TaskNature;
  readonly dueAt: number | null;
  readonly submittedAt: number | null;
}

export interface ReportFacts {
  readonly periodId: string;
  readonly state: ReportState;
  readonly dispatchState: DispatchState;
  readonly dueAt: number;
  readonly submittedAt: number | null;
  readonly acceptedAt: number | null;
}

export interface PlainRows {
  readonly dispatches: readonly { readonly id: string; readonly state: DispatchState }[];
  readonly work: readonly WorkFacts[];
  readonly reports: readonly ReportFacts[];
}

interface WorkRow extends Omit<WorkFacts, 'dispatchState' | 'dueAt' | 'submittedAt'> {
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
}

interface ReportRow extends Pick<ReportFacts, 'periodId' | 'state'> {
  readonly dispatchId: string;
  readonly due_at: Date;
  readonly submitted_at: Date | null;
  readonly accepted_at: Date | null;
}

export async function plainRows(manager: EntityManager, campaignId: string): Promise<PlainRows> {
  const dispatches = await rowsOf<PlainRows['dispatches'][number]>(
    manager,
    'select id, state from dispatch where campaign_id = $1',
    [campaignId],
  );
  const work = await rowsOf<WorkRow>(
    manager,
    `select a.dispatch_id as "dispatchId", a.state, a.role, t.nature, a.due_at, a.submitted_at
     from assignment a join task t on t.id = a.task_id where t.campaign_id = $1`,
    [campaignId],
  );
  const reports = await rowsOf<ReportRow>(
    manager,
    `select period_id as "periodId", dispatch_id as "dispatchId", state, due_at, submitted_at, accepted_at
     from period_report where campaign_id = $1`,
    [campaignId],
  );
  const stateOf = new Map(dispatches.map(({ id, state }) => [id, state]));
  // The foreign key holds a dispatch to each.
  const dispatchState = (id: string): DispatchState => stateOf.get(id) ?? 'delivered';
  return {
    dispatches,
    work: work.map(({ due_at, submitted_at, ...row }) => ({
      ...row,
      dispatchState: dispatchState(row.dispatchId),
      dueAt: instantOrNull(due_at),
      submittedAt: instantOrNull(submitted_at),
    })),
    reports: reports.map(({ due_at, submitted_at, accepted_at, dispatchId, ...row }) => ({
      ...row,
      dispatchState: dispatchState(dispatchId),
      dueAt: instantOf(due_at),
      submittedAt: instantOrNull(submitted_at),
      acceptedAt: instantOrNull(accepted_at),
    })),
  };
}

/** By path, e.g. `work.lateBy.days1to7`. */
export type Numbers = ReadonlyMap<string, number>;

export function* numbersIn(value: unknown, path: string): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* numbersIn(one, `${path}.${key}`);
  }
}

export function differences(where: string, found: Numbers, own: Numbers): readonly string[] {
  const keys = [...new Set([...found.keys(), ...own.keys()])];
  return keys
    .filter((key) => (found.get(key) ?? 0) !== (own.get(key) ?? 0))
    .map((key) => WORDS.differs(where, key, found.get(key) ?? 0, own.get(key) ?? 0));
}
