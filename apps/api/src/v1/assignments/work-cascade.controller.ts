import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createDraft, readWorkCascade } from '#application';
import { draftAnswerSchema, workCascadeSchema } from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';
import { presentLevels } from '../campaigns/present-cascade.js';

/** Work that its body passes on to the level below. */
@ApiTags('Triển khai xuống cấp dưới')
@Controller('api/v1/assignments/:id/cascade')
export class WorkCascadeController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Việc này đã triển khai xuống đâu: số liệu từng cấp, từng văn bản',
    schema: workCascadeSchema,
  })
  public async tree(@Req() request: ApiRequest, @Id() assignmentId: string) {
    const { levels, items, offers, ...tree } = await this.runner.read(request, readWorkCascade, {
      assignmentId,
    });
    const shown = { ...toWire(tree), levels: presentLevels(levels), items: items.map(toWire) };
    return withOffers('work', { ...shown, offers });
  }

  @Post()
  @Writes({
    summary: 'Lập bản nháp giao tiếp việc này xuống cấp dưới',
    schema: draftAnswerSchema,
    created: true,
  })
  public begin(@Req() request: ApiRequest, @Id() assignmentId: string) {
    return this.runner.run(request, createDraft, { from: 'assignment', assignmentId });
  }
}
