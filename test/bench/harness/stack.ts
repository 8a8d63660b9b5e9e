import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { runMigrations } from '#persistence';
import { cacheFolder, findTemporal, freePort, startPostgres, startTemporal } from '#tools/local';
import { buildWorkflowBundle } from '#platform/build';
import { campaignWorkflowId } from '#contracts/workflow';
import { note } from './report.js';
import { cpuOfChildren, ROOT, startHelper, startProduct, type Program } from './processes.js';

/** Processes look at the instance's clock once a second. */
const CLOCK_FOLLOWED_MS = 1_300;

/** Servers of this run alone, with the real api and worker on them, each a process of its own. */
export interface BenchStack {
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporal: Client;
  readonly api: Program;
  readonly worker: Program;
  readonly mailbox: Program;
  readonly smtpUrl: string;
  /** As the schema's owner. */
  readonly owner: pg.Pool;
  readonly programs: string;
  /** Processor time of PostgreSQL's processes, in milliseconds. */
  databaseCpu(): number;
  /** Milliseconds that business time is ahead of the machine's clock now. */
  clockOffset(): number;
  /** Sets business time; returns when every process follows. */
  setClock(instant: number): Promise<void>;
  /** Ends the campaigns' runs and forgets every campaign: each reading starts on empty tables. */
  reset(): Promise<void>;
  /** Forgets the rows, but leaves the runs: they sleep, and their rows come back. */
  forget(): Promise<void>;
  historyLength(campaignId: string): Promise<number>;
  stop(): Promise<void>;
}

interface MailboxReady {
  readonly smtpUrl: string;
}

/** Starts everything, with fsync on and business time at `startAt`. */
export async function startStack(startAt: number): Promise<BenchStack> {
  const from = programsFrom();
  const postgres = await startPostgres();
  const postmaster = Number.parseInt(
    readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8'),
    10,
  );
  const program = await findTemporal('temporal', { cacheFolder: cacheFolder(ROOT), say: note });
  const temporalServer = await startTemporal({ program: program.path });
  const { codePath } = await buildWorkflowBundle(ROOT, cacheFolder(ROOT));
  await runMigrations(postgres.ownerUrl);
  const owner = new pg.Pool({ connectionString: postgres.ownerUrl, max: 4 });
  const admin = new pg.Pool({
    connectionString: inDatabase(postgres.adminUrl, postgres.ownerUrl),
    max: 1,
  });
  let offset = Math.round(startAt - Date.now());
  await owner.query('update instance set clock_offset_ms = $1', [offset]);

  const mailbox = await startHelper('processes/mailbox.process.ts');
  const { smtpUrl } = await mailbox.ask<MailboxReady>({ ask: 'address' });
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const apiPort = await freePort();
  const env = {
    DATABASE_URL: postgres.appUrl,
    DATABASE_MIGRATION_URL: postgres.ownerUrl,
    TEMPORAL_ADDRESS: temporalServer.address,
    SMTP_URL: smtpUrl,
    BASE_URL: `http://localhost:${apiPort}`,
    API_PORT: String(apiPort),
    DONDOC_DEMO: '1',
    DONDOC_SECRET: 'bench-secret-of-at-least-thirty-two-characters',
    DONDOC_DATA: dataDir,
    WORKFLOW_BUNDLE: codePath,
    LOG_LEVEL: 'error',
  };
  const api = await startProduct('api', from, env);
  const worker = await startProduct('worker', from, env);
  const connection = await Connection.connect({ address: temporalServer.address });
  const temporal = new Client({ connection });
  const forget = async (): Promise<void> => {
    // A policy may be of one campaign, so the cascade takes them all: the delivered ones come back.
    await owner.query(`
      begin;
      create temp table kept on commit drop as select * from reminder_policy where campaign_id is null;
      truncate campaign, outbox, incident, idempotency_key restart identity cascade;
      insert into reminder_policy select * from kept;
      commit`);
    await admin.query('checkpoint');
  };
  const describe = (campaignId: string) =>
    temporal.workflow.getHandle(campaignWorkflowId(campaignId)).describe();

  return {
    apiUrl: `http://127.0.0.1:${apiPort}`,
    databaseUrl: postgres.appUrl,
    temporalAddress: temporalServer.address,
    temporal,
    api,
    worker,
    mailbox,
    smtpUrl,
    owner,
    programs: `api and worker from ${from}; PostgreSQL ${postgres.version}`,
    databaseCpu: () => cpuOfChildren(postmaster),
    clockOffset: () => offset,
    async setClock(instant) {
      offset = Math.round(instant - Date.now());
      await owner.query('update instance set clock_offset_ms = $1', [offset]);
      await sleep(CLOCK_FOLLOWED_MS);
    },
    async reset() {
      await endRuns(owner, temporal);
      await forget();
    },
    forget,
    async historyLength(campaignId) {
      return (await describe(campaignId)).historyLength;
    },
    async stop() {
      await Promise.all([api.stop(), worker.stop()]);
      await mailbox.stop();
      await connection.close();
      await Promise.all([owner.end(), admin.end()]);
      await temporalServer.stop();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** dist is what an installation runs; source is for work on the code (BENCH_FROM=source). */
function programsFrom(): 'dist' | 'source' {
  if (process.env['BENCH_FROM'] === 'source') return 'source';
  if (build()) return 'dist';
  note('The build failed: api and worker run from source, which costs memory and start time.');
  return 'source';
}

/** Brings dist up to date; false when that failed. */
export function build(): boolean {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return built.status === 0;
}

function inDatabase(url: string, other: string): string {
  const changed = new URL(url);
  changed.pathname = new URL(other).pathname;
  return changed.toString();
}

async function endRuns(owner: pg.Pool, temporal: Client): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from campaign where launched_at is not null',
  );
  for (const { id } of rows) {
    await temporal.workflow
      .getHandle(campaignWorkflowId(id))
      .terminate('the reading is over')
      .catch(() => undefined);
  }
}
