import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { applyCalendarImport, previewCalendarImport } from '#application';
import type { CsvTable, Digest } from '#application';
import {
  appliedCalendarImportSchema,
  applyCalendarImportBodySchema,
  calendarImportBodySchema,
  calendarImportPreviewSchema,
} from '#contracts/http';
import { Accepts, Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { agreedHash, parseTables, partsOf, readImport } from '../../http/table-import.js';
import { DIGEST } from '../../tokens.js';

const SHAPE = {
  tables: ['days'] as const,
  schema: applyCalendarImportBodySchema.partial({ importHash: true }),
};
const NOTHING: CsvTable = { columns: [], rows: [] };

@ApiTags('Lịch làm việc')
@Controller('api/v1/calendar/imports')
export class CalendarImportsController {
  public constructor(
    private readonly commands: CommandRunner,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(calendarImportBodySchema)
  @Reads({
    summary: 'Xem trước tệp ngày nghỉ, ngày làm bù; chưa ghi gì',
    schema: calendarImportPreviewSchema,
  })
  public async preview(@Req() request: ApiRequest) {
    const { days: file = NOTHING } = await parseTables(await readImport(request, SHAPE), SHAPE);
    return this.commands.read(request, previewCalendarImport, { file });
  }

  @Post('apply')
  @HttpCode(200)
  @Accepts(applyCalendarImportBodySchema)
  @Writes({ summary: 'Nhập đúng các ngày đã xem trước', schema: appliedCalendarImportSchema })
  public async apply(@Req() request: ApiRequest) {
    const sent = await readImport(request, SHAPE);
    const importHash = agreedHash(sent);
    const { days: file = NOTHING } = await parseTables(sent, SHAPE);
    const input = { file, importHash };
    return this.commands.run(request, applyCalendarImport, input, partsOf(sent, this.digest));
  }
}
