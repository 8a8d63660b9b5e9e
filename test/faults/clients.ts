import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JournalLine } from '#persistence';
import { aKey, type BuiltCampaign } from '#testing';
import type { Stage } from './stage.js';
import { until } from './until.js';

/** One recipient body with a key of its own. */
export interface Recipient {
  readonly dispatchId: string;
  readonly key: string;
}

export interface Answered {
  /** Of what was acted on. */
  readonly id: string;
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
  /** Called after each answer. */
  readonly onAnswer?: () => void;
}

/** The status of a connection that was refused or ended, and of an answer that did not come in time. */
export const NO_ANSWER = 0;
const ANSWER_WITHIN_MS = 15_000;

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

/** One act of a client: what it asks, and how the row shows that it was done. */
export interface Act {
  /** Null: an act that `dondoc verify` knows no journal of. */
  readonly journalled: JournalLine['act'] | null;
  readonly id: string;
  readonly path: string;
  readonly key: string;
  readonly body?: () => FormData | string;
  readonly ifMatch?: number;
  /** A statement that answers one row when $1, the id, shows it done. */
  readonly done: string;
}

export const acknowledging = ({ dispatchId, key }: Recipient): Act => ({
  journalled: 'acknowledge',
  id: dispatchId,
  path: `dispatches/${dispatchId}/acknowledge`,
  key,
  done: `select from dispatch where id = $1 and state = 'acknowledged'`,
});

/** Acknowledges through the real api, each client with its journal on disk. */
export const acknowledgeAll = (
  stage: Stage,
  recipients: readonly Recipient[],
  habits: ClientHabits,
): Promise<readonly Answered[]> => askAll(stage, recipients.map(acknowledging), habits);

export async function askAll(
  stage: Stage,
  acts: readonly Act[],
  { clients, pauseMs, patient, onAnswer }: ClientHabits,
): Promise<readonly Answered[]> {
  const queue = acts.values();
  const answered: Answered[] = [];
  const client = async (): Promise<void> => {
    for (const act of queue) {
      answered.push(await ask(stage, act, patient));
      onAnswer?.();
      await sleep(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answered;
}

async function ask(stage: Stage, act: Act, patient: boolean): Promise<Answered> {
  const { apiUrl, journal } = stage;
  const idempotencyKey = randomUUID();
  const askOnce = async (): Promise<number> => {
    const body = act.body?.();
    try {
      const response = await fetch(`${apiUrl}/api/v1/${act.path}`, {
        method: 'POST',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: {
          authorization: `Bearer ${act.key}`,
          'idempotency-key': idempotencyKey,
          ...(act.ifMatch === undefined ? {} : { 'if-match': `"${act.ifMatch}"` }),
          ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined ? {} : { body }),
      });
      await response.text();
      return response.status;
    } catch {
      return NO_ANSWER;
    }
  };
  const { journalled, id } = act;
  if (journalled !== null) journal.write({ act: journalled, id, mark: 'sent' });
  const start = performance.now();
  const statuses = [await askOnce()];
  if (patient && !isYes(statuses)) {
    await until(
      `an answer to ${act.path} (${statuses.join()})`,
      async () => {
        statuses.push(await askOnce());
        return isYes(statuses);
      },
      { everyMs: 100 },
    );
  }
  const ms = performance.now() - start;
  if (journalled !== null && isYes(statuses)) {
    journal.write({ act: journalled, id, mark: 'answered' });
  }
  return {
    id,
    status: statuses.at(-1) ?? NO_ANSWER,
    refusals: statuses.slice(0, -1),
    ms,
    visible: await isDone(stage, act),
  };
}

const isYes = (statuses: readonly number[]): boolean => statuses.at(-1) === 200;

/** The first answer of the database: it may have died right after the api's. */
async function isDone(stage: Stage, { done, id }: Act): Promise<boolean> {
  let visible = false;
  await until('the database', async () => {
    visible = (await stage.rows(done, [id])).length === 1;
    return true;
  });
  return visible;
}

/** Complaints about answers that were not yes, or not to be seen at once. */
export const answerFaults = (answered: readonly Answered[]): readonly string[] =>
  answered
    .filter(({ status, visible }) => status !== 200 || !visible)
    .map(({ id, status, visible }) => `${id} answered ${status}, visible at once: ${visible}`);

/** Complaints about refusals that tell the client anything but "later": `allowed` are those that do. */
export const strangeRefusals = (
  answered: readonly Answered[],
  allowed: readonly number[],
): readonly string[] =>
  answered.flatMap(({ id, refusals }) =>
    [...new Set(refusals)]
      .filter((status) => !allowed.includes(status))
      .map((status) => `${id} was refused with ${status}`),
  );
