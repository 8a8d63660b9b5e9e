import type { DataSource } from 'typeorm';
import {
  transitionAssignment,
  transitionDispatch,
  type AssignmentAct,
  type AssignmentState,
  type DispatchAct,
  type DispatchState,
} from '#domain';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

const DISPATCH_ACT_OF: Readonly<Record<string, DispatchAct>> = {
  dispatchOpened: 'open',
  dispatchAcknowledged: 'acknowledge',
  dispatchDeclined: 'decline',
  dispatchReinstated: 'reinstate',
  dispatchRecalled: 'recall',
};
const ASSIGNMENT_ACT_OF: Readonly<Record<string, AssignmentAct>> = {
  assignmentProgressReported: 'reportProgress',
  assignmentSubmitted: 'submit',
  assignmentAccepted: 'accept',
  assignmentReturned: 'return',
  assignmentDeclined: 'decline',
  assignmentReinstated: 'reinstate',
};

interface ActRow {
  readonly dispatch_id: string;
  readonly seq: number;
  readonly type: string;
  readonly assignment_id: string | null;
}

/**
 * I5: the journal, replayed through the transition tables, ends in the states the rows have: no state moved but by an
 * act that the table admits.
 */
export async function checkStates(dataSource: DataSource): Promise<InvariantCheck> {
  const violations: string[] = [];
  const acts = await rowsOf<ActRow>(
    dataSource,
    `select dispatch_id, seq, type, data->>'assignmentId' as assignment_id from event
     where dispatch_id is not null and type <> 'dispatchDelivered' order by dispatch_id, seq`,
  );
  const dispatches = new Map<string, DispatchState>();
  const assignments = new Map<string, AssignmentState>();
  for (const act of acts) {
    const step = DISPATCH_ACT_OF[act.type];
    if (step !== undefined) {
      const next = transitionDispatch(dispatches.get(act.dispatch_id) ?? 'delivered', step);
      if (next.ok) dispatches.set(act.dispatch_id, next.value);
      else
        violations.push(
          `lượt gửi ${act.dispatch_id}: ${step} từ ${next.error.state} (sự kiện ${act.seq})`,
        );
    }
    const work = ASSIGNMENT_ACT_OF[act.type];
    if (work !== undefined && act.assignment_id !== null) {
      const next = transitionAssignment(assignments.get(act.assignment_id) ?? 'assigned', work);
      if (next.ok) assignments.set(act.assignment_id, next.value);
      else
        violations.push(
          `việc ${act.assignment_id}: ${work} từ ${next.error.state} (sự kiện ${act.seq})`,
        );
    }
  }
  violations.push(...(await differing(dataSource, 'dispatch', 'delivered', dispatches)));
  violations.push(...(await differing(dataSource, 'assignment', 'assigned', assignments)));
  return checked('I5', 'Trạng thái chỉ đổi theo bảng chuyển', `${acts.length} hành vi`, violations);
}

async function differing(
  dataSource: DataSource,
  table: 'dispatch' | 'assignment',
  initial: string,
  expected: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string; state: string }>(
    dataSource,
    `select id, state from ${table}`,
  );
  return rows
    .filter((row) => row.state !== (expected.get(row.id) ?? initial))
    .map(
      (row) =>
        `${table} ${row.id}: là ${row.state}, nhật ký nói ${expected.get(row.id) ?? initial}`,
    );
}
