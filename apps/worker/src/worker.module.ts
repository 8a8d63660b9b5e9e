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
import { createDataSource, createUnitOfWork, readClockOffset } from '#persistence';
import {
  canonicalDigest,
  createLinkTokens,
  SystemClock,
  uuidIds,
  type AppConfig,
  type Logger,
} from '#platform';
import { createMailSender } from '#platform/mail';
import type { UnitOfWork } from '#application';
import { WorkerProcess } from './worker-process.js';
import type { WorkerSettings } from './worker-settings.js';
import { activityPulse, PULSE_MS } from './activity-pulse.js';
import { CampaignSignaller } from './pumps/campaign-signaller.js';
import { TEMPORAL_CHANNEL } from './temporal-channel.js';

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
      createDataSource({
        url: config.databaseUrl,
        poolSize: POOL_SIZE,
        applicationName: 'dondoc-worker',
      }).initialize(),
  },
  {
    provide: SystemClock,
    inject: [DataSource],
    useFactory: async (dataSource: DataSource) => {
      const clock = config.demo
        ? new SystemClock(() => readClockOffset(dataSource))
        : new SystemClock();
      await clock.refresh();
      clock.follow();
      return clock;
    },
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
    useFactory: () =>
      // The relay tries again by itself; a retry that waits while the connection is closed would end the process badly.
      Connection.connect({
        address: config.temporal.address,
        channelArgs: TEMPORAL_CHANNEL,
        interceptors: [],
      }),
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
