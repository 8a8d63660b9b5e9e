/** Servers shared by all Jest projects of one run: started once, outside Jest's sandbox, where `#names` do not resolve. */
import { randomBytes } from 'node:crypto';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('.', root));
register(new URL('libs/platform/loader/hooks.mjs', root));
const local = () => import(new URL('tools/local/src/index.ts', root).href);
const say = (line) => process.stderr.write(`${line}\n`);

/** Jest calls every project's setup in one process: what one has started, the next finds here. */
const shared = (globalThis.__dondocServers ??= { started: new Map(), stops: [] });

function once(name, start) {
  if (!shared.started.has(name)) shared.started.set(name, start());
  return shared.started.get(name);
}

async function program(name) {
  const { cacheFolder, findTemporal } = await local();
  return (await findTemporal(name, { cacheFolder: cacheFolder(folder), say })).path;
}

/** A server of your own keeps nothing of the run. */
async function dropTemplate() {
  const { default: pg } = await import('pg');
  const session = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await session.connect();
  await session.query(`drop database if exists ${process.env.TEST_TEMPLATE_DATABASE} with (force)`);
  await session.end();
}

/**
 * TEST_DATABASE_URL (a superuser; one of your own is respected), TEST_APP_ROLE, and TEST_TEMPLATE_DATABASE, the name of
 * what the run's first test to need a database migrates and every test copies.
 */
export const ensurePostgres = () =>
  once('postgres', async () => {
    const { APP_ROLE, startPostgres } = await local();
    process.env.TEST_APP_ROLE = APP_ROLE;
    process.env.TEST_TEMPLATE_DATABASE = `t_template_${randomBytes(6).toString('hex')}`;
    if (process.env.TEST_DATABASE_URL) {
      shared.stops.push(dropTemplate);
      return;
    }
    const postgres = await startPostgres({ fast: true });
    shared.stops.push(() => postgres.stop());
    process.env.TEST_DATABASE_URL = postgres.adminUrl;
  });

/** TEST_TEMPORAL_ADDRESS: a dev server with its database in a file. */
export const ensureTemporal = () =>
  once('temporal', async () => {
    if (process.env.TEST_TEMPORAL_ADDRESS) return;
    const { startTemporal } = await local();
    const temporal = await startTemporal({ program: await program('temporal') });
    shared.stops.push(() => temporal.stop());
    process.env.TEST_TEMPORAL_ADDRESS = temporal.address;
  });

/** TEMPORAL_TEST_SERVER_PATH and TEMPORAL_CLI_PATH: programs for tests that start servers of their own. */
export const ensurePrograms = () =>
  once('programs', async () => {
    process.env.TEMPORAL_TEST_SERVER_PROGRAM = await program('temporal-test-server');
    process.env.TEMPORAL_TEST_SERVER_PATH = fileURLToPath(
      new URL('temporal-test-server.sh', import.meta.url),
    );
    process.env.TEMPORAL_CLI_PATH = await program('temporal');
  });

/** WORKFLOW_BUNDLE: the file that workers under test run workflows from. */
export const ensureBundle = () =>
  once('bundle', async () => {
    const { buildWorkflowBundle } = await import(
      new URL('libs/platform/src/build/workflow-bundle.ts', root).href
    );
    const { cacheFolder } = await local();
    const { codePath } = await buildWorkflowBundle(folder, cacheFolder(folder));
    process.env.WORKFLOW_BUNDLE = codePath;
  });

const NO_BROWSER =
  'bỏ qua kiểm thử trình duyệt: máy này không có Chromium (apt-get install chromium-headless-shell, hoặc DONDOC_CHROMIUM=/đường/dẫn)';

/**
 * TEST_BROWSER: where a shared Chromium listens; empty when this machine has none, which skips the tests that need it
 * (in CI they fail: test/browser/visit.ts). Answers whether they run.
 */
export const ensureBrowser = () =>
  once('browser', async () => {
    process.env.TEST_BROWSER = '';
    const executablePath = findChromium();
    if (executablePath === null) {
      say(NO_BROWSER);
      return process.env.CI === 'true';
    }
    const { chromium } = await import('playwright-core');
    const isRoot = process.getuid?.() === 0;
    const browser = await chromium.launchServer({
      executablePath,
      args: [
        ...['--disable-dev-shm-usage', '--font-render-hinting=none'],
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
      timeout: 60_000,
    });
    shared.stops.push(() => browser.close());
    process.env.TEST_BROWSER = browser.wsEndpoint();
    return true;
  });

/** dist/apps/web: the app as the API serves it. */
export const ensureWeb = () =>
  once('web', async () => {
    const { ensureWebBuilt } = await import('../../scripts/prepare-web.mjs');
    ensureWebBuilt();
  });

/** Stops what was started, last first. Jest calls it once per project: the first call does the work. */
export async function stopServers() {
  const stops = shared.stops.splice(0).reverse();
  for (const stop of stops) await stop();
  shared.started.clear();
}
