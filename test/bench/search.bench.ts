import { aScene, startCampaignApi } from '../integration/campaign-fixture.js';
import { manyDirectives } from '../integration/many-directives.js';
import { ensurePostgres, stopServers } from '../setup/servers.mjs';
import { atMost, context, note, type Bench, type BenchRow } from './harness/report.js';
import { median } from './harness/rounds.js';

const MANY = 50_000;
const MOST_MS = 50;
/** How people ask: a number, a type with a number, a common word, what many old ones hold, what none holds. */
const QUESTIONS = ['30333', 'cong van 30333', 'trien khai', 'van ban 3', 'giao duc nghe'];

/** One box over 50,000 directives and as many tasks: from the question to the answer of the API. */
export const searchBench: Bench = async ({ rounds }) => {
  await ensurePostgres();
  const api = await startCampaignApi();
  const scene = await aScene(api, { bodies: 2, tasks: 2 });
  await manyDirectives(api, scene.id, MANY);
  const ask = async (text: string): Promise<number> => {
    const url = `/api/v1/search?q=${encodeURIComponent(text)}`;
    const started = performance.now();
    const { status } = await api.call({ url, as: scene.coordinator });
    if (status !== 200) throw new Error(`${text}: ${status}`);
    return performance.now() - started;
  };
  const rows: BenchRow[] = [];
  for (const text of QUESTIONS) {
    await ask(text);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await ask(text));
    note(`${text}: ${times.map((ms) => ms.toFixed(0)).join(' ')} ms`);
    rows.push(atMost(`search “${text}” among ${MANY} directives`, median(times), 'ms', MOST_MS, 0));
  }
  const started = performance.now();
  await api.db.dataSource.query('select 1');
  rows.push(context('a question that reads nothing', performance.now() - started, 'ms'));
  await api.stop();
  await stopServers();
  return { rounds, rows, programs: 'API from source, in the process of the bench' };
};
