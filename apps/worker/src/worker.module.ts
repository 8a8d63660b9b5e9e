import { hostname } from 'node:os';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import {
  createAdvanceActivities,
  createDigestActivities,
  createLaunchActivities,
} from '#activities';
import { TASK_QUEUE } from '#contracts/workflow';
import { createUnitOfWork } from '#persistence';
import { canonicalDigest, createLinkTokens, uuidIds } from '#platform';
import { SystemClock, type AppConfig, type Logger } from '#runtime';
import { followInstanceClock, openDatabase } from '#runtime/database';
import { temporalConnection } from '#runtime/temporal';
import { createMailSender } from '#platform/mail';
import type { UnitOfWork } from '#application';
import { WorkerProcess } from './worker-process.js';
import type { WorkerSettings } from './worker-settings.js';
import { activityPulse, PULSE_MS } from './activity-pulse.js';
import { CampaignSignaller } from './pumps/campaign-signaller.js';

/** Connections of this process: activities, mail lanes, relay, sweep and heartbeat. */
const POOL_SIZE = 20;
const ACTIVITY_SLOTS = 8;
const MAIL_CONNECTIONS = 4;
/** A dead worker's runs wait this long for it before another takes them; a busy one's are read anew, which is cheap. */
const STICKY_MS = 3_000;

const UNIT_OF_WORK = Symbol('UnitOfWork');

const providers = (config: AppConfig, settings: WorkerSettings, logger: Logger): Provider[] => [
  {
    provide: DataSource,
    useFactory: () =>
      openDatabase(config.databaseUrl, { application: 'dondoc-worker', connections: POOL_SIZE }),
  },
  {
    provide: SystemClock,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => followInstanceClock(config, dataSource),
  },
  {
    provide: UNIT_OF_WORK,
    inject: [DataSource, SystemClock],
    useFactory: (dataSource: DataSource, clock: SystemClock) =>
      createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest }),
  },
  {
    provide: NativeConnection,
    useFactory: () => NativeConnection.connect({ address: config.temporal.address }),
  },
  {
    provide: Connection,
    useFactory: () => temporalConnection(config.temporal.address),
  },
  {
    provide: CampaignSignaller,
    inject: [Connection, UNIT_OF_WORK, SystemClock],
    useFactory: (connection: Connection, uow: UnitOfWork, clock: SystemClock) =>
      new CampaignSignaller(
        new Client({ connection, namespace: config.temporal.namespace }),
        uow,
        clock,
      ),
  },
  {
    provide: Worker,
    inject: [NativeConnection, UNIT_OF_WORK, SystemClock],
    useFactory: (connection: NativeConnection, uow: UnitOfWork, clock: SystemClock) => {
      const clockOffsetMs = () => clock.now() - clock.wallNow();
      return Worker.create({
        connection,
        namespace: config.temporal.namespace,
        taskQueue: TASK_QUEUE,
        workflowBundle: { codePath: settings.workflowBundle },
        activities: {
          ...createLaunchActivities({ uow }),
          ...createAdvanceActivities({ uow, clockOffsetMs }),
          ...createDigestActivities({ uow, clockOffsetMs }),
        },
        maxConcurrentActivityTaskExecutions: ACTIVITY_SLOTS,
        stickyQueueScheduleToStartTimeout: STICKY_MS,
        interceptors: { activity: [activityPulse] },
        maxHeartbeatThrottleInterval: PULSE_MS,
        shutdownGraceTime: '3s',
        shutdownForceTime: '4s',
      });
    },
  },
  {
    provide: WorkerProcess,
    inject: [
      Worker,
      DataSource,
      SystemClock,
      UNIT_OF_WORK,
      CampaignSignaller,
      Connection,
      NativeConnection,
    ],
    useFactory: (
      worker: Worker,
      dataSource: DataSource,
      clock: SystemClock,
      uow: UnitOfWork,
      signaller: CampaignSignaller,
      connection: Connection,
      nativeConnection: NativeConnection,
    ) =>
      new WorkerProcess({
        worker,
        dataSource,
        clock,
        uow,
        signaller,
        logger,
        workerId: `${hostname()}:${process.pid}`,
        sender: createMailSender({
          smtpUrl: config.mail.smtpUrl,
          from: config.mail.from,
          pool: MAIL_CONNECTIONS,
          allowOnlyLoopback: config.demo,
          ...(settings.mailAttemptMs === undefined
            ? {}
            : { timeouts: { attemptMs: settings.mailAttemptMs } }),
        }),
        links: createLinkTokens(config.secret, clock),
        baseUrl: config.baseUrl,
        closeConnections: async () => {
          await connection.close();
          await nativeConnection.close();
        },
      }),
  },
];

/** The worker as a Nest application context: one Temporal worker, the pumps, the sweep. */
@Module({})
export class WorkerModule {
  public static forRoot(
    config: AppConfig,
    settings: WorkerSettings,
    logger: Logger,
  ): DynamicModule {
    return { module: WorkerModule, providers: providers(config, settings, logger) };
  }
}
