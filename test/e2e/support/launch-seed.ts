import { readSeed, type SeedId } from '../../../apps/cli/src/demo/seeds.js';
import { until } from './until.js';
import type { Json, Visitor } from './visitor.js';

/**
 * A seed document read, answered, looked at and launched by its coordinator, up to the release.
 *
 * @param change what the coordinator does to the tasks of the draft before it is launched
 */
export async function launchSeed(
  coordinator: Visitor,
  seed: SeedId,
  change?: (tasks: readonly Json[]) => readonly Json[],
): Promise<string> {
  const { reading, answers: file } = await readSeed(seed);
  const stored = await coordinator.post('/api/v1/readings', { issuer: file.issuer, reading });
  const draft = await coordinator.post('/api/v1/campaigns', { readingId: stored.json.id });
  const campaign = `/api/v1/campaigns/${draft.json.id}`;
  await coordinator.post(`${campaign}/answers`, file.answers, { ifMatch: draft.json.version });
  if (change !== undefined) await edit(coordinator, campaign, change);
  const { planHash } = (await coordinator.post(`${campaign}/preview`)).json;
  await coordinator.post(`${campaign}/launch`, { planHash });
  await until('running', async () =>
    (await coordinator.get(`${campaign}/launch`)).json.state === 'running' ? true : null,
  );
  return draft.json.id;
}

async function edit(
  coordinator: Visitor,
  campaign: string,
  change: (tasks: readonly Json[]) => readonly Json[],
): Promise<void> {
  const { version, draft } = (await coordinator.get(`${campaign}/draft`)).json;
  const { questions, recipientSets, tasks, ...rest } = draft;
  const body = {
    ...rest,
    recipientSets: recipientSets.map(({ source: _source, ...set }: Json) => set),
    tasks: change(tasks),
    answers: questions.map(({ no, answer }: Json) => ({ no, answer })),
  };
  const url = `${campaign}/draft`;
  const written = await coordinator.send(url, { method: 'PUT', body, ifMatch: version });
  if (written.status !== 200) throw new Error(`${url}: ${written.text}`);
}
