import { Body, Controller, Get, Param, Patch, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  correctReading,
  describeReading,
  getReading,
  readDocument,
  readRevisions,
  storeReading,
} from '#application';
import {
  correctReadingSchema,
  idParamsSchema,
  readingAnswerSchema,
  readingRevisionsSchema,
  storedReadingSchema,
} from '#contracts/http';
import { Reads, Writes } from '../http/answers.js';
import { CommandRunner } from '../http/command-runner.js';
import { IfMatch } from '../http/etag.js';
import type { ApiRequest } from '../http/request.js';
import { AcceptsDocument } from './accepts-document.js';
import { receiveReading, type ReadingRequest } from './reading-request.js';
import { presentReading, presentRevision, presentSource } from './reading.presenter.js';
import { TaskSheetWriter, WORD_MEDIA_TYPE } from './task-sheet-writer.js';

type IdParams = z.infer<typeof idParamsSchema>;

@ApiTags('Kết quả bóc tách văn bản')
@Controller('api/v1/readings')
export class ReadingsController {
  public constructor(
    private readonly runner: CommandRunner,
    private readonly taskSheets: TaskSheetWriter,
  ) {}

  @Post()
  @AcceptsDocument()
  @Writes({
    summary: 'Đọc một văn bản (tệp hoặc chữ), hoặc lưu một kết quả bóc tách đã có',
    schema: readingAnswerSchema,
    created: true,
  })
  public async read(@Req() request: ApiRequest) {
    const received = await receiveReading(request);
    const { id } = await this.keep(request, received);
    const view = await this.runner.read(request, describeReading, { readingId: id });
    const extraction = 'extraction' in received ? received.extraction : null;
    const source = extraction === null ? null : presentSource(extraction);
    return { ...presentReading(view), source };
  }

  @Get(':id')
  @Reads({ summary: 'Đọc lại kết quả bóc tách', schema: storedReadingSchema })
  public async find(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    return presentReading(await this.runner.read(request, describeReading, { readingId: id }));
  }

  @Patch(':id')
  @Writes({
    summary: 'Sửa kết quả bóc tách: trường, việc, vai, thời hạn',
    schema: storedReadingSchema,
    ifMatch: true,
  })
  public async correct(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @IfMatch() expectedRevision: number,
    @Body({ schema: correctReadingSchema }) { operations }: z.infer<typeof correctReadingSchema>,
  ) {
    const input = { readingId: id, expectedRevision, operations };
    await this.runner.run(request, correctReading, input);
    return presentReading(await this.runner.read(request, describeReading, { readingId: id }));
  }

  @Get(':id/revisions')
  @Reads({ summary: 'Các lần sửa: ai, khi nào, sửa gì', schema: readingRevisionsSchema })
  public async revisions(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    const revisions = await this.runner.read(request, readRevisions, { readingId: id });
    return { items: revisions.map(presentRevision) };
  }

  @Get(':id/task-sheet.docx')
  @ApiProduces(WORD_MEDIA_TYPE)
  @Reads({ summary: 'Phiếu giao việc dự kiến, để lãnh đạo xem và ký' })
  public async taskSheet(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ): Promise<StreamableFile> {
    const { reading } = await this.runner.read(request, getReading, { readingId: id });
    return this.taskSheets.write(reading);
  }

  private keep(request: ApiRequest, received: ReadingRequest) {
    const { issuer, parts } = received;
    if ('reading' in received) {
      const { reading } = received;
      return this.runner.run(request, storeReading, { issuer, reading }, parts);
    }
    const { text, doubts } = received;
    return this.runner.run(request, readDocument, { issuer, text, doubts }, parts);
  }
}
