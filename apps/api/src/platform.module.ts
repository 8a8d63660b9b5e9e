import { Inject, Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import type { Clock, SignInWays } from '#application';
import { createUnitOfWork } from '#persistence';
import {
  argon2Passwords,
  canonicalDigest,
  createDiskUploads,
  createLinkTokens,
  createOpenIdProvider,
  createSealer,
  createSecretBox,
  DocumentReaderThreads,
  secretTokens,
  uuidIds,
} from '#platform';
import type { AppConfig, Logger } from '#runtime';
import { API_USE, lastingDatabase, type LastingDatabase } from '#runtime/database';
import * as tokens from './tokens.js';

const DATABASE = Symbol('DATABASE');

@Injectable()
class PlatformShutdown implements OnApplicationShutdown {
  public constructor(
    @Inject(DATABASE) private readonly database: LastingDatabase,
    @Inject(tokens.DOCUMENT_READER) private readonly reader: DocumentReaderThreads,
  ) {}

  public async onApplicationShutdown(): Promise<void> {
    await this.reader.stop();
    await this.database.close();
  }
}

const signInWays = ({ identityProvider, baseUrl }: AppConfig, logger: Logger): SignInWays => ({
  identityProvider:
    identityProvider === null
      ? null
      : createOpenIdProvider({
          ...identityProvider,
          redirectUri: `${baseUrl}/sign-in/identity/answer`,
          onFault: (error) => logger.warn({ err: error }, 'identity provider'),
        }),
});

const providers = (config: AppConfig, logger: Logger): Provider[] => [
  { provide: tokens.CONFIG, useValue: config },
  { provide: tokens.LOGGER, useValue: logger },
  { provide: tokens.IDS, useValue: uuidIds },
  { provide: tokens.DIGEST, useValue: canonicalDigest },
  { provide: tokens.SECRET_TOKENS, useValue: secretTokens },
  { provide: tokens.SECRET_BOX, useValue: createSecretBox(config.secret, config.formerSecrets) },
  { provide: tokens.SEALER, useValue: createSealer(config.secret) },
  { provide: tokens.DOCUMENT_READER, useFactory: () => new DocumentReaderThreads() },
  { provide: tokens.SIGN_IN_WAYS, useValue: signInWays(config, logger) },
  { provide: tokens.PASSWORDS, useValue: argon2Passwords },
  { provide: DATABASE, useFactory: () => lastingDatabase(config, API_USE, logger) },
  {
    provide: tokens.CLOCK,
    inject: [DATABASE],
    useFactory: (database: LastingDatabase) => database.clock,
  },
  {
    provide: tokens.UNIT_OF_WORK,
    inject: [DATABASE],
    useFactory: ({ dataSource, clock }: LastingDatabase) =>
      createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest }),
  },
  {
    provide: tokens.LINK_TOKENS,
    inject: [tokens.CLOCK],
    useFactory: (clock: Clock) => createLinkTokens(config.secret, clock, config.formerSecrets),
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
      exports: [...Object.values(tokens)],
    };
  }
}
