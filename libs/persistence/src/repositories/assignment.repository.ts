import type { EntityManager } from 'typeorm';
import type { AssignmentChange, AssignmentStore, LockedAssignment, StoredFile } from '#application';
import { ApplicationError } from '#application';
import type { AssignmentState, Instant, TaskRole } from '#domain';
import { at, atOrNull, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { insertAttachments } from './insert-attachments.js';

interface Row {
  readonly id: string;
  readonly campaign_id: string;
  readonly task_id: string;
  readonly task_title: string;
  readonly nature: LockedAssignment['nature'];
  readonly dispatch_id: string;
  readonly body_id: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly version: number;
  readonly due_at: Date | null;
  readonly original_due_at: Date | null;
  readonly submitted_at: Date | null;
}

const SELECT = `
  select a.id, a.campaign_id, a.task_id, t.title as task_title, t.nature, a.dispatch_id, a.body_id, a.role,
         a.state, a.version, a.due_at, a.original_due_at, a.submitted_at
  from assignment a join task t on t.id = a.task_id`;

export class AssignmentRepository implements AssignmentStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async lock(assignmentId: string): Promise<LockedAssignment | null> {
    const [row] = await this.lockWhere('a.id = $1', [assignmentId]);
    return row ?? null;
  }

  public async lockOfDispatch(dispatchId: string): Promise<readonly LockedAssignment[]> {
    return this.lockWhere('a.dispatch_id = $1', [dispatchId]);
  }

  public async lockOfTask(
    taskId: string,
    bodyId: string | null,
  ): Promise<readonly LockedAssignment[]> {
    return this.lockWhere('a.task_id = $1 and ($2::uuid is null or a.body_id = $2)', [
      taskId,
      bodyId,
    ]);
  }

  public async save(assignment: LockedAssignment, change: AssignmentChange): Promise<void> {
    const { count } = await run(
      this.manager,
      `update assignment set
         state = coalesce($3, state),
         due_at = case when $4 then $5 else due_at end,
         progress = coalesce($6, progress),
         progress_note = case when $7 then $8 else progress_note end,
         last_word_at = coalesce($9, last_word_at),
         submitted_at = case when $10 then $11 else submitted_at end,
         finished_at = case when $12 then $13 else finished_at end,
         reason = case when $14 then $15 else reason end,
         version = version + 1
       where id = $1 and version = $2`,
      [
        assignment.id,
        assignment.version,
        change.state ?? null,
        change.dueAt !== undefined,
        atOrNull(change.dueAt),
        change.progress ?? null,
        change.progressNote !== undefined,
        change.progressNote ?? null,
        atOrNull(change.lastWordAt),
        change.submittedAt !== undefined,
        atOrNull(change.submittedAt),
        change.finishedAt !== undefined,
        atOrNull(change.finishedAt),
        change.reason !== undefined,
        change.reason ?? null,
      ],
    );
    if (count !== 1) throw new ApplicationError('STALE_VERSION');
  }

  public async addSubmission(
    submission: Parameters<AssignmentStore['addSubmission']>[0],
  ): Promise<void> {
    await run(
      this.manager,
      `insert into submission (id, assignment_id, campaign_id, note, submitted_at, submitted_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        submission.id,
        submission.assignment.id,
        submission.assignment.campaignId,
        submission.note,
        at(submission.submittedAt),
        JSON.stringify(submission.submittedBy),
        at(this.context.clock.wallNow()),
      ],
    );
    await this.attach(submission.assignment.campaignId, submission.id, submission.files);
  }

  public async judgeLatest(
    assignmentId: string,
    verdict: 'accepted' | 'returned',
    reason: string | null,
    instant: Instant,
  ): Promise<string | null> {
    const row = await one<{ id: string }>(
      this.manager,
      `update submission set verdict = $2, verdict_reason = $3, verdict_at = $4
       where id = (select id from submission where assignment_id = $1 and verdict is null
                   order by submitted_at desc limit 1) returning id`,
      [assignmentId, verdict, reason, at(instant)],
    );
    return row?.id ?? null;
  }

  public async moveTaskDue(taskId: string, dueAt: Instant, supportDueAt: Instant): Promise<void> {
    await run(
      this.manager,
      `update task set due_at = $2, support_due_at = $3, due_source = 'coordinator' where id = $1`,
      [taskId, at(dueAt), at(supportDueAt)],
    );
  }

  private async attach(
    campaignId: string,
    submissionId: string,
    files: readonly StoredFile[],
  ): Promise<void> {
    await insertAttachments(this.manager, this.context, campaignId, { submissionId }, files);
  }

  private async lockWhere(
    condition: string,
    params: readonly unknown[],
  ): Promise<readonly LockedAssignment[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where ${condition} order by a.id for no key update of a`,
      params,
    );
    return rows.map(toLocked);
  }
}

function toLocked(row: Row): LockedAssignment {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    taskId: row.task_id,
    taskTitle: row.task_title,
    nature: row.nature,
    dispatchId: row.dispatch_id,
    bodyId: row.body_id,
    role: row.role,
    state: row.state,
    version: row.version,
    dueAt: instantOrNull(row.due_at),
    originalDueAt: instantOrNull(row.original_due_at),
    submittedAt: instantOrNull(row.submitted_at),
  };
}
