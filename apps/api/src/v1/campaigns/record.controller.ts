import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readLog, readLogDays, type LogFilter, type ShownEntry } from '#application';
import {
  logDaysQuerySchema,
  logDaysSchema,
  logFileQuerySchema,
  logPageSchema,
  logQuerySchema,
} from '#contracts/http';
import { LOG_FILE_WORDS } from '#wording';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { CSV_TYPE } from '../../http/csv.js';
import { decodeCursor, instantPlace } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { logFile } from './log-file.js';
import { presentCount, presentEntry } from './log.presenter.js';

const place = z.object({ at: instantPlace, key: z.string().max(40), print: printPlace });
const MEDIA_TYPES = { csv: CSV_TYPE, json: 'application/json' } as const;
/** Entries of the file that are in memory at once. */
const FILE_PAGE = 1_000;

interface Asked {
  readonly bodyCode?: string | undefined;
  readonly kind?: 'event' | 'mail' | undefined;
}

const filterOf = (campaignId: string, { bodyCode, kind }: Asked): LogFilter => ({
  ...{ campaignId, bodyCode: bodyCode ?? null, kind: kind ?? null },
});

@ApiTags('Nhật ký và thư của đợt')
@Controller('api/v1/campaigns/:id/log')
export class RecordController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Hành vi và thư của đợt theo một dòng thời gian, mới nhất trước',
    schema: logPageSchema,
  })
  public async list(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: logQuerySchema }) query: z.infer<typeof logQuerySchema>,
  ) {
    const { cursor, limit } = query;
    const after = decodeCursor(cursor, place);
    const input = { filter: filterOf(id, query), after, limit: limit + 1 };
    const list = await this.runner.read(request, readLog, input);
    const page = { list, first: after?.print ?? null, limit };
    return toMovingPage(request, page, presentEntry, ({ at, key }) => ({ at, key }));
  }

  @Get('days')
  @Reads({ summary: 'Nhật ký đếm theo ngày và loại, ngày mới nhất trước', schema: logDaysSchema })
  public async days(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: logDaysQuerySchema }) query: z.infer<typeof logDaysQuerySchema>,
  ) {
    const before = query.before ?? null;
    const input = { filter: filterOf(id, query), before };
    const { counts, before: next } = await this.runner.read(request, readLogDays, input);
    return { items: counts.map(presentCount), before: next };
  }

  @Get('file')
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @Reads({ summary: 'Tải toàn bộ nhật ký, CSV hoặc JSON' })
  public async file(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: logFileQuerySchema }) query: z.infer<typeof logFileQuerySchema>,
  ): Promise<StreamableFile> {
    const { format } = query;
    const filter = filterOf(id, query);
    const read = async (after: ShownEntry | null) =>
      (await this.runner.read(request, readLog, { filter, after, limit: FILE_PAGE })).rows;
    const bytes = Readable.from(logFile(format, await read(null), read));
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[format],
      disposition: `attachment; filename="${LOG_FILE_WORDS.fileName}.${format}"`,
    });
  }
}
