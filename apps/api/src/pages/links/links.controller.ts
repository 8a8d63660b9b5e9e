import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Redirect,
  Req,
  Res,
  type HttpRedirectResponse,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { acknowledging, readLinkPage, readReceipt, renewLink, type Ids } from '#application';
import { CommandRunner } from '../../http/command-runner.js';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { Public } from '../../http/principal.js';
import { refusalOf } from '../../http/refusal-of.js';
import type { ApiRequest } from '../../http/request.js';
import { typedFields } from '../../http/typed-fields.js';
import { IDS } from '../../tokens.js';
import { ReceiptMaker, receiptHeaders } from '../../http/receipt-maker.js';
import { deadLinkPage, renewedPage } from './dead-link-pages.js';
import { askAsSent, declineAsSent, progressAsSent } from './document-acts.js';
import type { LinkForm } from './link-forms.js';
import type { RefusedForm } from '../../http/page/given.js';
import { linkPage, linkTextPage } from './link-page.js';
import { LinkReader } from './link-reader.js';

const SEE_OTHER = 303;
const NOT_FOUND = 404;
const GONE = 410;
const addressOf = (token: string): string => `/l/${token}`;

interface LinkCall {
  readonly request: ApiRequest;
  readonly reply: FastifyReply;
  readonly token: string;
}

/**
 * The page behind a mail's button, for a browser without a script. GET changes nothing, not even "đã mở": scanners
 * open links before people do. What is pressed is done as the holder of the link, who is nobody in person.
 */
@ApiExcludeController()
@Public()
@Controller('l/:token')
export class LinksController {
  public constructor(
    private readonly runner: CommandRunner,
    private readonly links: LinkReader,
    private readonly receipts: ReceiptMaker,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Get()
  @Header('content-type', HTML_MEDIA_TYPE)
  public show(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    return this.open({ request, reply, token }, (dispatchId) =>
      this.render(request, token, dispatchId, null),
    );
  }

  @Get('text')
  @Header('content-type', HTML_MEDIA_TYPE)
  public showText(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    return this.open({ request, reply, token }, async (dispatchId) => {
      const view = await this.runner.read(request, readLinkPage, { dispatchId });
      return linkTextPage(view, addressOf(token)).toString();
    });
  }

  @Get('receipts/:seq')
  public async receipt(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Param('seq') seq: string,
  ): Promise<string> {
    return this.open({ request, reply, token }, async (dispatchId) => {
      const wanted = { dispatchId, seq: /^[1-9]\d{0,8}$/.test(seq) ? Number(seq) : 0 };
      const receipt = this.receipts.sign(await this.runner.read(request, readReceipt, wanted));
      void reply.headers(receiptHeaders(receipt.entry));
      return JSON.stringify(receipt);
    });
  }

  /** A press that was refused leaves its address in the browser, to be opened again. */
  @Get(':form')
  @Redirect()
  public backToPage(@Param('token') token: string): HttpRedirectResponse {
    return { url: addressOf(token), statusCode: SEE_OTHER };
  }

  @Post('acknowledge')
  public acknowledge(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    return this.press({ request, reply, token }, 'acknowledge', (dispatchId) =>
      this.runner.share(request, acknowledging, { dispatchId }),
    );
  }

  @Post('decline')
  public decline(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.press({ request, reply, token }, 'decline', (dispatchId) =>
      declineAsSent({ runner: this.runner, request, dispatchId, body }),
    );
  }

  @Post('ask')
  public ask(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.press({ request, reply, token }, 'ask', (dispatchId) =>
      askAsSent({ runner: this.runner, request, dispatchId, body }),
    );
  }

  @Post('progress')
  public progress(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.press({ request, reply, token }, 'progress', (dispatchId) =>
      progressAsSent({ runner: this.runner, request, dispatchId, body }),
    );
  }

  @Post('renew')
  @HttpCode(200)
  @Header('content-type', HTML_MEDIA_TYPE)
  public async renew(@Req() request: ApiRequest, @Param('token') token: string): Promise<string> {
    const dispatchId = await this.links.enterDead(request, token);
    const { sentTo } = await this.runner.run(request, renewLink, { dispatchId });
    return renewedPage(sentTo).toString();
  }

  /** Does what was pressed and goes back to the page; a refusal is told on the page as it stands now, its form filled. */
  private press(
    call: LinkCall,
    form: LinkForm,
    act: (dispatchId: string) => Promise<unknown>,
  ): Promise<string> {
    const { request, reply, token } = call;
    return this.open(call, async (dispatchId) => {
      try {
        await act(dispatchId);
      } catch (error) {
        const refusal = refusalOf(error);
        void reply.status(refusal.status).type(HTML_MEDIA_TYPE);
        const typed = typedFields(request);
        return this.render(request, token, dispatchId, { form, refusal, typed });
      }
      void reply.status(SEE_OTHER).header('location', addressOf(token));
      return '';
    });
  }

  /** Shows what `show` makes, or why the link opens nothing. */
  private async open(
    { request, reply, token }: LinkCall,
    show: (dispatchId: string) => Promise<string>,
  ): Promise<string> {
    const entered = await this.links.enter(request, token);
    if (typeof entered === 'object') return show(entered.dispatchId);
    const typed = request.method === 'POST' ? typedFields(request) : {};
    const renewal = { action: addressOf(token), key: this.ids.next() };
    void reply.status(entered === 'foreign' ? NOT_FOUND : GONE).type(HTML_MEDIA_TYPE);
    return deadLinkPage(entered, entered === 'foreign' ? null : renewal, typed).toString();
  }

  private async render(
    request: ApiRequest,
    token: string,
    dispatchId: string,
    refused: RefusedForm<LinkForm> | null,
  ): Promise<string> {
    const view = await this.runner.read(request, readLinkPage, { dispatchId });
    const nextKey = () => this.ids.next();
    return linkPage({ ...view, action: addressOf(token), nextKey, refused }).toString();
  }
}
