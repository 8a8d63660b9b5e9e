import type { Stage } from '../stage.js';
import { until } from '../until.js';
import { wakesOf } from '../wakes.js';
import type { PartName } from './parts.js';

/** How soon a part must serve again once it is back, on a machine without other work. */
const TARGETS_MS: Readonly<Record<PartName, number>> = {
  api: 3_000,
  worker: 10_000,
  temporal: 30_000,
  postgres: 15_000,
  backend: 15_000,
  mail: 30_000,
};
export const targetMs = (part: PartName): number => TARGETS_MS[part];

const ASKED_WITHIN_MS = 2_000;

/** An answer that only the database can give. */
export async function knowsStrangers(apiUrl: string): Promise<boolean> {
  const answer = await fetch(`${apiUrl}/api/v1/me`, {
    headers: { authorization: `Bearer ddk_${'x'.repeat(43)}` },
    signal: AbortSignal.timeout(ASKED_WITHIN_MS),
  });
  return answer.status === 401;
}

/** A worker that has been at Temporal and at PostgreSQL since then. */
const polledSince = async (stage: Stage, wallInstant: number): Promise<boolean> =>
  (await stage.count('select count(*) from worker_heartbeat where last_poll_at > $1', [
    new Date(wallInstant),
  ])) > 0;

/** A run that says how often it has looked: server and worker both answered. */
async function answersAsARun(stage: Stage): Promise<boolean> {
  const [campaign] = await stage.rows<{ id: string }>(
    `select id from campaign where state in ('launching', 'running') limit 1`,
  );
  return campaign !== undefined && (await wakesOf(stage, campaign.id)) >= 0;
}

/** Waits until the part serves again; returns the time it took in ms. */
export async function recovered(stage: Stage, part: PartName): Promise<number> {
  const back = Date.now();
  const api = () => until('the api', () => knowsStrangers(stage.apiUrl));
  const worker = () => until('a worker', () => polledSince(stage, back));
  switch (part) {
    case 'api':
      return api();
    case 'worker':
      return worker();
    case 'temporal':
      return until('a run', () => answersAsARun(stage));
    case 'postgres':
    case 'backend':
      return Math.max(...(await Promise.all([api(), worker()])));
    case 'mail':
      return until('the mail server', async () => (await fetch(stage.mailbox.httpUrl)).ok);
  }
}
