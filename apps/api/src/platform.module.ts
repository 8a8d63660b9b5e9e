import { Inject, Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#application';
import { createUnitOfWork } from '#persistence';
import {
  argon2Passwords,
  canonicalDigest,
  createDiskUploads,
  createLinkTokens,
  DocumentReaderThreads,
  secretTokens,
  uuidIds,
} from '#platform';
import { SystemClock, type AppConfig, type Logger } from '#runtime';
import { followInstanceClock, openDatabase } from '#runtime/database';
import * as tokens from './tokens.js';

const POOL_SIZE = 20;

@Injectable()
class PlatformShutdown implements OnApplicationShutdown {
  public constructor(
    private readonly dataSource: DataSource,
    @Inject(tokens.CLOCK) private readonly clock: SystemClock,
    @Inject(tokens.DOCUMENT_READER) private readonly reader: DocumentReaderThreads,
  ) {}

  public async onApplicationShutdown(): Promise<void> {
    this.clock.stop();
    await this.reader.stop();
    await this.dataSource.destroy();
  }
}

const providers = (config: AppConfig, logger: Logger): Provider[] => [
  { provide: tokens.CONFIG, useValue: config },
  { provide: tokens.LOGGER, useValue: logger },
  { provide: tokens.IDS, useValue: uuidIds },
  { provide: tokens.DIGEST, useValue: canonicalDigest },
  { provide: tokens.SECRET_TOKENS, useValue: secretTokens },
  { provide: tokens.DOCUMENT_READER, useFactory: () => new DocumentReaderThreads() },
  { provide: tokens.PASSWORDS, useValue: argon2Passwords },
  {
    provide: DataSource,
    useFactory: () =>
      openDatabase(config.databaseUrl, { application: 'dondoc-api', connections: POOL_SIZE }),
  },
  {
    provide: tokens.CLOCK,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => followInstanceClock(config, dataSource),
  },
  {
    provide: tokens.UNIT_OF_WORK,
    inject: [DataSource, tokens.CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) =>
      createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest }),
  },
  {
    provide: tokens.LINK_TOKENS,
    inject: [tokens.CLOCK],
    useFactory: (clock: Clock) => createLinkTokens(config.secret, clock),
  },
  {
    provide: tokens.UPLOADS,
    inject: [tokens.CLOCK],
    useFactory: (clock: Clock) => createDiskUploads(config.dataDir, clock),
  },
];

/** The adapters behind the application's ports, wired once for the whole process. */
@Module({})
export class PlatformModule {
  public static forRoot(config: AppConfig, logger: Logger): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [...providers(config, logger), PlatformShutdown],
      exports: [...Object.values(tokens), DataSource],
    };
  }
}
