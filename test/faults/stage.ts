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
import { mailServer, ownMailbox, type StageMailbox } from './mail-server.js';
import { openOwnDatabase } from './own-database.js';
import { mountSmallDisk, type SmallDisk } from './small-disk.js';
import { TcpProxy, type Tap } from './wire/tcp-proxy.js';

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
  /** Where clients call: through the wire, if it leads there. */
  readonly apiUrl: string;
  readonly mailbox: StageMailbox;
  /** Between a server and those who talk to it, if the stage was asked for one. */
  readonly wire: TcpProxy | null;
  /** Under a server's data, if the stage was asked for one. */
  readonly disk: SmallDisk | null;
  readonly db: TestDatabase;
  readonly journal: ClientJournal;
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  /** The one number a statement answers. */
  count(sql: string, params?: readonly unknown[]): Promise<number>;
  businessTime(): number;
  /** Moves business time, and waits until every process has noticed. */
  setBusinessTime(instant: number): Promise<void>;
}

export interface StageWish {
  readonly workers: number;
  /** The server behind a wire that can be cut, silenced and slowed. */
  readonly wireTo?: 'api' | 'postgres' | 'temporal' | 'mail';
  /** Listens in on each connection of the wire. */
  readonly tapOf?: () => Tap;
  /** Whose data lie on a small disk. */
  readonly smallDiskOf?: 'api' | 'postgres' | 'temporal';
  /** A mail server that can be killed. */
  readonly mailServerApart?: boolean;
  /** More for the environment of api and workers. */
  readonly env?: NodeJS.ProcessEnv;
}

const DISK_MB = { api: 64, postgres: 512, temporal: 64 } as const;

/** A cluster with fsync, a Temporal on a database file, the real api and workers; all gone when `play` has ended. */
export async function onStage<T>(wish: StageWish, play: (stage: Stage) => Promise<T>): Promise<T> {
  const closers: (() => Promise<void> | void)[] = [];
  const closing = <Part>(part: Part, close: (part: Part) => Promise<void> | void): Part => {
    closers.push(() => close(part));
    return part;
  };
  const wired = async (to: StageWish['wireTo'], port: number): Promise<TcpProxy | null> =>
    wish.wireTo === to
      ? closing(await TcpProxy.start(port, wish.tapOf), (part) => part.stop())
      : null;
  try {
    await prepareBundle();
    const program = (await findTemporal('temporal', { cacheFolder: cacheFolder(ROOT) })).path;
    const { smallDiskOf } = wish;
    const disk =
      smallDiskOf === undefined
        ? null
        : closing(mountSmallDisk(DISK_MB[smallDiskOf]), (part) => part.remove());
    const folderOf = (server: StageWish['smallDiskOf']) =>
      disk !== null && smallDiskOf === server ? { folder: disk.folder } : {};
    const [postgres, temporal] = await Promise.all([
      startPostgres(folderOf('postgres')).then((part) => closing(part, (one) => one.stop())),
      startTemporal({ program, ...folderOf('temporal') }).then((part) =>
        closing(part, (one) => one.stop()),
      ),
    ]);
    const db = closing(await openOwnDatabase(postgres, BUSINESS_TIME), (part) => part.drop());
    let offsetMs = 0;
    const setBusinessTime = async (instant: number) => {
      offsetMs = instant - Date.now();
      await writeClockOffset(db.dataSource, offsetMs, Date.now());
      await sleep(CLOCK_NOTICED_MS);
    };
    await setBusinessTime(Date.parse(BUSINESS_TIME));
    const apart = wish.mailServerApart === true ? await mailServer(closing) : null;
    const toPostgres = await wired('postgres', postgres.port);
    const toTemporal = await wired('temporal', temporal.port);
    const toMail = apart === null ? null : await wired('mail', apart.smtpPort);
    const smtpPort = toMail?.port ?? apart?.smtpPort;
    const stack = closing(
      await startTestStack({
        databaseUrl: throughPort(postgres.appUrl, toPostgres),
        ownerUrl: postgres.ownerUrl,
        temporalAddress: toTemporal === null ? temporal.address : `127.0.0.1:${toTemporal.port}`,
        workers: wish.workers,
        ...(smtpPort === undefined ? {} : { smtpUrl: `smtp://127.0.0.1:${smtpPort}` }),
        env: {
          MAIL_ATTEMPT_MS: String(MAIL_ATTEMPT_MS),
          ...(disk !== null && smallDiskOf === 'api' ? { DONDOC_DATA: disk.folder } : {}),
          ...wish.env,
        },
      }),
      (part) => part.stop(),
    );
    const toApi = await wired('api', Number(new URL(stack.apiUrl).port));
    const journal = closing(new ClientJournal(), (part) => part.remove());
    const rows = <Row>(sql: string, params: readonly unknown[] = []) =>
      db.dataSource.query<Row[]>(sql, [...params]);
    return await play({
      postgres,
      temporal,
      stack,
      apiUrl: toApi === null ? stack.apiUrl : `http://127.0.0.1:${toApi.port}`,
      mailbox: apart ?? ownMailbox(stack),
      wire: toPostgres ?? toTemporal ?? toMail ?? toApi,
      disk,
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

const throughPort = (url: string, wire: TcpProxy | null): string => {
  if (wire === null) return url;
  const through = new URL(url);
  through.port = String(wire.port);
  return through.href;
};

/** The worker a cell kills, and in its absence nothing to test. */
export function workerOf(stage: Stage, index: number): StackProcess {
  const worker = stage.stack.workers[index];
  if (worker === undefined) throw new Error(`the stage has no worker ${index}`);
  return worker;
}

async function prepareBundle(): Promise<void> {
  process.env['WORKFLOW_BUNDLE'] ??= (await buildWorkflowBundle(ROOT, cacheFolder(ROOT))).codePath;
}

/** The command line as built, which `test/setup/all.mjs` brought up to date. */
export const COMMAND_LINE = join(ROOT, 'dist/apps/cli/src/main.js');
