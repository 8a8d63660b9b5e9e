import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Redirect,
  Req,
  Res,
  type HttpRedirectResponse,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  mayHandInReport,
  readReport,
  saveReportDraft,
  submitReport,
  type Clock,
  type UploadStore,
} from '#application';
import { reportPageQuerySchema } from '#contracts/http';
import { CommandRunner } from '../../http/command-runner.js';
import type { Html } from '../../http/html.js';
import type { RefusedForm } from '../../http/page/given.js';
import type { PageVisitor } from '../../http/page/page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { checkBody } from '../../http/validation.pipe.js';
import { CLOCK, UPLOADS } from '../../tokens.js';
import { receiveForm } from '../../http/receive-form.js';
import { runWithFiles } from '../../http/run-with-files.js';
import { PageDoor } from '../door/page-door.js';
import { Pages, SendsPage } from '../door/page-route.js';
import { REPORT_FIELDS_LIMIT, reportDraftFormSchema, reportFormSchema } from './report-form.js';
import { reportPage } from './report-page.js';

const SEE_OTHER = 303;

/** "Nộp báo cáo kỳ", for a browser without a script. */
@Pages()
@Controller('reports/:id')
export class ReportPagesController {
  public constructor(
    private readonly door: PageDoor,
    private readonly runner: CommandRunner,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UPLOADS) private readonly uploads: UploadStore,
  ) {}

  @Get()
  @SendsPage()
  public show(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() id: string,
    @Query({ schema: reportPageQuerySchema })
    { done, from }: z.infer<typeof reportPageQuerySchema>,
  ): Promise<string> {
    return this.door.open({ request, reply }, (visitor) =>
      this.page(request, id, { visitor, refused: null, done, from }),
    );
  }

  /** A form that was refused leaves its address in the browser, to be opened again. */
  @Get(':form')
  @Redirect()
  public backToPage(@Id() id: string): HttpRedirectResponse {
    return { url: `/reports/${id}`, statusCode: SEE_OTHER };
  }

  @Post('draft')
  public draft(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() reportId: string,
  ): Promise<string> {
    return this.act({ request, reply }, reportId, 'draft', () => this.save(request, reportId));
  }

  /** What is being written, sent by the page itself every few seconds; answers JSON. */
  @Post('keep')
  @HttpCode(200)
  public async keep(
    @Req() request: ApiRequest,
    @Id() reportId: string,
  ): Promise<{ readonly version: number }> {
    const { version } = await this.save(request, reportId);
    return { version };
  }

  @Post('submit')
  public submit(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() reportId: string,
  ): Promise<string> {
    const { runner, uploads } = this;
    return this.act({ request, reply }, reportId, 'submit', () =>
      runWithFiles(
        {
          ...{ runner, uploads, request, fieldsLimit: REPORT_FIELDS_LIMIT },
          mayAct: (tx, principal) => mayHandInReport(tx, principal, { reportId }),
        },
        reportFormSchema,
        submitReport,
        ({ content }, given) => ({ reportId, content, ...given }),
      ),
    );
  }

  /** A draft keeps no files: they are chosen when it is handed in. */
  private async save(request: ApiRequest, reportId: string): Promise<{ readonly version: number }> {
    const { runner, uploads } = this;
    if (request.isMultipart()) await runner.read(request, mayHandInReport, { reportId });
    const form = await receiveForm(request, uploads, REPORT_FIELDS_LIMIT);
    await uploads.discard(form.files);
    const { fields, expectedVersion, idempotencyKey } = form;
    const content = await checkBody(reportDraftFormSchema, fields);
    return runner.run(
      request,
      saveReportDraft,
      { reportId, content, expectedVersion },
      {
        fields: { ...fields, expectedVersion },
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      },
    );
  }

  private act(
    call: { readonly request: ApiRequest; readonly reply: FastifyReply },
    id: string,
    form: 'draft' | 'submit',
    run: () => Promise<unknown>,
  ): Promise<string> {
    return this.door.act(call, {
      form,
      run,
      to: `/reports/${id}?done=${form}`,
      again: (refused, visitor) =>
        this.page(call.request, id, { visitor, refused, done: undefined, from: undefined }),
    });
  }

  private async page(
    request: ApiRequest,
    reportId: string,
    more: {
      readonly visitor: PageVisitor;
      readonly refused: RefusedForm | null;
      readonly done: string | undefined;
      readonly from: string | undefined;
    },
  ): Promise<Html> {
    const { from } = more;
    const report = await this.runner.read(request, readReport, { reportId, from });
    return reportPage({ report, asOf: this.clock.now(), nextKey: this.door.nextKey, ...more });
  }
}
