import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { aScene } from '../integration/campaign-fixture.js';
import { startDesk, type Desk } from './desk.js';
import type { Account } from './site.js';
import { closeBrowser, describeInBrowser, visit, type Visit } from './visit.js';

/** Answers, code and fonts that come one after the other: whatever would move does. */
const ANSWER_MS = 400;
const FONT_MS = 700;
const MOST_SHIFT = 0.02;
const AT_ONCE = 2;
const PATIENCE_MS = 30_000;
/** Dozens of screens, one after the other. */
const ALL_MS = 240_000;

interface Shift {
  readonly value: number;
  readonly moved: string;
}

/** Many windows, one after the other, on a machine that may have other work: what counts here is no speed. */
const patient = async (context: BrowserContext): Promise<void> => {
  context.setDefaultTimeout(PATIENCE_MS);
  await withoutStream(context);
};

/** A stream that stays open would keep the network from ever being idle; without it a screen asks now and then. */
async function withoutStream(context: BrowserContext): Promise<void> {
  await context.route('**/api/v1/**/changes', (route) => route.abort());
}

/** Keeps what moved while nobody had touched anything. */
async function watchShifts(context: BrowserContext): Promise<void> {
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    interface Entry extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Element | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const nameOf = ({ node }: Entry['sources'][number]): string =>
          node === null ? '?' : `${node.nodeName} ${String(node.className)}`;
        if (entry.hadRecentInput) continue;
        shifts.push({ value: entry.value, moved: entry.sources.map(nameOf).join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const late = (ms: number) => async (route: { continue(): Promise<void> }) => {
    await sleep(ms);
    await route.continue();
  };
  await context.route('**/api/v1/**', late(ANSWER_MS));
  await context.route('**/*.woff2', late(FONT_MS));
  await withoutStream(context);
}

async function shiftsOf(page: Page): Promise<readonly Shift[]> {
  await page.waitForLoadState('networkidle');
  // What came last is drawn, and told.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
}

async function inTurn<One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> {
  for (let first = 0; first < all.length; first += AT_ONCE) {
    await Promise.all(all.slice(first, first + AT_ONCE).map(act));
  }
}

describeInBrowser('every screen', () => {
  let desk: Desk;
  let administrator: Account;
  let campaign: string;
  let draft: string;
  beforeAll(async () => {
    desk = await startDesk();
    const [issuer] = await desk.db.dataSource.query<{ id: string; name: string; code: string }[]>(
      `select id, name, code from body where code = 'LDLD-LC'`,
    );
    const scene = await aScene(desk, {
      ...{
        issuer: { ...issuer!, email: '' },
        bodies: 6,
        tasks: 3,
        dueAt: ['2025-03-05T10:00:00Z', null],
      },
      reportOpensAt: '2025-03-07T01:00:00Z',
    });
    await desk.advance(scene.id);
    campaign = `/campaigns/${scene.id}`;
    const id = await desk.drafted('000');
    await desk.answerSeed(id);
    draft = `/campaigns/${id}`;
    administrator = await desk.account('administrator', null);
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });

  const ofCoordinator = (): readonly string[] => [
    ...['/', '/campaigns', '/campaigns/new', '/search?q=cong+doan', '/statistics'],
    ...[`${draft}/review`, `${draft}/plan`, campaign, `${campaign}?view=deadlines`],
    ...[`${campaign}?view=unacknowledged`, `${campaign}/reports`, `${campaign}/log`],
    ...['/directory', '/directory?view=groups', '/directory/import'],
    ...['/settings/people', '/settings/calendar', '/settings/policies', '/settings/account'],
  ];
  const ofAdministrator = ['/settings/keys', '/settings/health'];
  const places = (): readonly (readonly [string, Account | undefined])[] => [
    ...ofCoordinator().map((path) => [path, desk.coordinator] as const),
    ...ofAdministrator.map((path) => [path, administrator] as const),
    ['/leader', desk.leader],
    ['/campaigns', undefined],
  ];
  const seen = ({ page }: Visit) => page.getByRole('heading', { level: 1 }).waitFor();

  it.each([390, 1280])(
    'stays where it is while it comes, slowly, at %i px',
    async (width) => {
      const moved: object[] = [];
      await inTurn(places(), async ([path, as]) => {
        const options = { width, before: watchShifts, ...(as === undefined ? {} : { as }) };
        const window = await visit(desk, path, options);
        await seen(window);
        const shifts = await shiftsOf(window.page);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        if (sum > MOST_SHIFT) moved.push({ path, sum: sum.toFixed(3), shifts });
        await window.leave();
      });
      expect(moved).toEqual([]);
    },
    ALL_MS,
  );

  it(
    'has room at every width, and no fault that axe finds where no other test looks',
    async () => {
      const found: object[] = [];
      const signIn = ['/campaigns', undefined] as const;
      const looked = [['/search?q=cong+doan', desk.coordinator], signIn] as const;
      const more = [[`${campaign}/reports`, desk.coordinator]] as const;
      const cases = [390, 1280, 1920].flatMap((width) =>
        [...looked, ...more].map(([path, as]) => ({ width, path, as })),
      );
      await inTurn(cases, async ({ width, path, as }) => {
        const window = await visit(desk, path, {
          ...{ width, before: patient },
          ...(as === undefined ? {} : { as }),
        });
        await seen(window);
        await window.page.waitForLoadState('networkidle');
        const wide = await window.page.evaluate(() => document.documentElement.scrollWidth);
        const faults = await window.audit();
        if (wide > width || faults.length > 0) found.push({ path, width, wide, faults });
        await window.leave();
      });
      expect(found).toEqual([]);
    },
    ALL_MS,
  );

  it(
    'says how old its data are when nothing answers any more, and asks again',
    async () => {
      const silent: string[] = [];
      const cut = ['/directory', '/settings/people', '/settings/calendar', '/settings/policies'];
      const others = [
        '/directory?view=groups',
        '/settings/account',
        '/statistics',
        '/search?q=cong',
      ];
      const all = [
        ...[...cut, ...others].map((path) => [path, desk.coordinator] as const),
        ...ofAdministrator.map((path) => [path, administrator] as const),
      ];
      await inTurn(all, async ([path, as]) => {
        const { page, context, leave } = await visit(desk, path, { as, before: patient });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await page.clock.install();
        await context.route('**/api/v1/**', (route) => route.abort());
        await page.clock.fastForward('02:00');
        await page.evaluate(() =>
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
        );
        const bar = page.getByText(/^Mất kết nối – dữ liệu lúc/).first();
        const told = await bar.waitFor().then(
          () => true,
          () => false,
        );
        if (!told) silent.push(path);
        await context.unroute('**/api/v1/**');
        if (told) {
          await page.getByRole('button', { name: 'Thử lại' }).first().click();
          await bar
            .waitFor({ state: 'hidden', timeout: 15_000 })
            .catch(() => silent.push(`${path} again`));
        }
        await leave();
      });
      expect(silent).toEqual([]);
    },
    ALL_MS,
  );
});
