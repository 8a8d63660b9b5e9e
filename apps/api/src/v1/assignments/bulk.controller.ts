import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  acceptReports,
  acknowledgeMany,
  actOnMany,
  foreseeMany,
  type ActOnEach,
} from '#application';
import {
  acceptReportsSchema,
  acknowledgeManySchema,
  actOnManySchema,
  assignmentsDoneSchema,
  dispatchesDoneSchema,
  reportsDoneSchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Foresees } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { presentRows } from '../../http/present-rows.js';
import type { ApiRequest } from '../../http/request.js';

/** One act on many rows, answered row by row. */
@ApiTags('Nhiều dòng một lần')
@Controller('api/v1')
export class BulkController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post('assignments/acts/preview')
  @Foresees('Một thao tác trên nhiều việc')
  public foreseeWork(
    @Req() request: ApiRequest,
    @Body({ schema: actOnManySchema }) wanted: Wanted,
  ) {
    return this.runner.read(request, foreseeMany, askedOf(wanted));
  }

  @Post('assignments/acts')
  @Acts({
    summary:
      'Chấp nhận, trả lại, đôn đốc, gia hạn hoặc chuyển giao nhiều việc; mỗi việc một kết quả',
    schema: assignmentsDoneSchema,
  })
  public async work(@Req() request: ApiRequest, @Body({ schema: actOnManySchema }) wanted: Wanted) {
    return presentRows(await this.runner.run(request, actOnMany, askedOf(wanted)));
  }

  @Post('reports/acts/accept')
  @Acts({
    summary: 'Chấp nhận nhiều báo cáo; mỗi báo cáo một kết quả',
    schema: reportsDoneSchema,
  })
  public async acceptReports(
    @Req() request: ApiRequest,
    @Body({ schema: acceptReportsSchema }) { rows }: z.infer<typeof acceptReportsSchema>,
  ) {
    return presentRows(await this.runner.run(request, acceptReports, { rows }));
  }

  @Post('dispatches/acts/acknowledge')
  @Acts({
    summary: 'Tiếp nhận nhiều văn bản; mỗi văn bản một kết quả',
    schema: dispatchesDoneSchema,
  })
  public async acknowledge(
    @Req() request: ApiRequest,
    @Body({ schema: acknowledgeManySchema }) { rows }: z.infer<typeof acknowledgeManySchema>,
  ) {
    const ids = rows.map(({ id }) => id);
    return presentRows(await this.runner.run(request, acknowledgeMany, { ids }));
  }
}

type Wanted = z.infer<typeof actOnManySchema>;

function askedOf(wanted: Wanted): { readonly of: ActOnEach; readonly rows: Wanted['rows'] } {
  if (wanted.act !== 'transfer') {
    const { rows, ...of } = wanted;
    return { of, rows };
  }
  const { rows, toBody: toBodyCode, ...wish } = wanted;
  return { of: { ...wish, toBodyCode }, rows };
}
