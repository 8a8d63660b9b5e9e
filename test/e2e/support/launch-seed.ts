import { readSeed, type SeedId } from '../../../apps/cli/src/demo/seeds.js';
import { until } from './until.js';
import type { Visitor } from './visitor.js';

/** A seed document read, answered, looked at and launched by its coordinator, up to the release. */
export async function launchSeed(coordinator: Visitor, seed: SeedId): Promise<string> {
  const { reading, answers: file } = await readSeed(seed);
  const stored = await coordinator.post('/api/v1/readings', { issuer: file.issuer, reading });
  const draft = await coordinator.post('/api/v1/campaigns', { readingId: stored.json.id });
  const campaign = `/api/v1/campaigns/${draft.json.id}`;
  await coordinator.post(`${campaign}/answers`, file.answers, { ifMatch: draft.json.version });
  const { planHash } = (await coordinator.post(`${campaign}/preview`)).json;
  await coordinator.post(`${campaign}/launch`, { planHash });
  await until('running', async () =>
    (await coordinator.get(`${campaign}/launch`)).json.state === 'running' ? true : null,
  );
  return draft.json.id;
}
