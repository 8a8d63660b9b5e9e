import {
  Controller,
  Get,
  Post,
  Query,
  Req,
  Res,
  Redirect,
  type HttpRedirectResponse,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { answerQuestion, giveExplanation, grantExtension, refuseExtension } from '#application';
import {
  donePageQuerySchema,
  exchangeQuerySchema,
  grantBodySchema,
  reasonBodySchema,
  saidBodySchema,
} from '#contracts/http';
import { CommandRunner } from '../../http/command-runner.js';
import type { Html } from '../../http/html.js';
import type { RefusedForm } from '../../http/page/given.js';
import type { PageVisitor } from '../../http/page/page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { typedFields, type TypedFields } from '../../http/typed-fields.js';
import { checkBody } from '../../http/validation.pipe.js';
import { exchangePage } from '../../http/lists/exchange-page.js';
import { PageDoor } from '../door/page-door.js';
import { Pages, SendsPage } from '../door/page-route.js';
import { exchangesPage } from './exchanges-page.js';

const querySchema = z.object({ ...exchangeQuerySchema.shape, ...donePageQuerySchema.shape });
type Query = z.infer<typeof querySchema>;

type Act = 'answer' | 'explain' | 'grant' | 'refuse';

const SEE_OTHER = 303;

/** What waits for an answer, with the forms that answer it: what a coordinator's mail about a question opens. */
@Pages()
@Controller('exchanges')
export class ExchangePagesController {
  public constructor(
    private readonly door: PageDoor,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @SendsPage()
  public list(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query({ schema: querySchema }) query: Query,
  ): Promise<string> {
    return this.door.open({ request, reply }, (visitor) =>
      this.page(request, query, visitor, null),
    );
  }

  /** A form that was refused leaves its address in the browser, to be opened again. */
  @Get(':id/:form')
  @Redirect()
  public backToPage(): HttpRedirectResponse {
    return { url: '/exchanges', statusCode: SEE_OTHER };
  }

  @Post(':id/answer')
  public answer(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() exchangeId: string,
  ): Promise<string> {
    return this.act({ request, reply }, exchangeId, 'answer', async ({ text }) =>
      this.runner.run(request, answerQuestion, {
        exchangeId,
        ...(await checkBody(saidBodySchema, { text })),
      }),
    );
  }

  @Post(':id/explain')
  public explain(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() exchangeId: string,
  ): Promise<string> {
    return this.act({ request, reply }, exchangeId, 'explain', async ({ text }) =>
      this.runner.run(request, giveExplanation, {
        exchangeId,
        ...(await checkBody(saidBodySchema, { text })),
      }),
    );
  }

  @Post(':id/grant')
  public grant(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() exchangeId: string,
  ): Promise<string> {
    return this.act({ request, reply }, exchangeId, 'grant', async ({ dueOn, note = '' }) =>
      this.runner.run(request, grantExtension, {
        exchangeId,
        ...(await checkBody(grantBodySchema, { dueOn, ...(note.trim() === '' ? {} : { note }) })),
      }),
    );
  }

  @Post(':id/refuse')
  public refuse(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() exchangeId: string,
  ): Promise<string> {
    return this.act({ request, reply }, exchangeId, 'refuse', async ({ reason }) =>
      this.runner.run(request, refuseExtension, {
        exchangeId,
        ...(await checkBody(reasonBodySchema, { reason })),
      }),
    );
  }

  private act(
    call: { readonly request: ApiRequest; readonly reply: FastifyReply },
    id: string,
    act: Act,
    run: (typed: TypedFields) => Promise<unknown>,
  ): Promise<string> {
    return this.door.act(call, {
      form: `${act}-${id}`,
      run: () => run(typedFields(call.request)),
      to: '/exchanges?done=1',
      again: (refused, visitor) => this.page(call.request, querySchema.parse({}), visitor, refused),
    });
  }

  private async page(
    request: ApiRequest,
    { done, ...query }: Query,
    visitor: PageVisitor,
    refused: RefusedForm | null,
  ): Promise<Html> {
    const waiting = { ...query, state: 'asked' as const };
    const { items, next } = await exchangePage(this.runner, request, waiting, (one) => one);
    const { nextKey } = this.door;
    return exchangesPage({
      ...{ visitor, exchanges: items, next, nextKey, refused },
      done: done !== undefined && refused === null,
    });
  }
}
