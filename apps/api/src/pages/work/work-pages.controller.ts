import {
  Controller,
  Get,
  Inject,
  Post,
  Query,
  Req,
  Res,
  Redirect,
  type HttpRedirectResponse,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  acceptWork,
  askAboutWork,
  declineAssignment,
  mayHandInWork,
  reachMilestone,
  reportProgress,
  requestExtension,
  returnWork,
  submitWork,
  type Clock,
  type UploadStore,
} from '#application';
import {
  acceptBodySchema,
  declineBodySchema,
  donePageQuerySchema,
  extensionBodySchema,
  progressBodySchema,
  returnBodySchema,
  reachFormSchema,
  saidBodySchema,
  workQuerySchema,
} from '#contracts/http';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import type { Html } from '../../http/html.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { typedFields, type TypedFields } from '../../http/typed-fields.js';
import { checkBody } from '../../http/validation.pipe.js';
import { CLOCK, UPLOADS } from '../../tokens.js';
import { runWithFiles } from '../../http/run-with-files.js';
import { workPage as workOf } from '../../http/lists/work-page.js';
import { PageDoor } from '../door/page-door.js';
import { Pages, SendsPage } from '../door/page-route.js';
import type { WorkForm } from './form-frame.js';
import { handInFormSchema } from './hand-in-form.js';
import { workListPage } from './work-list-page.js';
import { showWork, type ShownWith } from './show-work.js';

/** An empty field of a form says nothing. */
const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;

const SEE_OTHER = 303;

/** "Việc của tôi" and its forms, for a browser without a script. */
@Pages()
@Controller('work')
export class WorkPagesController {
  public constructor(
    public readonly door: PageDoor,
    public readonly runner: CommandRunner,
    @Inject(CLOCK) public readonly clock: Clock,
    @Inject(UPLOADS) private readonly uploads: UploadStore,
  ) {}

  @Get()
  @SendsPage()
  public list(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query({ schema: workQuerySchema }) query: z.infer<typeof workQuerySchema>,
  ): Promise<string> {
    return this.door.open({ request, reply }, async (visitor) => {
      const { page, asOf, counts } = await workOf(this.runner, request, query, (item) => item);
      const { section = null } = query;
      const { nextKey } = this.door;
      return workListPage({ visitor, asOf, counts, ...page, section, nextKey });
    });
  }

  @Get(':id')
  @SendsPage()
  public show(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() id: string,
    @Query({ schema: donePageQuerySchema }) { done }: z.infer<typeof donePageQuerySchema>,
  ): Promise<string> {
    return this.door.open({ request, reply }, (visitor) =>
      this.page(request, id, { visitor, refused: null, done }),
    );
  }

  /** A form that was refused leaves its address in the browser, to be opened again. */
  @Get(':id/:form')
  @Redirect()
  public backToPage(@Id() id: string): HttpRedirectResponse {
    return { url: `/work/${id}`, statusCode: SEE_OTHER };
  }

  @Post(':id/reportProgress')
  public progress(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<string> {
    return this.act(
      { request, reply },
      assignmentId,
      'reportProgress',
      async ({ progress, note }) =>
        this.runner.run(request, reportProgress, {
          ...{ assignmentId, expectedVersion },
          ...(await checkBody(progressBodySchema, { progress, note: orNull(note) })),
        }),
    );
  }

  @Post(':id/submit')
  public submit(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
  ): Promise<string> {
    const { runner, uploads } = this;
    return this.act({ request, reply }, assignmentId, 'submit', () =>
      runWithFiles(
        {
          ...{ runner, uploads, request },
          mayAct: (tx, principal) => mayHandInWork(tx, principal, { assignmentId }),
        },
        handInFormSchema,
        submitWork,
        (body, given) => ({ assignmentId, ...body, ...given }),
      ),
    );
  }

  @Post(':id/accept')
  public accept(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<string> {
    return this.act({ request, reply }, assignmentId, 'accept', async ({ note }) =>
      this.runner.run(request, acceptWork, {
        ...{ assignmentId, expectedVersion },
        ...(await checkBody(acceptBodySchema, { note: orNull(note) })),
      }),
    );
  }

  @Post(':id/return')
  public return(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<string> {
    return this.act({ request, reply }, assignmentId, 'return', async ({ reason, dueOn }) =>
      this.runner.run(request, returnWork, {
        ...{ assignmentId, expectedVersion },
        ...(await checkBody(returnBodySchema, { reason, dueOn: orNull(dueOn) })),
      }),
    );
  }

  @Post(':id/requestExtension')
  public extend(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
  ): Promise<string> {
    return this.act(
      { request, reply },
      assignmentId,
      'requestExtension',
      async ({ dueOn, reason }) =>
        this.runner.run(request, requestExtension, {
          assignmentId,
          ...(await checkBody(extensionBodySchema, { dueOn, reason })),
        }),
    );
  }

  @Post(':id/ask')
  public ask(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
  ): Promise<string> {
    return this.act({ request, reply }, assignmentId, 'ask', async ({ text }) =>
      this.runner.run(request, askAboutWork, {
        assignmentId,
        ...(await checkBody(saidBodySchema, { text })),
      }),
    );
  }

  @Post(':id/decline')
  public decline(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
  ): Promise<string> {
    return this.act(
      { request, reply },
      assignmentId,
      'decline',
      async ({ reason, suggestedBody }) =>
        this.runner.run(request, declineAssignment, {
          assignmentId,
          ...(await checkBody(declineBodySchema, { reason, suggestedBody: orNull(suggestedBody) })),
        }),
    );
  }

  @Post(':id/reach')
  public reach(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
  ): Promise<string> {
    const { exchangeId: which = '' } = typedFields(request);
    return this.act(
      { request, reply },
      assignmentId,
      'reach',
      async ({ exchangeId, note }) =>
        this.runner.run(
          request,
          reachMilestone,
          await checkBody(reachFormSchema, { exchangeId, note: orNull(note) }),
        ),
      `reach-${which}`,
    );
  }

  /** @param name of the form, where several of one kind stand on the page. */
  private act(
    call: { readonly request: ApiRequest; readonly reply: FastifyReply },
    id: string,
    form: WorkForm | 'reach',
    run: (typed: TypedFields) => Promise<unknown>,
    name: string = form,
  ): Promise<string> {
    return this.door.act(call, {
      form: name,
      run: () => run(typedFields(call.request)),
      to: `/work/${id}?done=${form}`,
      again: (refused, visitor) =>
        this.page(call.request, id, { visitor, refused, done: undefined }),
    });
  }

  private page(request: ApiRequest, assignmentId: string, more: ShownWith): Promise<Html> {
    return showWork(this, request, assignmentId, more);
  }
}
