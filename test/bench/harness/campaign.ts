import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { campaignWorkflowId } from '#contracts/workflow';
import { COORDINATOR_KEY, directive, ISSUER_CODE } from './fixture.js';
import type { BenchStack } from './stack.js';

export const ISSUED_ON = '2025-03-07';
export const TASKS = 3;
const LOOK_EVERY_MS = 3;
const RELEASE_WITHIN_MS = 60_000;
/** temporal.api.enums.v1.EventType */
const EVENT_TIMER_STARTED = 17;

export interface LaunchReading {
  readonly campaignId: string;
  /** From the POST until its answer. */
  readonly answeredMs: number;
  /** From the POST until every row is visible to its body. */
  readonly releasedMs: number;
  /** From the POST until the campaign's run sleeps on its first timer. */
  readonly sleepingMs: number;
  readonly events: number;
}

let documents = 0;

/** Calls the api as the coordinator. @throws Error with the problem's words. */
export async function call<Answer>(
  stack: BenchStack,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${stack.apiUrl}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${COORDINATOR_KEY}`,
      'idempotency-key': randomUUID(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
  return JSON.parse(text) as Answer;
}

/** A draft that is previewed and may be launched. */
export async function prepareCampaign(
  stack: BenchStack,
  bodies: number,
): Promise<{ readonly campaignId: string; readonly planHash: string }> {
  documents += 1;
  const draft = directive(documents, bodies, ISSUED_ON);
  const { id } = await call<{ id: string }>(stack, 'POST', '/campaigns', {
    issuer: ISSUER_CODE,
    draft,
  });
  const preview = await call<{ planHash: string | null; recipientCount: number }>(
    stack,
    'POST',
    `/campaigns/${id}/preview`,
  );
  if (preview.planHash === null || preview.recipientCount !== bodies) {
    throw new Error(`The preview does not show a launch to ${bodies} bodies`);
  }
  return { campaignId: id, planHash: preview.planHash };
}

/** Launches through the real api and worker, and watches the row until the release. */
export async function launchCampaign(stack: BenchStack, bodies: number): Promise<LaunchReading> {
  const { campaignId, planHash } = await prepareCampaign(stack, bodies);
  const startedWall = Date.now();
  const started = performance.now();
  await call(stack, 'POST', `/campaigns/${campaignId}/launch`, { planHash });
  const answeredMs = performance.now() - started;
  const end = started + RELEASE_WITHIN_MS;
  for (;;) {
    const { rows } = await stack.owner.query<{ released: boolean; error: string | null }>(
      'select released_at is not null as released, launch_error as error from campaign where id = $1',
      [campaignId],
    );
    if (rows[0]?.released === true) break;
    if (typeof rows[0]?.error === 'string' || performance.now() > end) {
      throw new Error(`The launch was not released: ${rows[0]?.error ?? 'too late'}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
  const releasedMs = performance.now() - started;
  const sleepsAt = await firstTimer(stack, campaignId);
  await assertWhole(stack, campaignId, bodies);
  return {
    campaignId,
    answeredMs,
    releasedMs,
    sleepingMs: sleepsAt - startedWall,
    events: await stack.historyLength(campaignId),
  };
}

/** When the run went to sleep on its first timer, by the server's own record. */
async function firstTimer(stack: BenchStack, campaignId: string): Promise<number> {
  const handle = stack.temporal.workflow.getHandle(campaignWorkflowId(campaignId));
  for (const end = performance.now() + RELEASE_WITHIN_MS; performance.now() < end;) {
    const { events } = await handle.fetchHistory();
    const time = events?.find(
      (event) => Number(event.eventType) === EVENT_TIMER_STARTED,
    )?.eventTime;
    if (time?.seconds !== undefined && time.seconds !== null) {
      return Number(time.seconds) * 1_000 + (time.nanos ?? 0) / 1e6;
    }
    await sleep(25);
  }
  throw new Error('The run set no timer');
}

/** Exact delivery first: a time counts only when every row is there once. */
async function assertWhole(stack: BenchStack, campaignId: string, bodies: number): Promise<void> {
  const expected = {
    dispatch: bodies,
    assignment: bodies * TASKS,
    obligation: bodies * (TASKS + 1),
    message: bodies,
    notification: bodies,
    event: bodies + 3,
  };
  for (const [table, count] of Object.entries(expected)) {
    const { rows } = await stack.owner.query<{ found: number }>(
      `select count(*)::int as found from ${table} where campaign_id = $1`,
      [campaignId],
    );
    if (rows[0]?.found !== count) {
      throw new Error(`${table}: ${rows[0]?.found} rows of ${count}`);
    }
  }
}
