import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Account, Site } from './site.js';

const hasBrowser = process.env['TEST_BROWSER'] !== '';

/** Without a Chromium the setup has printed why, and these tests are skipped; CI is to have one, so there they fail. */
export const describeInBrowser =
  hasBrowser || process.env['CI'] === 'true' ? describe : describe.skip;

const ACTION_WITHIN_MS = 15_000;
let browser: Browser | undefined;

export type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

interface VisitOptions {
  readonly as?: Account;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
}

/** One person at one window. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Whatever the page logs as an error, throws, or the content security policy refuses. */
  readonly faults: string[];
  /** Contrast, names, roles: the violations axe finds, in both themes unless one is named. */
  readonly audit: (themes?: readonly Theme[]) => Promise<readonly string[]>;
  readonly leave: () => Promise<void>;
}

/** A fresh context at `path`, signed in if `as` says who: own cookies, own storage, the real headers. */
export async function visit(site: Site, path: string, options: VisitOptions = {}): Promise<Visit> {
  const { as, dark = false, width = 1280, height = 900, script = true } = options;
  if (!hasBrowser)
    throw new Error('No Chromium on this machine: apt-get install chromium-headless-shell');
  browser ??= await chromium.connect(process.env['TEST_BROWSER'] ?? '');
  const context = await browser.newContext({
    baseURL: site.url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(ACTION_WITHIN_MS);
  if (as !== undefined) {
    const reply = await context.request.post('/api/v1/sign-in', { data: as });
    expect(reply.status()).toBe(200);
  }
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Chromium logs every refused request; what the screen makes of it is what the tests look at.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) faults.push(message.text());
  });
  page.on('response', (reply) => {
    if (reply.status() === 404 || reply.status() >= 500) {
      faults.push(`${reply.status()} ${reply.url()}`);
    }
  });
  await page.goto(path);
  return {
    page,
    context,
    faults,
    audit: (themes = THEMES) => (script ? auditIn(page, themes) : auditTwin(site, page, themes)),
    leave: () => context.close(),
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}
type AxeRun = (of: Document, options: object) => Promise<AxeResults>;

async function auditIn(page: Page, themes: readonly Theme[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const { violations } = await page.evaluate(
      (tags) =>
        (globalThis as unknown as { axe: { run: AxeRun } }).axe.run(document, {
          runOnly: tags,
          resultTypes: ['violations'],
        }),
      RULES,
    );
    for (const { id, nodes } of violations) {
      for (const { target } of nodes) found.push(`${theme} ${id}: ${target.join(' ')}`);
    }
  }
  return found;
}

/** A page that runs no script cannot run axe: what it shows is shown once more where axe may run. */
async function auditTwin(
  site: Site,
  page: Page,
  themes: readonly Theme[],
): Promise<readonly string[]> {
  const context = await page.context().browser()?.newContext({
    baseURL: site.url,
    viewport: page.viewportSize(),
    reducedMotion: 'reduce',
  });
  if (context === undefined) throw new Error('The browser has gone.');
  const body = await page.content();
  await context.route('**/twin', (route) => route.fulfill({ contentType: 'text/html', body }));
  const twin = await context.newPage();
  await twin.goto('/twin');
  const found = await auditIn(twin, themes);
  await context.close();
  return found;
}

/** Call it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
