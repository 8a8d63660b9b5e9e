import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { WorkItemView } from '#application';
import { workQuerySchema, workSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';
import { workPage } from '../../http/lists/work-page.js';

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
    const { page, asOf, counts, listChanged } = await workPage(
      this.runner,
      request,
      query,
      presentItem,
    );
    return { ...toWire({ asOf }), counts, ...page, listChanged };
  }
}
