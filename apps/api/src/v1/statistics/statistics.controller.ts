import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { readStatistics, type StatisticsWish } from '#application';
import {
  statisticsFileQuerySchema,
  statisticsQuerySchema,
  statisticsSchema,
} from '#contracts/http';
import { STATISTICS_WORDS } from '#wording';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { CSV_TYPE } from '../../http/csv.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';
import { statisticsFile } from './statistics-file.js';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Wish = Omit<z.infer<typeof statisticsFileQuerySchema>, 'format'>;

const wishOf = ({ by, campaignId, asOf, dueFrom, dueTo }: Wish): StatisticsWish => ({
  by,
  campaignId: campaignId ?? null,
  asOf: asOf ?? null,
  dueFrom: dueFrom ?? null,
  dueTo: dueTo ?? null,
});

/** "Thống kê", as a table and as files of the same table. */
@ApiTags('Thống kê')
@Controller('api/v1/statistics')
export class StatisticsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Bốn ô của QĐ 42/2014, xếp hạng, thời gian từng chặng; tại bất kỳ ngày nào đã qua',
    schema: statisticsSchema,
  })
  public async read(
    @Req() request: ApiRequest,
    @Query({ schema: statisticsQuerySchema })
    { limit, ...wish }: z.infer<typeof statisticsQuerySchema>,
  ) {
    const { rows, ...view } = await this.runner.read(request, readStatistics, wishOf(wish));
    return {
      ...toWire(view),
      items: rows.slice(0, limit),
      left: Math.max(0, rows.length - limit),
      formula: STATISTICS_WORDS.formula,
    };
  }

  @Get('file')
  @ApiProduces(CSV_TYPE, XLSX_TYPE)
  @Reads({ summary: 'Cùng bảng ấy, CSV hoặc Excel' })
  public async file(
    @Req() request: ApiRequest,
    @Query({ schema: statisticsFileQuerySchema })
    { format, ...wish }: z.infer<typeof statisticsFileQuerySchema>,
  ): Promise<StreamableFile> {
    const view = await this.runner.read(request, readStatistics, wishOf(wish));
    return new StreamableFile(await statisticsFile(view, format), {
      type: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
      disposition: `attachment; filename="${STATISTICS_WORDS.fileName}.${format}"`,
    });
  }
}
