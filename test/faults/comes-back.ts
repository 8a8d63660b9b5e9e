import { Client, Connection } from '@temporalio/client';
import { isWorkflowRunning } from '#runtime/temporal';
import type { Stage } from './stage.js';
import { until } from './until.js';

export const CELL_MS = 420_000;
/** The sweep looks every half minute. */
const REPAIR_MS = 90_000;

export async function withClient<T>(
  stage: Stage,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect({ address: stage.temporal.address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

export const isThere = (stage: Stage, workflowId: string): Promise<boolean> =>
  withClient(stage, (client) => isWorkflowRunning(client, workflowId));

export const comesBack = (stage: Stage, ...workflowIds: readonly string[]): Promise<number> =>
  until(
    `${workflowIds.join(' and ')} again`,
    async () => {
      const there = await Promise.all(workflowIds.map((id) => isThere(stage, id)));
      return there.every(Boolean);
    },
    { withinMs: REPAIR_MS, everyMs: 500 },
  );

export async function engineOf({ stack }: Stage): Promise<{ status: string; detail: string }> {
  const answer = await fetch(`${stack.apiUrl}/readyz`);
  return ((await answer.json()) as { engine: { status: string; detail: string } }).engine;
}

export const incidentsOf = async (stage: Stage): Promise<readonly string[]> => {
  const rows = await stage.rows<{ kind: string }>(
    'select kind from incident where resolved_at is null order by kind',
  );
  return rows.map((row) => row.kind);
};
