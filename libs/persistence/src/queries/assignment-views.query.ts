import type { EntityManager } from 'typeorm';
import type { AssignmentView, DueDateChange, Principal } from '#application';
import type { CampaignState, DispatchState, LocalDate } from '#domain';
import { followsSql, judgesSql } from '../following.sql.js';
import { instantOf, instantOrNull, one, run } from '../sql.js';
import { TASK_COLUMNS, toTask, type TaskRow } from './dispatch-views.query.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { formerWork, submissionsOf } from './submission-views.query.js';
import { SEES_ASSIGNMENT, workSight } from './sight.js';

interface Row extends TaskRow, DocumentRow {
  readonly dispatch_id: string;
  readonly dispatch_state: DispatchState;
  readonly campaign_id: string;
  readonly campaign_state: CampaignState;
  readonly body_id: string;
  readonly body_name: string;
  readonly progress_note: string | null;
  readonly last_word_at: Date | null;
  readonly finished_at: Date | null;
  readonly nudged_at: Date | null;
  readonly follows: boolean;
  readonly judges: boolean;
  readonly target: AssignmentView['target'];
  readonly onward_id: string | null;
  readonly onward_dispatch_id: string;
  readonly onward_body_name: string;
}

const SELECT = `
  select ${TASK_COLUMNS}, ${DOCUMENT_COLUMNS}, a.dispatch_id, d.state as dispatch_state, a.campaign_id,
         c.state as campaign_state, a.body_id, b.name as body_name, a.progress_note, a.last_word_at, a.finished_at, a.nudged_at,
         ${followsSql('$3')} as follows, ${judgesSql('$3')} as judges, t.target, onward.id as onward_id, onward.dispatch_id as onward_dispatch_id, onward_body.name as onward_body_name
  from assignment a
  join task t on t.id = a.task_id
  join dispatch d on d.id = a.dispatch_id
  join campaign c on c.id = a.campaign_id
  join body i on i.id = c.issuer_body_id join body b on b.id = a.body_id
  left join assignment onward on onward.id = a.transferred_to
  left join body onward_body on onward_body.id = onward.body_id
  where ${SEES_ASSIGNMENT} and a.id = $4`;

export async function assignmentView(
  manager: EntityManager,
  principal: Principal,
  assignmentId: string,
): Promise<AssignmentView | null> {
  const row = await one<Row>(manager, SELECT, [...workSight(principal), assignmentId]);
  if (row === null) return null;
  return {
    ...toTask(row),
    dispatchId: row.dispatch_id,
    dispatchState: row.dispatch_state,
    campaignId: row.campaign_id,
    campaignState: row.campaign_state,
    document: toDocument(row),
    bodyId: row.body_id,
    bodyName: row.body_name,
    progressNote: row.progress_note,
    lastWordAt: instantOrNull(row.last_word_at),
    finishedAt: instantOrNull(row.finished_at),
    nudgedAt: instantOrNull(row.nudged_at),
    following: { follows: row.follows, judges: row.judges },
    target: row.target,
    transferredTo:
      row.onward_id === null
        ? null
        : {
            assignmentId: row.onward_id,
            dispatchId: row.onward_dispatch_id,
            bodyName: row.onward_body_name,
          },
    former: await formerWork(manager, assignmentId),
    submissions: (await submissionsOf(manager, [assignmentId])).get(assignmentId) ?? [],
    dueDateChanges: await dueDateChangesOf(manager, row.dispatch_id, assignmentId),
  };
}

/** From the journal: the row itself keeps only the first and the present date. */
async function dueDateChangesOf(
  manager: EntityManager,
  dispatchId: string,
  assignmentId: string,
): Promise<readonly DueDateChange[]> {
  const { rows } = await run<{
    old_due_on: LocalDate | null;
    new_due_on: LocalDate;
    reason: string;
    changed_by: string;
    occurred_at: Date;
  }>(
    manager,
    `select data ->> 'oldDueOn' as old_due_on, data ->> 'newDueOn' as new_due_on, data ->> 'reason' as reason,
            actor ->> 'label' as changed_by, occurred_at
     from event where dispatch_id = $1 and type = 'dueDateChanged' and data ->> 'assignmentId' = $2
     order by seq`,
    [dispatchId, assignmentId],
  );
  return rows.map((row) => ({
    oldDueOn: row.old_due_on,
    newDueOn: row.new_due_on,
    reason: row.reason,
    changedBy: row.changed_by,
    changedAt: instantOf(row.occurred_at),
  }));
}
