import type { AssignmentState, ReportState } from '#domain';
import type { WorkItem } from '../ports/views/work.view.js';

/** The one thing to press: Tiếp nhận · Cập nhật tiến độ · Báo cáo hoàn thành · Báo cáo kỳ này. */
export type PrimaryAct = 'acknowledge' | 'reportProgress' | 'submit' | 'report';

const OF_WORK: Readonly<Record<AssignmentState, PrimaryAct | null>> = {
  assigned: 'reportProgress',
  in_progress: 'submit',
  returned: 'submit',
  submitted: null,
  done: null,
  declined: null,
  transferred: null,
  cancelled: null,
};

const OF_REPORT: Readonly<Record<ReportState, PrimaryAct | null>> = {
  open: 'report',
  draft: 'report',
  returned: 'report',
  submitted: null,
  accepted: null,
  locked: null,
};

/**
 * The act that fits where an item stands; null when it is somebody else's turn. A document comes before its work:
 * until it is acknowledged that is the act of everything under it. Standing work is never finished, only told about.
 */
export function primaryAct(
  item: Pick<WorkItem, 'acknowledged'> &
    (
      | Pick<Extract<WorkItem, { kind: 'dispatch' }>, 'kind'>
      | Pick<Extract<WorkItem, { kind: 'assignment' }>, 'kind' | 'state' | 'role' | 'nature'>
      | Pick<Extract<WorkItem, { kind: 'report' }>, 'kind' | 'state'>
    ),
): PrimaryAct | null {
  if (item.kind === 'dispatch') return 'acknowledge';
  if (item.kind === 'report') return OF_REPORT[item.state];
  const act = OF_WORK[item.state];
  if (act === null) return null;
  if (!item.acknowledged) return 'acknowledge';
  return item.nature === 'standing' ? 'reportProgress' : act;
}
