import { randomUUID } from 'node:crypto';
import { aKey, type BuiltCampaign } from '#testing';
import type { Stage } from './stage.js';

/** One recipient body with a key of its own. */
export interface Recipient {
  readonly dispatchId: string;
  readonly key: string;
}

export interface Answered {
  readonly dispatchId: string;
  readonly status: number;
  readonly ms: number;
  /** Whether the row said so in the instant after the answer. */
  readonly visible: boolean;
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

/** Acknowledges through the real api, a few clients at a time, each with its journal on disk. */
export async function acknowledgeAll(
  stage: Stage,
  recipients: readonly Recipient[],
  clients = 8,
): Promise<readonly Answered[]> {
  const queue = recipients.values();
  const answered: Answered[] = [];
  const client = async (): Promise<void> => {
    for (const recipient of queue) answered.push(await acknowledge(stage, recipient));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answered;
}

async function acknowledge(stage: Stage, { dispatchId, key }: Recipient): Promise<Answered> {
  const { stack, journal } = stage;
  journal.write({ act: 'acknowledge', id: dispatchId, mark: 'sent' });
  const start = performance.now();
  const response = await fetch(`${stack.apiUrl}/api/v1/dispatches/${dispatchId}/acknowledge`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() },
  });
  await response.text();
  const ms = performance.now() - start;
  if (response.ok) journal.write({ act: 'acknowledge', id: dispatchId, mark: 'answered' });
  const [row] = await stage.rows<{ state: string }>('select state from dispatch where id = $1', [
    dispatchId,
  ]);
  return { dispatchId, status: response.status, ms, visible: row?.state === 'acknowledged' };
}
