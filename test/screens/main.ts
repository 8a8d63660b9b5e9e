/** `npm run screens [name …]`: pictures of every screen of the demo into docs/screens. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../setup/find-chromium.mjs';
import { startDemo } from './demo.js';
import { placesOf, type Place, type Who } from './places.js';

const FOLDER = 'docs/screens';
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** WebP: words stay sharp, and a hundred and fifty pictures stay below eight megabytes. */
const QUALITY = 72;
const IDLE_WITHIN_MS = 3_000;

async function encoded(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', QUALITY);
}

async function session(url: string, who: Exclude<Who, null>): Promise<string> {
  const reply = await fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.test`, password: 'demo' }),
  });
  const { token } = (await reply.json()) as { readonly token: string };
  return token;
}

interface Window {
  readonly width: number;
  readonly height: number;
  readonly theme: (typeof THEMES)[number];
  /** One for each account: what is loaded once is there for the next place. */
  readonly contextOf: (who: Who) => Promise<BrowserContext>;
}

function windowsOf(
  browser: Browser,
  url: string,
  tokenOf: (who: Exclude<Who, null>) => Promise<string>,
): readonly Window[] {
  return SIZES.flatMap((viewport) =>
    THEMES.map((theme): Window => {
      const known = new Map<Who, Promise<BrowserContext>>();
      const open = async (who: Who): Promise<BrowserContext> => {
        const context = await browser.newContext({
          ...{ baseURL: url, viewport, locale: 'vi-VN', reducedMotion: 'reduce' },
          ...{ colorScheme: theme, timezoneId: 'Asia/Ho_Chi_Minh' },
        });
        if (who !== null) {
          const value = await tokenOf(who);
          await context.addCookies([{ name: 'dondoc_session', value, url }]);
        }
        return context;
      };
      return {
        ...viewport,
        theme,
        contextOf(who) {
          const context = known.get(who) ?? open(who);
          known.set(who, context);
          return context;
        },
      };
    }),
  );
}

/** One place in one window. @returns what the page complained about. */
async function picture(
  { width, theme, contextOf }: Window,
  place: Place,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const page = await (await contextOf(place.who)).newPage();
  const name = `${place.name}-${width}-${theme}`;
  page.on('pageerror', ({ message }) => faults.push(`${name}: ${message}`));
  try {
    await page.goto(place.path);
    await place.ready(page);
    await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`${name}: ${wide} px wide`);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(join(FOLDER, `${name}.webp`), await encoded(png));
  } catch (error) {
    faults.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
  }
  await page.close();
  return faults;
}

/** A stream keeps the network of some screens busy for good: nothing of theirs is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle', { timeout: IDLE_WITHIN_MS }).catch(() => undefined);
}

const executablePath = findChromium();
if (executablePath === null) {
  process.stderr.write('No Chromium on this machine: apt-get install chromium-headless-shell\n');
  process.exit(2);
}
const wanted = process.argv.slice(2);
const demo = await startDemo();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const tokens = new Map<string, Promise<string>>();
const tokenOf = (who: Exclude<Who, null>): Promise<string> => {
  const known = tokens.get(who) ?? session(demo.url, who);
  tokens.set(who, known);
  return known;
};
const places = await placesOf(async (who, path) => {
  const headers = { authorization: `Bearer ${await tokenOf(who)}` };
  return (await fetch(`${demo.url}/api/v1/${path}`, { headers })).json();
});
if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const windows = windowsOf(browser, demo.url, tokenOf);
const faults: string[] = [];
for (const place of places) {
  if (wanted.length > 0 && !wanted.includes(place.name)) continue;
  for (const window of windows) faults.push(...(await picture(window, place)));
  process.stderr.write(`${place.name}\n`);
}
await browser.close();
await demo.stop();
const files = readdirSync(FOLDER);
const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
process.stderr.write(`${files.length} pictures, ${(bytes / 2 ** 20).toFixed(1)} MB\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
