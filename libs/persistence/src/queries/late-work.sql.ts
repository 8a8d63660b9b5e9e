import type { LateWork } from '#application';
import { at } from '../sql.js';
import { isLateWorkSql, workStands } from '../standing.sql.js';

const COLUMNS = { work: 'a', dispatch: 'd.state' };

/** Whether assignment `a` of dispatch `d` is late and with its body; parameters as `lateParams` gives them. */
export const LATE = `a.campaign_id = $1 and ($2::uuid is null or a.task_id = $2)
  and ($3::uuid[] is null or a.body_id = any($3)) and ($5::text[] is null or a.role = any($5)) and ${workStands(COLUMNS, 'open')}
  and ${isLateWorkSql({ ...COLUMNS, asOf: '$4::timestamptz' })}`;

export const lateParams = ({
  campaignId,
  taskId,
  bodyIds,
  roles,
  asOf,
}: LateWork): readonly unknown[] => [campaignId, taskId, bodyIds, at(asOf), roles];
