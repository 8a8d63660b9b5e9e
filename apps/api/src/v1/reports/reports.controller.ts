import { Body, Controller, Get, Inject, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ReportOffer } from '#domain';
import {
  mayHandInReport,
  readReport,
  readReports,
  saveReportDraft,
  submitReport,
  type UploadStore,
} from '#application';
import {
  reportAnswerSchema,
  reportDraftSchema,
  reportPageSchema,
  reportFromQuerySchema,
  reportQuerySchema,
  reportSchema,
  submitReportBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor, instantPlace } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { IfMatch } from '../../http/etag.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';
import { UPLOADS } from '../../tokens.js';
import { FilesForm } from '../uploads/files-form.js';
import { runWithFiles } from '../../http/run-with-files.js';

const present = <Row extends { readonly offers: readonly ReportOffer[] }>(report: Row) =>
  withOffers('report', toWire(report));

const place = z.object({ dueAt: instantPlace, id: z.uuid(), print: printPlace });
const acts = (summary: string) => Acts({ summary, schema: reportAnswerSchema, ifMatch: true });

@ApiTags('Báo cáo kỳ')
@Controller('api/v1/reports')
export class ReportsController {
  public constructor(
    private readonly runner: CommandRunner,
    @Inject(UPLOADS) private readonly uploads: UploadStore,
  ) {}

  @Get()
  @Reads({ summary: 'Báo cáo của đơn vị mình, hoặc của một đợt', schema: reportPageSchema })
  public async list(
    @Req() request: ApiRequest,
    @Query({ schema: reportQuerySchema }) query: z.infer<typeof reportQuerySchema>,
  ) {
    const { campaignId = null, periodId = null, state = null, cursor, limit } = query;
    const filter = { campaignId, periodId, state };
    const after = decodeCursor(cursor, place);
    const list = await this.runner.read(request, readReports, { filter, after, limit: limit + 1 });
    const page = { list, first: after?.print ?? null, limit };
    return toMovingPage(request, page, present, ({ dueAt, id }) => ({ dueAt, id }));
  }

  @Get(':id')
  @Reads({ summary: 'Một báo cáo: nội dung, tệp', schema: reportSchema })
  public async read(
    @Req() request: ApiRequest,
    @Id() reportId: string,
    @Query({ schema: reportFromQuerySchema }) { from }: z.infer<typeof reportFromQuerySchema>,
  ) {
    const report = await this.runner.read(request, readReport, { reportId, from });
    return present(report);
  }

  @Put(':id/draft')
  @acts('Lưu nháp')
  public saveDraft(
    @Req() request: ApiRequest,
    @Id() reportId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reportDraftSchema }) content: z.infer<typeof reportDraftSchema>,
  ) {
    return this.runner.run(request, saveReportDraft, { reportId, expectedVersion, content });
  }

  @Post(':id/submit')
  @acts('Nộp báo cáo, kèm tệp đã ký')
  @FilesForm(submitReportBodySchema)
  public submit(@Req() request: ApiRequest, @Id() reportId: string) {
    const { runner, uploads } = this;
    return runWithFiles(
      {
        ...{ runner, uploads, request },
        mayAct: (tx, principal) => mayHandInReport(tx, principal, { reportId }),
      },
      submitReportBodySchema,
      submitReport,
      (body, given) => ({
        reportId,
        content: body.content,
        ...given,
      }),
    );
  }
}
