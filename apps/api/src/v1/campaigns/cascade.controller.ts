import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readCampaignCascade } from '#application';
import { campaignCascadeSchema, pageQuerySchema, type PageQuery } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';
import { presentLevels } from './present-cascade.js';

const place = z.object({ from: z.int().min(0).max(1_000_000), print: printPlace });

/** "Cây triển khai": what the levels below have come to, for whoever gave the work out. */
@ApiTags('Triển khai xuống cấp dưới')
@Controller('api/v1/campaigns/:id/cascade')
export class CascadeController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Cây triển khai của đợt: số liệu từng cấp, từng văn bản triển khai, chậm nhiều trước',
    schema: campaignCascadeSchema,
  })
  public async tree(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, place);
    const from = after?.from ?? 0;
    const input = { campaignId, from, limit: limit + 1 };
    const { list, levels, ...tree } = await this.runner.read(request, readCampaignCascade, input);
    const page = { list, first: after?.print ?? null, limit };
    return {
      ...toWire(tree),
      levels: presentLevels(levels),
      ...toMovingPage(request, page, toWire, () => ({ from: from + limit })),
    };
  }
}
