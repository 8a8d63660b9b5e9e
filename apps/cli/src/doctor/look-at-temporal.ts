import { Client, type Connection } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import {
  campaignWorkflowId,
  DIGEST_QUEUE,
  MORNING_DIGEST_ID,
  TASK_QUEUE,
} from '#contracts/workflow';
import type { Clock } from '#application';
import type { TemporalSettings } from '#runtime';
import { isWorkflowRunning, payloadKeyOf, temporalConnection } from '#runtime/temporal';
import { DOCTOR_WORDS as WORDS } from '#wording/cli';
import { odd, reasonOf, well, wrong, type Finding } from './finding.js';

const ANSWER_WITHIN_MS = 5_000;
/** Runs that are looked into for the key they were written with. */
const LOOKED_INTO = 200;

type Kind = temporal.api.enums.v1.TaskQueueType;
/** By number: the enumeration is a type only. */
const WORKFLOWS = 1 as Kind;
const ACTIVITIES = 2 as Kind;

/** Whether Temporal answers, somebody polls each queue, the workflows are there, and today's keys open them. */
export async function lookAtTemporal(
  settings: TemporalSettings,
  campaigns: readonly string[],
  clock: Clock,
): Promise<readonly Finding[]> {
  const connection = temporalConnection(settings);
  const within = <T>(work: () => Promise<T>) =>
    connection.withDeadline(clock.wallNow() + ANSWER_WITHIN_MS, work);
  try {
    const { namespace } = settings;
    await within(() => connection.workflowService.describeNamespace({ namespace }));
    const found = [well(WORDS.temporal.name, WORDS.temporal.answers(settings.address, namespace))];
    found.push(await pollers(connection, namespace));
    found.push(await runs(new Client({ connection, namespace }), campaigns));
    found.push(await keys(connection, settings, campaigns.slice(0, LOOKED_INTO)));
    return found;
  } catch (error) {
    const away = WORDS.temporal.away(settings.address, reasonOf(error));
    return [wrong(WORDS.temporal.name, away, WORDS.temporal.mend)];
  } finally {
    await connection.close();
  }
}

async function pollers(connection: Connection, namespace: string): Promise<Finding> {
  const queues: readonly (readonly [string, Kind])[] = [
    [TASK_QUEUE, WORKFLOWS],
    [TASK_QUEUE, ACTIVITIES],
    [DIGEST_QUEUE, ACTIVITIES],
  ];
  const silent: string[] = [];
  for (const [name, taskQueueType] of queues) {
    const { pollers: there } = await connection.workflowService.describeTaskQueue({
      ...{ namespace, taskQueue: { name }, taskQueueType },
    });
    if ((there ?? []).length === 0 && !silent.includes(name)) silent.push(name);
  }
  return silent.length > 0
    ? wrong(WORDS.pollers.name, WORDS.pollers.nobody(silent), WORDS.pollers.mend)
    : well(WORDS.pollers.name, WORDS.pollers.there);
}

async function runs(client: Client, campaigns: readonly string[]): Promise<Finding> {
  const ids = [MORNING_DIGEST_ID, ...campaigns.map(campaignWorkflowId)];
  const missing: string[] = [];
  for (const id of ids) if (!(await isWorkflowRunning(client, id))) missing.push(id);
  return missing.length > 0
    ? odd(WORDS.runs.name, WORDS.runs.missing(missing.slice(0, 3), missing.length), WORDS.runs.mend)
    : well(WORDS.runs.name, WORDS.runs.all(ids.length));
}

async function keys(
  connection: Connection,
  { namespace, payloads }: TemporalSettings,
  campaigns: readonly string[],
): Promise<Finding> {
  const known = new Set(payloads.keys.map(({ id }) => id));
  const unknown = new Set<string>();
  for (const workflowId of campaigns.map(campaignWorkflowId)) {
    const answer = await connection.workflowService
      .getWorkflowExecutionHistory({
        ...{ namespace, execution: { workflowId }, maximumPageSize: 1 },
      })
      .catch(() => null);
    const [begun] = answer?.history?.events ?? [];
    const given = begun?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const ids = given.map(payloadKeyOf).filter((id) => id !== null);
    for (const id of ids) if (!known.has(id)) unknown.add(id);
  }
  return unknown.size > 0
    ? wrong(WORDS.keys.name, WORDS.keys.unknown([...unknown]), WORDS.keys.mend)
    : well(WORDS.keys.name, WORDS.keys.open(payloads.encrypt));
}
