import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { livenessSchema, readinessSchema } from '#contracts/http';
import { Reads } from '../http/answers.js';
import { Public } from '../http/principal.js';
import { presentDuty } from './present-duty.js';
import { ReadinessCheck } from './readiness.js';

const UNAVAILABLE = 503;

@Public()
@ApiTags('Sức khỏe')
@Controller()
export class HealthController {
  public constructor(private readonly readiness: ReadinessCheck) {}

  @Get('healthz')
  @Reads({ summary: 'Tiến trình còn sống', schema: livenessSchema })
  public live() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Reads({ summary: 'Từng phần: ok, warning, error; có error thì 503', schema: readinessSchema })
  public async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.readiness.read();
    if (answer.status === 'error') void reply.status(UNAVAILABLE);
    return { ...answer, waiting: answer.waiting.map(presentDuty) };
  }
}
