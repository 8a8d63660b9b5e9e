import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { aKey, type BuiltCampaign } from '#testing';
import type { Stage } from './stage.js';
import { until } from './until.js';

/** One recipient body with a key of its own. */
export interface Recipient {
  readonly dispatchId: string;
  readonly key: string;
}

export interface Answered {
  readonly dispatchId: string;
  /** Of the last try; refusals before it are in `refusals`. */
  readonly status: number;
  readonly refusals: readonly number[];
  readonly ms: number;
  /** Whether the row said so in the instant after the answer. */
  readonly visible: boolean;
}

export interface ClientHabits {
  readonly clients: number;
  /** Between a client's requests, in ms. */
  readonly pauseMs: number;
  /** Asks again, with the same Idempotency-Key, until it is told yes. */
  readonly patient: boolean;
}

/** Keys for the bodies that will acknowledge. */
export async function recipientsOf(
  stage: Stage,
  campaign: BuiltCampaign,
  count: number,
): Promise<readonly Recipient[]> {
  const bodies = await stage.rows<{ id: string; body_id: string }>(
    'select id, body_id from dispatch where campaign_id = $1 order by id limit $2',
    [campaign.id, count],
  );
  return Promise.all(
    bodies.map(async ({ id, body_id: bodyId }) => ({
      dispatchId: id,
      key: await aKey(stage.db, 'contactPoint', bodyId),
    })),
  );
}

/** Acknowledges through the real api, each client with its journal on disk. */
export async function acknowledgeAll(
  stage: Stage,
  recipients: readonly Recipient[],
  { clients, pauseMs, patient }: ClientHabits,
): Promise<readonly Answered[]> {
  const queue = recipients.values();
  const answered: Answered[] = [];
  const client = async (): Promise<void> => {
    for (const recipient of queue) {
      answered.push(await acknowledge(stage, recipient, patient));
      await sleep(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answered;
}

async function acknowledge(
  stage: Stage,
  { dispatchId, key }: Recipient,
  patient: boolean,
): Promise<Answered> {
  const { stack, journal } = stage;
  const idempotencyKey = randomUUID();
  const ask = async (): Promise<number> => {
    const response = await fetch(`${stack.apiUrl}/api/v1/dispatches/${dispatchId}/acknowledge`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': idempotencyKey },
    });
    await response.text();
    return response.status;
  };
  journal.write({ act: 'acknowledge', id: dispatchId, mark: 'sent' });
  const start = performance.now();
  const statuses = [await ask()];
  if (patient && !isYes(statuses)) {
    await until('an answer', async () => {
      statuses.push(await ask());
      return isYes(statuses);
    });
  }
  const ms = performance.now() - start;
  if (isYes(statuses)) journal.write({ act: 'acknowledge', id: dispatchId, mark: 'answered' });
  return {
    dispatchId,
    status: statuses.at(-1) ?? 0,
    refusals: statuses.slice(0, -1),
    ms,
    visible: await isAcknowledged(stage, dispatchId),
  };
}

const isYes = (statuses: readonly number[]): boolean => statuses.at(-1) === 200;

/** The first answer of the database: it may have died right after the api's. */
async function isAcknowledged(stage: Stage, dispatchId: string): Promise<boolean> {
  let visible = false;
  await until('the database', async () => {
    const [row] = await stage.rows<{ state: string }>('select state from dispatch where id = $1', [
      dispatchId,
    ]);
    visible = row?.state === 'acknowledged';
    return true;
  });
  return visible;
}

/** Complaints about answers that were not yes, or not to be seen at once. */
export const answerFaults = (answered: readonly Answered[]): readonly string[] =>
  answered
    .filter(({ status, visible }) => status !== 200 || !visible)
    .map(
      ({ dispatchId, status, visible }) =>
        `${dispatchId} answered ${status}, visible at once: ${visible}`,
    );
