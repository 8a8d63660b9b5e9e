import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readWork, type WorkItemView } from '#application';
import { workQuerySchema, workSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor, instantPlace, toPage } from '../../http/cursor.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

const place = z.object({
  asOf: instantPlace,
  print: z.string(),
  sectionNo: z.int().min(0).max(100),
  sortKey: z.number(),
  id: z.uuid(),
});

const KIND = { dispatch: 'dispatch', assignment: 'work', report: 'report' } as const;

const presentItem = ({ sectionNo: _no, sortKey: _key, ...item }: WorkItemView) =>
  withOffers(KIND[item.kind], toWire(item));

@ApiTags('Việc của tôi')
@Controller('api/v1/work')
export class WorkController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Chờ tiếp nhận, quá hạn, trong 7 ngày, sau đó, thường xuyên, đã xong',
    schema: workSchema,
  })
  public async list(
    @Req() request: ApiRequest,
    @Query({ schema: workQuerySchema }) query: z.infer<typeof workQuerySchema>,
  ) {
    const after = decodeCursor(query.cursor, place);
    const { asOf, counts, items, print, listChanged } = await this.runner.read(request, readWork, {
      filter: { section: query.section ?? null, campaignId: query.campaignId ?? null },
      asOf: after?.asOf ?? null,
      print: after?.print ?? null,
      after,
      limit: query.limit + 1,
    });
    const page = toPage(request, items, query.limit, presentItem, (item) => ({
      asOf,
      print,
      sectionNo: item.sectionNo,
      sortKey: item.sortKey,
      id: item.id,
    }));
    return { ...toWire({ asOf }), counts, ...page, listChanged };
  }
}
