import { Inject, Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Clock, UnitOfWork } from '#application';
import type { AppConfig } from '#runtime';
import { createMailSender, type MailSender } from '#platform/mail';
import { CLOCK, CONFIG, UNIT_OF_WORK } from '../tokens.js';
import { HealthController } from './health.controller.js';
import { ReadinessCheck } from './readiness.js';
import { TemporalLink } from './temporal-link.js';

const MAIL_PROBE = Symbol('MAIL_PROBE');
const PROBE_TIMEOUTS = { connectMs: 2_000, greetingMs: 2_000, silenceMs: 2_000 };

@Injectable()
class HealthShutdown implements OnApplicationShutdown {
  public constructor(
    private readonly temporal: TemporalLink,
    @Inject(MAIL_PROBE) private readonly mail: MailSender,
  ) {}

  public async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.temporal.close(), this.mail.close(0)]);
  }
}

/** What an operator asks: alive, and ready. The api sends no mail and runs no workflow; it only knocks. */
@Module({
  controllers: [HealthController],
  providers: [
    HealthShutdown,
    {
      provide: TemporalLink,
      inject: [CONFIG, CLOCK],
      useFactory: (config: AppConfig, clock: Clock) => new TemporalLink(config.temporal, clock),
    },
    {
      provide: MAIL_PROBE,
      inject: [CONFIG],
      useFactory: ({ mail }: AppConfig) =>
        createMailSender({ ...mail, pool: 1, timeouts: PROBE_TIMEOUTS }),
    },
    {
      provide: ReadinessCheck,
      inject: [UNIT_OF_WORK, CLOCK, TemporalLink, MAIL_PROBE],
      useFactory: (uow: UnitOfWork, clock: Clock, temporal: TemporalLink, mail: MailSender) =>
        new ReadinessCheck({ uow, clock, temporal, mail }),
    },
  ],
  exports: [ReadinessCheck, TemporalLink],
})
export class HealthModule {}
