import type { EntityManager } from 'typeorm';
import { ApplicationError, type LaunchRows } from '#application';
import { bulkInsert } from '../../bulk-insert.js';
import { at, run } from '../../sql.js';

const UNIQUE_VIOLATION = '23505';

/** The rows of one launch request, each table with one statement: 10,000 bodies are no slower than ten a body. */
export async function insertLaunchRows(manager: EntityManager, rows: LaunchRows): Promise<void> {
  await markLaunched(manager, rows);
  await insertRecipients(manager, rows);
  await insertTasks(manager, rows);
  await insertSeries(manager, rows);
}

async function markLaunched(manager: EntityManager, rows: LaunchRows): Promise<void> {
  const { campaignId, plan, planHash, launchedBy } = rows;
  try {
    await run(
      manager,
      `update campaign set state = 'launching', plan_hash = $2,
              policy_version = $3, calendar_version = $4, launched_at = $5, launched_by = $6,
              page_count = $7, recipient_count = $8, launch_error = null
       where id = $1`,
      [
        campaignId,
        planHash,
        plan.policyVersion,
        plan.calendarVersion,
        at(plan.launchedAt),
        JSON.stringify(launchedBy),
        plan.pageCount,
        plan.recipients.length,
      ],
    );
  } catch (error) {
    if (codeOf(error) === UNIQUE_VIOLATION) {
      throw new ApplicationError('ALREADY_LAUNCHED');
    }
    throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

async function insertRecipients(
  manager: EntityManager,
  { campaignId, plan: { recipients } }: LaunchRows,
): Promise<void> {
  await bulkInsert(manager, 'campaign_recipient', {
    campaign_id: { type: 'uuid', value: campaignId },
    body_id: { type: 'uuid', values: recipients.map((one) => one.bodyId) },
    page_no: { type: 'int', values: recipients.map((one) => one.page) },
    set_nos: { type: 'int[]', values: recipients.map((one) => arrayText(one.setNos)) },
    on_paper: { type: 'boolean', values: recipients.map((one) => one.onPaper) },
  });
}

/** A PostgreSQL array as text. */
const arrayText = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

async function insertTasks(manager: EntityManager, rows: LaunchRows): Promise<void> {
  const {
    campaignId,
    plan: { tasks },
    taskIds,
  } = rows;
  await bulkInsert(manager, 'task', {
    id: { type: 'uuid', values: taskIds },
    campaign_id: { type: 'uuid', value: campaignId },
    position: { type: 'int', values: tasks.map((task) => task.position) },
    ordinal: { type: 'text', values: tasks.map((task) => task.ordinal) },
    title: { type: 'text', values: tasks.map((task) => task.title) },
    description: { type: 'text', values: tasks.map((task) => task.description) },
    nature: { type: 'text', values: tasks.map((task) => task.nature) },
    due_at: { type: 'timestamptz', values: tasks.map((task) => task.due && at(task.due.at)) },
    support_due_at: {
      type: 'timestamptz',
      values: tasks.map((task) => task.supportDue && at(task.supportDue.at)),
    },
    due_source: { type: 'text', values: tasks.map((task) => task.due?.mark ?? null) },
    due_words: { type: 'text', values: tasks.map((task) => task.dueWords) },
    target: { type: 'jsonb', values: tasks.map((task) => json(task.target)) },
    recurrence: { type: 'jsonb', values: tasks.map((task) => json(task.recurrence)) },
    reports_to: { type: 'text', values: tasks.map((task) => task.reportsTo) },
    counts_upward: { type: 'boolean', values: tasks.map((task) => task.countsUpward ?? false) },
  });
  await insertPartners(manager, tasks, taskIds);
  await insertMilestones(manager, rows);
  const assignees = tasks.flatMap((task, index) =>
    task.assignees.map(({ setNo, role }) => ({ taskId: taskIds[index], setNo, role })),
  );
  await bulkInsert(manager, 'task_assignee', {
    task_id: { type: 'uuid', values: assignees.map((one) => one.taskId) },
    set_no: { type: 'int', values: assignees.map((one) => one.setNo) },
    role: { type: 'text', values: assignees.map((one) => one.role) },
  });
}

/** Free words do not travel well as nested array literals, and few tasks have any: a statement for all as JSON. */
async function insertPartners(
  manager: EntityManager,
  tasks: LaunchRows['plan']['tasks'],
  taskIds: readonly string[],
): Promise<void> {
  const partners = tasks.flatMap((task, index) =>
    task.partners.map((words) => ({ task: taskIds[index], words })),
  );
  if (partners.length === 0) return;
  await run(
    manager,
    `update task set partners = p.words
     from (select task, array_agg(words order by n) as words
           from unnest($1::uuid[], $2::text[]) with ordinality as u(task, words, n) group by task) p
     where id = p.task`,
    [partners.map((one) => one.task), partners.map((one) => one.words)],
  );
}

async function insertMilestones(
  manager: EntityManager,
  { campaignId, plan, taskIds, milestoneIds }: LaunchRows,
): Promise<void> {
  const milestones = plan.tasks.flatMap(({ milestones = [] }, index) =>
    milestones.map((one) => ({ ...one, taskId: taskIds[index] })),
  );
  await bulkInsert(manager, 'milestone', {
    id: { type: 'uuid', values: milestoneIds },
    campaign_id: { type: 'uuid', value: campaignId },
    task_id: { type: 'uuid', values: milestones.map((one) => one.taskId) },
    text: { type: 'text', values: milestones.map((one) => one.text) },
    due_at: { type: 'timestamptz', values: milestones.map((one) => at(one.due.at)) },
    created_at: { type: 'timestamptz', value: at(plan.launchedAt) },
  });
}

async function insertSeries(
  manager: EntityManager,
  { campaignId, plan: { series }, seriesIds, firstPeriods }: LaunchRows,
): Promise<void> {
  await bulkInsert(manager, 'report_series', {
    id: { type: 'uuid', values: seriesIds },
    campaign_id: { type: 'uuid', value: campaignId },
    position: { type: 'int', values: series.map((one) => one.position) },
    title: { type: 'text', values: series.map((one) => one.title) },
    cycle: { type: 'jsonb', values: series.map((one) => JSON.stringify(one.cycle)) },
    set_nos: { type: 'int[]', values: series.map((one) => arrayText(one.setNos)) },
    starts_on: { type: 'date', values: series.map((one) => one.startsOn) },
    reports_to: { type: 'text', values: series.map((one) => one.reportsTo) },
    merged_into: { type: 'text', values: series.map((one) => one.mergedInto) },
    questions: {
      type: 'jsonb',
      values: series.map(({ questions = [] }) => JSON.stringify(questions)),
    },
  });
  await bulkInsert(manager, 'report_period', {
    id: { type: 'uuid', values: firstPeriods.map((one) => one.id) },
    series_id: { type: 'uuid', values: firstPeriods.map((one) => one.seriesId) },
    campaign_id: { type: 'uuid', value: campaignId },
    period_key: { type: 'text', values: firstPeriods.map((one) => one.periodKey) },
    label: { type: 'text', values: firstPeriods.map((one) => one.label) },
    starts_on: { type: 'date', values: firstPeriods.map((one) => one.startsOn) },
    ends_on: { type: 'date', values: firstPeriods.map((one) => one.endsOn) },
    cutoff_on: { type: 'date', values: firstPeriods.map((one) => one.cutoffOn) },
    due_at: { type: 'timestamptz', values: firstPeriods.map((one) => at(one.dueAt)) },
    due_by_level: {
      type: 'jsonb',
      values: firstPeriods.map((one) => JSON.stringify(one.dueByLevel)),
    },
    opens_at: { type: 'timestamptz', values: firstPeriods.map((one) => at(one.opensAt)) },
    state: { type: 'text', value: 'scheduled' },
    provisional: { type: 'boolean', values: firstPeriods.map((one) => one.provisional) },
  });
}
