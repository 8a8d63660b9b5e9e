import type { EntityManager } from 'typeorm';
import type { AssignmentStore, LateWork, LeadOfSupport, LockedAssignment } from '#application';
import type { AssignmentState, Following, Instant, TaskRole, ToJudge, WorkMove } from '#domain';
import { carriedOnBy } from './campaign/carrying-on.js';
import { followsSql, judgesSql, onlyLeadSql } from '../following.sql.js';
import { at, instantOrNull, instants, one, prepared, run, unmeasured } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { LATE, lateParams } from '../queries/late-work.sql.js';
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
  readonly nudged_at: Date | null;
  readonly target: LockedAssignment['target'];
}

const SELECT = `
  select a.id, a.campaign_id, a.task_id, t.title as task_title, t.nature, a.dispatch_id, a.body_id, a.role,
         a.state, a.version, a.due_at, a.original_due_at, a.submitted_at,
         a.nudged_at, t.target
  from assignment a join task t on t.id = a.task_id`;

const SAVE_MANY = prepared(
  'save_assignments',
  `update assignment a set
     state = coalesce(u.state, a.state), due_at = coalesce(u.due_at, a.due_at),
     progress = coalesce(u.progress, a.progress),
     progress_note = case when u.notes then u.note else a.progress_note end,
     last_word_at = coalesce(u.word, a.last_word_at),
     submitted_at = case when u.submits then u.submitted_at else a.submitted_at end,
     finished_at = coalesce(u.finished_at, a.finished_at),
     reason = case when u.reasons then u.reason else a.reason end,
     suggested_body = case when u.reasons then u.suggested else a.suggested_body end,
     transferred_to = coalesce(u.transferred_to, a.transferred_to),
     version = a.version + 1
   from unnest(${unmeasured('$1::uuid[]')}, $2::text[], $3::timestamptz[], $4::text[], $5::boolean[], $6::text[],
               $7::timestamptz[], $8::boolean[], $9::timestamptz[], $10::timestamptz[], $11::boolean[], $12::text[], $13::text[],
               $14::uuid[])
     as u(id, state, due_at, progress, notes, note, word, submits, submitted_at, finished_at, reasons, reason, suggested,
          transferred_to)
   where a.id = u.id`,
);

export class AssignmentRepository implements AssignmentStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async lock(assignmentId: string): Promise<LockedAssignment | null> {
    const [row] = await this.lockWhere('a.id = $1', [assignmentId]);
    return row ?? null;
  }

  public async lockMany(assignmentIds: readonly string[]): Promise<readonly LockedAssignment[]> {
    return this.lockWhere('a.id = any($1::uuid[])', [assignmentIds]);
  }

  public async lockOfDispatches(
    dispatchIds: readonly string[],
  ): Promise<readonly LockedAssignment[]> {
    return this.lockWhere('a.dispatch_id = any($1::uuid[])', [dispatchIds]);
  }

  public async lockOfTask(
    taskId: string,
    bodyIds: readonly string[] | null,
  ): Promise<readonly LockedAssignment[]> {
    return this.lockWhere('a.task_id = $1 and ($2::uuid[] is null or a.body_id = any($2))', [
      taskId,
      bodyIds,
    ]);
  }

  public async saveMany(
    changes: readonly { readonly id: string; readonly move: WorkMove }[],
  ): Promise<void> {
    if (changes.length === 0) return;
    const moves = changes.map((change) => change.move);
    await run(this.manager, SAVE_MANY, [
      changes.map((change) => change.id),
      moves.map((move) => move.state ?? null),
      instants(moves.map((move) => move.dueAt)),
      moves.map((move) => move.progress ?? null),
      moves.map((move) => move.progressNote !== undefined),
      moves.map((move) => move.progressNote ?? null),
      instants(moves.map((move) => move.lastWordAt)),
      moves.map((move) => move.submittedAt !== undefined),
      instants(moves.map((move) => move.submittedAt)),
      instants(moves.map((move) => move.finishedAt)),
      moves.map((move) => move.reason !== undefined),
      moves.map((move) => move.reason ?? null),
      moves.map((move) => move.suggestedBody ?? null),
      moves.map((move) => move.transferredTo ?? null),
    ]);
  }

  public async addSubmission({
    files,
    ...submission
  }: Parameters<AssignmentStore['addSubmission']>[0]): Promise<void> {
    const { clock } = this.context;
    await run(
      this.manager,
      `insert into submission (id, assignment_id, campaign_id, note, submitted_at, submitted_by, recorded_at,
                               links, numerator, denominator)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        submission.id,
        submission.assignmentId,
        submission.campaignId,
        submission.note,
        at(clock.now()),
        JSON.stringify(submission.submittedBy),
        at(clock.wallNow()),
        JSON.stringify(submission.links),
        submission.figure?.numerator ?? null,
        submission.figure?.denominator ?? null,
      ],
    );
    const owner = { submissionId: submission.id };
    await insertAttachments(this.manager, this.context, submission.campaignId, owner, files);
  }

  public async judge(verdicts: readonly ToJudge[]): Promise<void> {
    if (verdicts.length === 0) return;
    await run(
      this.manager,
      `update submission s set verdict = v.verdict, verdict_reason = v.reason, verdict_at = $4
       from unnest($1::uuid[], $2::text[], $3::text[]) as v(assignment_id, verdict, reason)
       where s.id = (select id from submission where assignment_id = v.assignment_id and verdict is null
                     order by submitted_at desc limit 1)`,
      [
        verdicts.map((one) => one.assignmentId),
        verdicts.map((one) => one.verdict),
        verdicts.map((one) => one.reason),
        at(this.context.clock.now()),
      ],
    );
  }

  public async lockLate(of: LateWork): Promise<readonly LockedAssignment[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} join dispatch d on d.id = a.dispatch_id where ${LATE} order by a.id for no key update of a`,
      lateParams(of),
    );
    return rows.map(toLocked);
  }

  public async following(
    assignmentIds: readonly string[],
    bodyIds: readonly string[],
  ): Promise<ReadonlyMap<string, Following>> {
    const { rows } = await run<Following & { readonly id: string }>(
      this.manager,
      `select a.id, ${followsSql('$2')} as follows, ${judgesSql('$2')} as judges
       from assignment a where a.id = any($1::uuid[])`,
      [assignmentIds, bodyIds],
    );
    return new Map(rows.map(({ id, ...following }) => [id, following]));
  }

  public async leadOfSupport(assignmentId: string): Promise<LeadOfSupport | null> {
    return one(
      this.manager,
      `select l.id as "assignmentId", l.dispatch_id as "dispatchId", l.campaign_id as "campaignId", l.body_id as "bodyId",
              b.name as "supporterName"
       from assignment a join body b on b.id = a.body_id
       join lateral (${onlyLeadSql('a.task_id')}) lead on true join assignment l on l.id = lead.id
       where a.id = $1 and a.role = 'support' and l.id <> a.id`,
      [assignmentId],
    );
  }

  public async markNudged(assignmentIds: readonly string[]): Promise<void> {
    if (assignmentIds.length === 0) return;
    await run(this.manager, 'update assignment set nudged_at = $2 where id = any($1::uuid[])', [
      assignmentIds,
      at(this.context.clock.now()),
    ]);
  }

  public async moveTaskDue(taskId: string, dueAt: Instant, supportDueAt: Instant): Promise<void> {
    await run(
      this.manager,
      `update task set due_at = $2, support_due_at = $3, due_source = 'coordinator'
       where id = $1 and dropped_at is null`,
      [taskId, at(dueAt), at(supportDueAt)],
    );
  }

  public carriedOnBy(assignmentIds: readonly string[], dispatchIds: readonly string[]) {
    return carriedOnBy(this.manager, assignmentIds, dispatchIds);
  }

  public async bodiesOfTasks(taskIds: readonly string[]): Promise<readonly string[]> {
    if (taskIds.length === 0) return [];
    const { rows } = await run<{ body_id: string }>(
      this.manager,
      'select distinct body_id from assignment where task_id = any($1::uuid[]) order by 1',
      [taskIds],
    );
    return rows.map((row) => row.body_id);
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
    nudgedAt: instantOrNull(row.nudged_at),
    target: row.target,
  };
}
