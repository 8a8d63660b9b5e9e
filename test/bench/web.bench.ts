import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { startSite, type Account, type Site } from '../browser/site.js';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { ensureBrowser, ensurePostgres, ensureWeb, stopServers } from '../setup/servers.mjs';
import { atMost, context, note, type Bench, type BenchRow } from './harness/report.js';
import { median } from './harness/rounds.js';

const BODIES = 300;
const TASKS = 10;
/** A slow line as the offices have it: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const LINE = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
  latency: 150,
};
const SLOWER = 4;
const MOST = { first: 130, room: 150, page: 60, slow: 2_000, line: 4_000 } as const;

type Limit = 'none' | 'processor' | 'line';

interface Place {
  readonly name: string;
  readonly path: string;
  readonly as: Account;
  /** What one came for is there and answers. */
  readonly usable: (page: Page) => Promise<void>;
}

interface Visited {
  readonly ms: number;
  /** Files of the app, or of the page. */
  readonly files: number;
  /** All that came, with answers and headers. */
  readonly all: number;
}

async function limit(session: CDPSession, by: Limit): Promise<void> {
  if (by === 'processor') await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (by === 'line') await session.send('Network.emulateNetworkConditions', LINE);
}

/** A cold visit: nothing is cached, one is signed in. */
async function visit(browser: Browser, site: Site, place: Place, by: Limit): Promise<Visited> {
  const window = await browser.newContext({ baseURL: site.url, locale: 'vi-VN' });
  await window.request.post('/api/v1/sign-in', { data: place.as });
  const page = await window.newPage();
  const session = await window.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await limit(session, by);
  const started = performance.now();
  await page.goto(place.path, { waitUntil: 'commit' });
  await place.usable(page);
  const ms = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const files = await page.evaluate(() => {
    const parts = performance.getEntries() as PerformanceResourceTiming[];
    return parts
      .filter(({ entryType, name }) =>
        name.includes('/assets/') ? entryType === 'resource' : entryType === 'navigation',
      )
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  await window.close();
  return { ms, files: files / 1024, all: bytes / 1024 };
}

function placesOf(
  scene: Scene,
  coordinator: Account,
  recipient: Account,
): Readonly<Record<'list' | 'room' | 'page', Place>> {
  return {
    list: {
      ...{ name: 'list of campaigns', path: '/campaigns', as: coordinator },
      usable: (page) => page.getByRole('link', { name: new RegExp(scene.number) }).waitFor(),
    },
    room: {
      ...{ name: `control room, ${BODIES} × ${TASKS}`, path: `/campaigns/${scene.id}` },
      as: coordinator,
      async usable(page) {
        const cell = page.locator('[role=grid] [tabindex="0"]');
        await cell.focus();
        await page.keyboard.press('ArrowDown');
        await page.locator('[aria-rowindex="3"] :focus').waitFor();
      },
    },
    page: {
      ...{ name: 'recipient’s page', path: '/work', as: recipient },
      usable: (page) => page.getByRole('button', { name: 'Tiếp nhận' }).first().waitFor(),
    },
  };
}

/** What comes over the line, and how long until one can work, on a slow machine and on a slow line. */
export const webBench: Bench = async ({ rounds }) => {
  await Promise.all([ensureBrowser(), ensurePostgres(), ensureWeb()]);
  const browser = await chromium.connect(process.env['TEST_BROWSER'] ?? '');
  const site = await startSite();
  const scene = await aScene(site, { bodies: BODIES, tasks: TASKS });
  const coordinator = await site.account('coordinator', scene.issuer.id);
  const recipient = await site.account('contactPoint', scene.recipients[0]?.id ?? null);
  const places = placesOf(scene, coordinator, recipient);
  const rows: BenchRow[] = [];
  const measure = async (place: Place, by: Limit): Promise<Visited> => {
    // One visit warms the server, not the browser: each has a context of its own.
    await visit(browser, site, place, by);
    const seen: Visited[] = [];
    for (let round = 0; round < rounds; round += 1) {
      seen.push(await visit(browser, site, place, by));
    }
    note(`${place.name}, ${by}: ${seen.map(({ ms }) => ms.toFixed(0)).join(' ')} ms`);
    const of = (pick: (one: Visited) => number): number => median(seen.map(pick));
    return { ms: of(({ ms }) => ms), files: of(({ files }) => files), all: of(({ all }) => all) };
  };
  const sizes = { list: MOST.first, room: MOST.room, page: MOST.page } as const;
  for (const name of ['list', 'room', 'page'] as const) {
    const place = places[name];
    const quick = await measure(place, 'none');
    rows.push(atMost(`${place.name}: files`, quick.files, 'kB', sizes[name], 1));
    rows.push(context(`${place.name}: all that came`, quick.all, 'kB'));
    const slow = await measure(place, 'processor');
    rows.push(atMost(`${place.name}: usable, processor ÷ ${SLOWER}`, slow.ms, 'ms', MOST.slow, 0));
    const line = await measure(place, 'line');
    rows.push(atMost(`${place.name}: usable, 1.6 Mbit/s`, line.ms, 'ms', MOST.line, 0));
  }
  await browser.close();
  await site.stop();
  await stopServers();
  return { rounds, rows, programs: 'API from source, app as built' };
};
