/** Finds a Chromium that is already on the machine; nothing is downloaded. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The shell first: without the browser's own windows a page costs a third of the processor time. */
const NAMES = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  ...['microsoft-edge-stable', 'microsoft-edge'],
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const inPath = (env) =>
  (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** Playwright's own cache, the newest first. */
function inPlaywrightCache(env) {
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((tail) => join(cache, name, tail)),
    );
}

/** `DONDOC_CHROMIUM`, PATH, the usual places, Playwright's cache; null when there is none. */
export function findChromium(env = process.env) {
  const named = env.DONDOC_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`DONDOC_CHROMIUM=${named} không chạy được.`);
  }
  const places = [...inPath(env), ...APPLICATIONS, ...inPlaywrightCache(env)];
  return places.find(runs) ?? null;
}
