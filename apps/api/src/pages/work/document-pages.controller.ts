import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Req,
  Res,
  Redirect,
  type HttpRedirectResponse,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { acknowledging, readLinkPage } from '#application';
import { CommandRunner } from '../../http/command-runner.js';
import type { Html } from '../../http/html.js';
import type { RefusedForm } from '../../http/page/given.js';
import type { PageVisitor } from '../../http/page/page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { PageDoor } from '../door/page-door.js';
import { Pages, SendsPage } from '../door/page-route.js';
import { askAsSent, declineAsSent, progressAsSent } from '../links/document-acts.js';
import type { LinkForm } from '../links/link-forms.js';
import { linkPage, linkTextPage } from '../links/link-page.js';

const addressOf = (dispatchId: string): string => `/work/documents/${dispatchId}`;

const SEE_OTHER = 303;

/** The page of a mail's link, for somebody signed in: who acts is recorded by name. */
@Pages()
@Controller('work/documents/:id')
export class DocumentPagesController {
  public constructor(
    private readonly door: PageDoor,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @SendsPage()
  public show(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() dispatchId: string,
  ): Promise<string> {
    return this.door.open({ request, reply }, (visitor) =>
      this.page(request, dispatchId, visitor, null),
    );
  }

  @Get('text')
  @SendsPage()
  public showText(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() dispatchId: string,
  ): Promise<string> {
    return this.door.open({ request, reply }, async () => {
      const view = await this.runner.read(request, readLinkPage, { dispatchId });
      return linkTextPage(view, addressOf(dispatchId));
    });
  }

  @Get('receipts/:seq')
  @Redirect()
  public toReceipt(@Id() id: string, @Param('seq') seq: string): HttpRedirectResponse {
    const place = /^\d{1,9}$/.test(seq) ? seq : '0';
    return { url: `/api/v1/dispatches/${id}/receipts/${place}`, statusCode: SEE_OTHER };
  }

  /** A form that was refused leaves its address in the browser, to be opened again. */
  @Get(':form')
  @Redirect()
  public backToPage(@Id() id: string): HttpRedirectResponse {
    return { url: addressOf(id), statusCode: SEE_OTHER };
  }

  @Post('acknowledge')
  public acknowledge(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() dispatchId: string,
  ): Promise<string> {
    return this.act({ request, reply }, dispatchId, 'acknowledge', () =>
      this.runner.share(request, acknowledging, { dispatchId }),
    );
  }

  @Post('decline')
  public decline(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() dispatchId: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.act({ request, reply }, dispatchId, 'decline', () =>
      declineAsSent({ runner: this.runner, request, dispatchId, body }),
    );
  }

  @Post('ask')
  public ask(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() dispatchId: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.act({ request, reply }, dispatchId, 'ask', () =>
      askAsSent({ runner: this.runner, request, dispatchId, body }),
    );
  }

  @Post('progress')
  public progress(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() dispatchId: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.act({ request, reply }, dispatchId, 'progress', () =>
      progressAsSent({ runner: this.runner, request, dispatchId, body }),
    );
  }

  private act(
    call: { readonly request: ApiRequest; readonly reply: FastifyReply },
    id: string,
    form: LinkForm,
    run: () => Promise<unknown>,
  ): Promise<string> {
    return this.door.act(call, {
      form,
      run,
      to: addressOf(id),
      again: (refused, visitor) => this.page(call.request, id, visitor, refused),
    });
  }

  private async page(
    request: ApiRequest,
    dispatchId: string,
    visitor: PageVisitor,
    refused: RefusedForm<LinkForm> | null,
  ): Promise<Html> {
    const view = await this.runner.read(request, readLinkPage, { dispatchId });
    const { nextKey } = this.door;
    return linkPage({ ...view, action: addressOf(dispatchId), nextKey, refused, visitor });
  }
}
