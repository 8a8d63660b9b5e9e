import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startDesk, type Desk } from './desk.js';
import { linkOf } from './link-fixture.js';
import type { Account } from './site.js';
import { closeBrowser, describeInBrowser, visit, type Theme, type Visit } from './visit.js';

const MOST_SHIFT = 0.02;
/** The whole description of the API is much for a busy machine. */
const PATIENCE_MS = 60_000;
/** Answers come one after the other: whatever would move does. */
const ANSWER_MS = 60;
const QUIET_MS = 120;
const SETTLED_WITHIN_MS = 4_000;
/** Longer than what is read stays fresh. */
const STALE = '00:40';
/** What is asked in vain is asked twice more. */
const AGAIN = ['00:03', '00:05'];
const BAR_WITHIN_MS = 15_000;
/** Forty screens in two themes: half a minute, more where the machine has other work. */
const ALL_MS = 300_000;

interface Look {
  readonly theme: Theme;
  readonly width: number;
}
const LOOKS: readonly Look[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 390 },
];

/** What moved while nobody had touched anything, in the window of the test. */
interface Watched {
  shift: number;
  moved: string[];
}

const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched: Watched = { shift: 0, moved: [] };
    Object.assign(globalThis, { watched });
    interface Entry extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Element | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        if (entry.hadRecentInput) continue;
        watched.shift += entry.value;
        for (const { node } of entry.sources) {
          watched.moved.push(node === null ? '?' : `${node.nodeName} ${String(node.className)}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Waits until whatever was asked for is answered, and nothing has been asked since. */
function watchAnswers(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  page.on('request', (request) => {
    if (!request.url().endsWith('/changes')) open.add(request);
    last = Date.now();
  });
  const ended = (request: Request): void => {
    open.delete(request);
    last = Date.now();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    const end = Date.now() + SETTLED_WITHIN_MS;
    while (Date.now() < end && (open.size > 0 || Date.now() - last < QUIET_MS)) await sleep(20);
    // What was given up when its screen was left is not always told.
    open.clear();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  };
}

/** To another screen as a press on a link goes: nothing is loaded anew that is there. */
const step = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    Object.assign((globalThis as unknown as { watched: Watched }).watched, { shift: 0, moved: [] });
    history.pushState({}, '', to);
  }, path);

/** A stream that breaks is asked for again by and by; without it a screen asks now and then. */
const withoutStream = (context: BrowserContext) =>
  context.route('**/changes', (route) => route.abort());

describeInBrowser('every screen', () => {
  let desk: Desk;
  let person: Account;
  let scene: Scene;
  let recipient: Account;
  let draft: string;
  beforeAll(async () => {
    desk = await startDesk();
    const rows = <Row>(sql: string, ...values: unknown[]) =>
      desk.db.dataSource.query<Row[]>(sql, values);
    const [issuer] = await rows<{ id: string; name: string; code: string }>(
      `select id, name, code from body where code = 'LDLD-LC'`,
    );
    scene = await aScene(desk, {
      ...{ issuer: { ...issuer!, email: '' }, bodies: 6, tasks: 3, standing: true },
      ...{ dueAt: ['2025-03-05T10:00:00Z', '2025-03-20T10:00:00Z', null] },
      reportOpensAt: '2025-03-07T01:00:00Z',
    });
    await desk.advance(scene.id);
    const id = await desk.drafted('000');
    await desk.answerSeed(id);
    draft = `/campaigns/${id}`;
    // Who coordinates, leads and administers comes to every screen.
    person = await desk.account('coordinator', issuer!.id);
    await rows(
      `insert into membership (id, person_id, body_id, role, created_at)
       select gen_random_uuid(), p.id, r.body_id, r.role, p.created_at from person p,
         (values ('administrator', null::uuid), ('leader', $2::uuid)) as r (role, body_id)
       where p.email = $1`,
      ...[person.email, issuer!.id],
    );
    recipient = await desk.account('contactPoint', scene.recipients[0]!.id);
    await desk.call({
      ...{ method: 'POST', url: '/api/v1/calendar-feeds', as: scene.coordinator },
      body: { label: 'Lịch của tôi' },
    });
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });

  /** Screens of the app that read something. */
  const reading = (): readonly string[] => {
    const room = `/campaigns/${scene.id}`;
    return [
      ...['/', '/leader', '/campaigns', '/search?q=cong+doan', '/statistics'],
      ...[`${draft}/review`, `${draft}/plan`],
      ...[room, `${room}?view=deadlines`, `${room}?view=unacknowledged`, `${room}?view=cascade`],
      ...[`${room}/reports`, `${room}/letters`],
      ...[`${room}/log`, `${room}/log?level=detail`, '/directory'],
      ...[
        `${room}/log?level=raw`,
        '/directory?view=groups',
        '/settings/people',
        '/settings/calendar',
      ],
      ...['/settings/policies', '/settings/account', '/settings/keys', '/settings/health'],
      ...['/settings/outside', '/settings/successions'],
    ];
  };
  /** Screens of the app that are a form. */
  const FORMS = ['/campaigns/new', '/campaigns/import', '/directory/import'];

  /** Pages the server makes, some without script. */
  const pages = (): readonly (readonly [string, Account | undefined])[] => {
    const link = linkOf(desk, scene.dispatchIds[0]!, scene.recipients[0]!.email);
    const piece = `/work/${scene.assignmentIds[0]![0]!}`;
    return [
      ...[link, '/docs', '/sign-in', '/status'].map((path) => [path, undefined] as const),
      ...['/work', piece, `/work/documents/${scene.dispatchIds[0]!}`, '/work/account'].map(
        (path) => [path, recipient] as const,
      ),
    ];
  };

  /** What is wrong with what stands in the window. */
  async function faultsOf({ page, audit }: Visit, { theme, width }: Look): Promise<string[]> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const { shift, moved } = await page.evaluate(
      () => (globalThis as unknown as { watched: Watched }).watched,
    );
    return [
      ...(wide > width ? [`${wide} px wide`] : []),
      ...(shift > MOST_SHIFT ? [`moved ${shift.toFixed(3)}: ${moved.join(', ')}`] : []),
      ...(await audit([theme])),
    ];
  }

  async function appAs(how: Look): Promise<Record<string, readonly string[]>> {
    const found: Record<string, readonly string[]> = {};
    const window = await visit(desk, '/settings/account', {
      ...{ as: person, width: how.width, dark: how.theme === 'dark' },
    });
    const { page, context, faults, leave } = window;
    const answered = watchAnswers(page);
    await withoutStream(context);
    await context.route('**/api/v1/**', async (route) => {
      await sleep(ANSWER_MS);
      await route.continue();
    });
    await watchShifts(page);
    for (const path of [...reading(), ...FORMS]) {
      await step(page, path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await answered();
      const wrong = await faultsOf(window, how);
      if (wrong.length > 0) found[path] = wrong;
    }
    // No worker and no Temporal here: 503 is the answer of the health, and no fault of the screen.
    const logged = faults.filter((fault) => !fault.includes('/readyz'));
    if (logged.length > 0) found['console'] = logged;
    await leave();
    return found;
  }

  async function pagesAs(how: Look): Promise<Record<string, readonly string[]>> {
    const found: Record<string, readonly string[]> = {};
    for (const [path, as] of pages()) {
      const window = await visit(desk, path, {
        ...{ width: how.width, dark: how.theme === 'dark', ...(as === undefined ? {} : { as }) },
      });
      await window.page.waitForLoadState();
      await watchShifts(window.page);
      await window.page
        .getByRole('heading', { level: 1 })
        .first()
        .waitFor({ timeout: PATIENCE_MS });
      const wrong = [...(await faultsOf(window, how)), ...window.faults];
      if (wrong.length > 0) found[path] = wrong;
      await window.leave();
    }
    return found;
  }

  it(
    'has room, stays where it is while it comes, and is read by everybody',
    async () => {
      const all = await Promise.all(LOOKS.flatMap((how) => [appAs(how), pagesAs(how)]));
      expect(all).toEqual([{}, {}, {}, {}]);
    },
    ALL_MS,
  );

  it(
    'says how old its data are when nothing answers any more, and no longer once something does',
    async () => {
      const silent: string[] = [];
      const { page, context, leave } = await visit(desk, '/settings/account', { as: person });
      await withoutStream(context);
      const answered = watchAnswers(page);
      await page.clock.install();
      await page.reload();
      await watchShifts(page);
      const bar = page.getByText(/^Mất kết nối – dữ liệu lúc/);
      const seen = (state: 'visible' | 'hidden') =>
        bar.first().waitFor({ state, timeout: BAR_WITHIN_MS });
      for (const path of reading()) {
        await step(page, path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await answered();
        await context.setOffline(true);
        await page.clock.fastForward(STALE);
        await page.evaluate(() =>
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
        );
        for (const later of AGAIN) {
          await sleep(50);
          await page.clock.fastForward(later);
        }
        await seen('visible').catch(() => silent.push(path));
        await context.setOffline(false);
        if (silent.at(-1) === path) continue;
        await page.getByRole('button', { name: 'Thử lại' }).first().click();
        await seen('hidden').catch(() => silent.push(`${path} again`));
      }
      await leave();
      expect(silent).toEqual([]);
    },
    ALL_MS,
  );
});
