import type { DataSource } from 'typeorm';
import { dueStatus } from '#domain';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

interface Row {
  readonly campaign_id: string;
  readonly due_at: Date | null;
  readonly finished_at: Date | null;
  readonly submitted_at: Date | null;
  readonly state: string;
}

interface Totals {
  readonly campaign_id: string;
  readonly done_in_time: number;
  readonly done_late: number;
  readonly open_in_time: number;
  readonly overdue: number;
}

/** I6: the 2×2 the database counts equals a recount row by row through the domain's own rule. */
export async function checkTotals(dataSource: DataSource, asOf: number): Promise<InvariantCheck> {
  const counted = await rowsOf<Totals>(
    dataSource,
    `select campaign_id,
       count(*) filter (where state = 'done' and submitted_at <= due_at)::int as done_in_time,
       count(*) filter (where state = 'done' and submitted_at > due_at)::int as done_late,
       count(*) filter (where state in ('assigned', 'in_progress', 'returned', 'submitted') and (coalesce(submitted_at, $1) <= due_at))::int as open_in_time,
       count(*) filter (where state in ('assigned', 'in_progress', 'returned', 'submitted') and (coalesce(submitted_at, $1) > due_at))::int as overdue
     from assignment where due_at is not null group by campaign_id`,
    [new Date(asOf)],
  );
  const rows = await rowsOf<Row>(
    dataSource,
    `select campaign_id, due_at, finished_at, submitted_at, state from assignment
     where due_at is not null and state in ('assigned', 'in_progress', 'returned', 'submitted', 'done')`,
  );
  const recount = new Map<string, number[]>();
  for (const row of rows) {
    const tally = recount.get(row.campaign_id) ?? [0, 0, 0, 0];
    const status = dueStatus(
      row.due_at?.getTime() ?? null,
      row.submitted_at?.getTime() ?? null,
      asOf,
    );
    const late = status === 'overdue' || status === 'doneLate';
    const cell = (row.state === 'done' ? 0 : 2) + (late ? 1 : 0);
    tally[cell] = (tally[cell] ?? 0) + 1;
    recount.set(row.campaign_id, tally);
  }
  const violations = counted.flatMap((total) => {
    const sql = [total.done_in_time, total.done_late, total.open_in_time, total.overdue];
    const own = recount.get(total.campaign_id) ?? [0, 0, 0, 0];
    return sql.join() === own.join()
      ? []
      : [`đợt ${total.campaign_id}: ${sql.join()} khác đếm lại ${own.join()}`];
  });
  return checked(
    'I6',
    'Số tổng bằng đếm lại từng dòng',
    `${counted.length} đợt có hạn`,
    violations,
  );
}
