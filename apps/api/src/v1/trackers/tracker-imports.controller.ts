import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  ApplicationError,
  importTracker,
  previewTracker,
  type CsvTable,
  type Digest,
  type TrackerPreview,
} from '#application';
import {
  applyTrackerBodySchema,
  trackerBodySchema,
  trackerImportedSchema,
  trackerPreviewSchema,
  trackerQuerySchema,
} from '#contracts/http';
import { REQUEST_FAULTS } from '#wording';
import { Accepts, Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { principalOf } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { agreedHash, parseTables, partsOf, readImport } from '../../http/table-import.js';
import { DIGEST } from '../../tokens.js';

const SHAPE = {
  tables: ['sheet'] as const,
  schema: applyTrackerBodySchema.partial({ importHash: true }),
};

type TrackerQuery = z.infer<typeof trackerQuerySchema>;

/** "Nạp sổ theo dõi": an office's own tracking sheet as drafts. */
@ApiTags('Chuẩn bị giao nhiệm vụ')
@Controller('api/v1/tracker-imports')
export class TrackerImportsController {
  public constructor(
    private readonly commands: CommandRunner,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(trackerBodySchema)
  @Reads({
    summary: 'Xem trước việc nạp sổ theo dõi: hiểu gì, chưa hiểu gì, chưa ghi gì',
    schema: trackerPreviewSchema,
  })
  public async preview(
    @Req() request: ApiRequest,
    @Query({ schema: trackerQuerySchema }) { issuer }: TrackerQuery,
  ) {
    principalOf(request);
    const sent = await readImport(request, SHAPE);
    const table = await tableOf(sent);
    return present(
      await this.commands.read(request, previewTracker, { table, issuer: issuer ?? null }),
    );
  }

  @Post('apply')
  @HttpCode(200)
  @Accepts(applyTrackerBodySchema)
  @Writes({ summary: 'Tạo đúng các bản nháp đã xem trước', schema: trackerImportedSchema })
  public async apply(
    @Req() request: ApiRequest,
    @Query({ schema: trackerQuerySchema }) { issuer }: TrackerQuery,
  ) {
    principalOf(request);
    const sent = await readImport(request, SHAPE);
    const importHash = agreedHash(sent);
    const input = { table: await tableOf(sent), issuer: issuer ?? null, importHash };
    return this.commands.run(request, importTracker, input, partsOf(sent, this.digest));
  }
}

async function tableOf(sent: Awaited<ReturnType<typeof readImport<'sheet'>>>): Promise<CsvTable> {
  const { sheet } = await parseTables(sent, SHAPE);
  if (sheet === undefined) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { pointer: '/sheet', detail: REQUEST_FAULTS.importEmpty },
    ]);
  }
  return sheet;
}

const present = ({ importHash, columns, drafts, notUnderstood }: TrackerPreview) => ({
  ...{ importHash, columns, notUnderstood },
  drafts: drafts.map(({ document: { reference, documentType, issuedOn, subject, tasks } }) => ({
    ...{ reference, documentType, issuedOn, subject },
    tasks: tasks.map(({ line, title, assignees, dueOn, dueWords, isDone }) => ({
      ...{ line, title, dueOn, dueWords, isDone },
      bodies: assignees.map(({ name }) => name),
    })),
  })),
});
