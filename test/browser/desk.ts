import { readFileSync } from 'node:fs';
import { assignPage, loadDemoDirectory, releaseCampaign, type UnitOfWork } from '#application';
import { aKey } from '#testing';
import { UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import { startSite, type Account, type Site } from './site.js';

/** A site with the demo's directory, and who coordinates and leads LĐLĐ tỉnh Lai Châu. */
export interface Desk extends Site {
  readonly coordinator: Account;
  readonly colleague: Account;
  readonly leader: Account;
  readonly foreigner: Account;
  /** For what a test does behind the window. */
  readonly key: string;
  /** A draft of a seed document: its id. */
  drafted(seed: string): Promise<string>;
  /** Answers a draft of document 000 as its coordinator does; its version is then 2. */
  answerSeed(campaignId: string, number?: string): Promise<void>;
  /** The same, launched and released. */
  launchSeed(campaignId: string): Promise<void>;
  /** What the worker does to a campaign that is being launched. */
  finishLaunch(campaignId: string): Promise<void>;
}

export const seedText = (id: string): string =>
  readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8');

export async function startDesk(): Promise<Desk> {
  const site = await startSite();
  const { idOf } = await site.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
  const issuer = idOf.get('LDLD-LC') ?? null;
  const key = await aKey(site.db, 'coordinator', issuer);
  const uow = site.app.get<UnitOfWork>(UNIT_OF_WORK);
  const made = async (url: string, body: unknown): Promise<string> => {
    const { json, status } = await site.call({ method: 'POST', url, as: key, body });
    expect(status).toBe(201);
    return (json as { id: string }).id;
  };
  async function answerSeed(campaignId: string, number?: string): Promise<void> {
    const file = JSON.parse(readFileSync('test/fixtures/seeds/000.answers.json', 'utf8')) as {
      readonly issuer: string;
    };
    const { issuer: _issuer, ...answers } = file;
    const body = { ...answers, ...(number === undefined ? {} : { header: { number } }) };
    const url = `/api/v1/campaigns/${campaignId}/answers`;
    const { status } = await site.call({ method: 'POST', url, as: key, body, ifMatch: 1 });
    expect(status).toBe(200);
  }
  async function finishLaunch(campaignId: string): Promise<void> {
    const { json } = await site.call({ url: `/api/v1/campaigns/${campaignId}/launch`, as: key });
    for (let page = 0; page < (json as { pageCount: number }).pageCount; page += 1) {
      await assignPage(uow, { campaignId, page });
    }
    await releaseCampaign(uow, campaignId);
  }
  return {
    ...site,
    key,
    coordinator: await site.account('coordinator', issuer),
    colleague: await site.account('coordinator', issuer),
    leader: await site.account('leader', issuer),
    foreigner: await site.account('coordinator', idOf.get('CB-SL') ?? null),
    async drafted(seed) {
      const text = seedText(seed);
      const readingId = await made('/api/v1/readings', { issuer: 'LDLD-LC', text });
      return made('/api/v1/campaigns', { readingId });
    },
    answerSeed,
    finishLaunch,
    async launchSeed(campaignId) {
      await answerSeed(campaignId);
      const url = `/api/v1/campaigns/${campaignId}`;
      const look = { method: 'POST', as: key, body: {} } as const;
      const { json } = await site.call({ ...look, url: `${url}/preview` });
      const { planHash } = json as { planHash: string };
      await site.call({ ...look, url: `${url}/launch`, body: { planHash } });
      await finishLaunch(campaignId);
    },
  };
}
