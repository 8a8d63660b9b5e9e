import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advanceCampaign, type UnitOfWork } from '#application';
import { writeClockOffset } from '#persistence';
import type { SystemClock } from '#runtime';
import { aBody, aKey, aRunningCampaign, type BuiltCampaign, type CampaignWish } from '#testing';
import { CLOCK, UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import { startTestApi, type TestApi } from './api-fixture.js';

/** Monday 10/03/2025, 08:30 in Viet Nam. */
export const LAUNCHED = '2025-03-10T01:30:00Z';

export interface CampaignApi extends TestApi {
  readonly dataDir: string;
  /** Moves the API's clock; the test's own clock with it. */
  standAt(instant: string): Promise<void>;
  /** What the engine does at a wake. */
  advance(campaignId: string): Promise<void>;
}

/** The API on a Monday morning, with a data folder of its own. */
export async function startCampaignApi(
  env: Readonly<Record<string, string>> = {},
): Promise<CampaignApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-api-'));
  const api = await startTestApi({ DONDOC_DATA: dataDir, ...env });
  const clock = api.app.get<SystemClock>(CLOCK);
  const uow = api.app.get<UnitOfWork>(UNIT_OF_WORK);
  const standAt = async (instant: string) => {
    const wallNow = clock.wallNow();
    await writeClockOffset(api.db.dataSource, Date.parse(instant) - wallNow, wallNow);
    await clock.refresh();
    api.db.clock.set(instant);
  };
  await standAt(LAUNCHED);
  return {
    ...api,
    dataDir,
    standAt,
    async advance(campaignId) {
      await advanceCampaign(uow, { campaignId, asOf: clock.now() });
    },
    async stop() {
      await api.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Scene extends BuiltCampaign {
  readonly coordinator: string;
  readonly leader: string;
  /** Contact point of the first recipient. */
  readonly recipient: string;
  /** Contact point of the second. */
  readonly otherRecipient: string;
  /** Coordinator of another issuing body. */
  readonly foreigner: string;
  readonly administrator: string;
}

/** A released campaign and a key for each who may come to it. */
export async function aScene(api: CampaignApi, wish: CampaignWish = {}): Promise<Scene> {
  const { db } = api;
  const campaign = await aRunningCampaign(db, wish);
  const elsewhere = await aBody(db, { name: 'Cơ quan khác' });
  const [first, second] = campaign.recipients;
  return {
    ...campaign,
    coordinator: await aKey(db, 'coordinator', campaign.issuer.id),
    leader: await aKey(db, 'leader', campaign.issuer.id),
    recipient: await aKey(db, 'contactPoint', first!.id),
    otherRecipient: await aKey(db, 'contactPoint', (second ?? elsewhere).id),
    foreigner: await aKey(db, 'coordinator', elsewhere.id),
    administrator: await aKey(db, 'administrator', null),
  };
}
