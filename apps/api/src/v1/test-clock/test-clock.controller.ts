import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { advanceClock, ApplicationError, readClock } from '#application';
import { advanceClockSchema, testClockSchema } from '#contracts/http';
import type { AppConfig, SystemClock } from '#runtime';
import { TemporalLink } from '../../health/temporal-link.js';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { CLOCK, CONFIG } from '../../tokens.js';
import { advanceInputOf } from './advance-input.js';

/** After every process has read the new offset. */
const WAKE_DIGEST_AFTER_MS = 1_600;

@ApiTags('Đồng hồ trình diễn')
@Controller('api/v1/test-clock')
export class TestClockController {
  public constructor(
    private readonly runner: CommandRunner,
    private readonly temporal: TemporalLink,
    @Inject(CONFIG) private readonly config: AppConfig,
    @Inject(CLOCK) private readonly clock: SystemClock,
  ) {}

  @Get()
  @Reads({ summary: 'Ngày mô phỏng, và lúc sẽ có việc kế tiếp', schema: testClockSchema })
  public async read(@Req() request: ApiRequest) {
    this.requireDemo();
    const answer = await this.runner.read(request, readClock, undefined);
    return { ...answer, mailboxUrl: this.config.neighbours.mailboxUrl };
  }

  @Post('advance')
  @Acts({
    summary: 'Tua đồng hồ: số ngày, tới một lúc, hay đến hạn kế tiếp',
    schema: testClockSchema,
  })
  public async advance(
    @Req() request: ApiRequest,
    @Body({ schema: advanceClockSchema }) body: z.infer<typeof advanceClockSchema>,
  ) {
    this.requireDemo();
    const answer = await this.runner.run(request, advanceClock, advanceInputOf(body));
    await this.clock.refresh();
    this.temporal.wakeDigestIn(WAKE_DIGEST_AFTER_MS);
    return { ...answer, mailboxUrl: this.config.neighbours.mailboxUrl };
  }

  private requireDemo(): void {
    if (!this.config.demo) throw new ApplicationError('NOT_DEMO_MODE');
  }
}
