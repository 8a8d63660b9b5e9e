import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  correctReading,
  describeReading,
  getReading,
  getReadingJob,
  queueReading,
  readDocument,
  readRevisions,
  storeReading,
  type ReadingParts,
  type UnitOfWork,
} from '#application';
import {
  correctReadingSchema,
  idParamsSchema,
  readingAnswerSchema,
  readingJobSchema,
  readingRevisionsSchema,
  storedReadingSchema,
} from '#contracts/http';
import type { DocumentReaderThreads } from '#platform';
import type { AppConfig } from '#runtime';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import { principalOf } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { whileWanted } from '../../http/while-wanted.js';
import { CONFIG, DOCUMENT_READER, UNIT_OF_WORK } from '../../tokens.js';
import { AcceptsDocument } from './accepts-document.js';
import { receiveReading } from './reading-request.js';
import { presentJob, presentReading, presentRevision, presentSource } from './reading.presenter.js';
import { TaskSheetWriter, WORD_MEDIA_TYPE } from './task-sheet-writer.js';

type IdParams = z.infer<typeof idParamsSchema>;

@ApiTags('Kết quả bóc tách văn bản')
@Controller('api/v1/readings')
export class ReadingsController {
  public constructor(
    private readonly runner: CommandRunner,
    private readonly taskSheets: TaskSheetWriter,
    @Inject(CONFIG) private readonly config: AppConfig,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(DOCUMENT_READER) private readonly reader: DocumentReaderThreads,
  ) {}

  @Post()
  @AcceptsDocument()
  @Writes({
    summary:
      'Đọc một văn bản (tệp hoặc chữ), hoặc lưu một kết quả bóc tách đã có; bản quét được nhận dạng dần, tiến độ ở Location',
    schema: readingAnswerSchema,
    created: true,
  })
  @ApiAcceptedResponse({ standardSchema: readingJobSchema })
  public async read(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const received = await receiveReading(request, this.config.trustedCertificates);
    const { parts } = received;
    if ('scan' in received) {
      const job = await this.runner.run(request, queueReading, received.scan, parts);
      void reply.status(202).header('location', `/api/v1/reading-jobs/${job.jobId}`);
      return presentJob(await this.runner.read(request, getReadingJob, job));
    }
    const read =
      'document' in received
        ? await this.reading(request, (reading) =>
            readDocument(reading, principalOf(request), received.document),
          )
        : { issuer: received.issuer, reading: received.reading };
    const { id } = await this.runner.run(request, storeReading, read, parts);
    const source = presentSource('source' in received ? received.source : null);
    return { ...(await this.describe(request, id)), source };
  }

  @Get(':id')
  @Reads({ summary: 'Đọc lại kết quả bóc tách', schema: storedReadingSchema })
  public async find(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    return this.describe(request, id);
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
    return this.describe(request, id);
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

  private async describe(request: ApiRequest, readingId: string) {
    const view = await this.reading(request, (parts) =>
      describeReading(parts, principalOf(request), { readingId }),
    );
    return presentReading(view);
  }

  private reading<T>(request: ApiRequest, work: (parts: ReadingParts) => Promise<T>): Promise<T> {
    return whileWanted(request, (signal) =>
      work({ uow: this.uow, reader: this.reader.until(signal) }),
    );
  }
}
