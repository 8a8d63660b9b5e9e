import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeClockOffset } from '#persistence';
import {
  cacheFolder,
  findTemporal,
  startPostgres,
  startTemporal,
  type LocalPostgres,
  type LocalTemporal,
} from '#tools/local';
import { buildWorkflowBundle } from '#platform/build';
import { startTestStack, type StackProcess, type TestDatabase, type TestStack } from '#testing';
import { ClientJournal } from './client-journal.js';
import { openOwnDatabase } from './own-database.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Monday 08:30 in Viet Nam: first notices leave at once, and the first reminders fall due the next working morning. */
const BUSINESS_TIME = '2025-03-10T01:30:00Z';
/** A dead worker's claims come free after this and the pump's margin; the product's own two minutes are for slow servers. */
const MAIL_ATTEMPT_MS = 5_000;

/** Processes look at the instance's clock every second: a word that overtakes the moved clock would find nothing due. */
const CLOCK_NOTICED_MS = 2_000;

/** A whole installation of its own: what is killed here hurts nobody else. */
export interface Stage {
  readonly postgres: LocalPostgres;
  readonly temporal: LocalTemporal;
  readonly stack: TestStack;
  readonly db: TestDatabase;
  readonly journal: ClientJournal;
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  /** The one number a statement answers. */
  count(sql: string, params?: readonly unknown[]): Promise<number>;
  businessTime(): number;
  /** Moves business time, and waits until every process has noticed. */
  setBusinessTime(instant: number): Promise<void>;
}

/** A cluster with fsync, a Temporal on a database file, the real api and workers; all gone when `play` has ended. */
export async function onStage<T>(
  { workers }: { readonly workers: number },
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const closers: (() => Promise<void> | void)[] = [];
  const closing = <Part>(part: Part, close: (part: Part) => Promise<void> | void): Part => {
    closers.push(() => close(part));
    return part;
  };
  try {
    await prepareBundle();
    const program = (await findTemporal('temporal', { cacheFolder: cacheFolder(ROOT) })).path;
    const [postgres, temporal] = await Promise.all([
      startPostgres().then((part) => closing(part, (server) => server.stop())),
      startTemporal({ program }).then((part) => closing(part, (server) => server.stop())),
    ]);
    const db = closing(await openOwnDatabase(postgres, BUSINESS_TIME), (part) => part.drop());
    let offsetMs = 0;
    const setBusinessTime = async (instant: number) => {
      offsetMs = instant - Date.now();
      await writeClockOffset(db.dataSource, offsetMs, Date.now());
      await sleep(CLOCK_NOTICED_MS);
    };
    await setBusinessTime(Date.parse(BUSINESS_TIME));
    process.env['MAIL_ATTEMPT_MS'] = String(MAIL_ATTEMPT_MS);
    const stack = closing(
      await startTestStack({
        databaseUrl: postgres.appUrl,
        ownerUrl: postgres.ownerUrl,
        temporalAddress: temporal.address,
        workers,
      }),
      (part) => part.stop(),
    );
    const journal = closing(new ClientJournal(), (part) => part.remove());
    const rows = <Row>(sql: string, params: readonly unknown[] = []) =>
      db.dataSource.query<Row[]>(sql, [...params]);
    return await play({
      postgres,
      temporal,
      stack,
      db,
      journal,
      rows,
      businessTime: () => Date.now() + offsetMs,
      setBusinessTime,
      async count(sql, params) {
        const [row] = await rows<{ count: string }>(sql, params);
        return Number(row?.count);
      },
    });
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** The worker a cell kills, and in its absence nothing to test. */
export function workerOf(stage: Stage, index: number): StackProcess {
  const worker = stage.stack.workers[index];
  if (worker === undefined) throw new Error(`the stage has no worker ${index}`);
  return worker;
}

async function prepareBundle(): Promise<void> {
  process.env['WORKFLOW_BUNDLE'] ??= (await buildWorkflowBundle(ROOT, cacheFolder(ROOT))).codePath;
}

export const sourceEntry = (path: string): readonly string[] => [
  '--import',
  join(ROOT, 'libs/platform/loader/register.mjs'),
  '--conditions=source',
  join(ROOT, path),
];
