import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  acknowledging,
  ApplicationError,
  askQuestion,
  declineAssignment,
  declineDispatch,
  readLinkPage,
  renewLink,
  type Ids,
} from '#application';
import { linkAskSchema, linkDeclineSchema, toProblem } from '#contracts/http';
import { CommandRunner } from '../../http/command-runner.js';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { Public } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { IDS } from '../../tokens.js';
import { deadLinkPage, renewedPage } from './dead-link-pages.js';
import { linkPage } from './link-page.js';
import { LinkReader } from './link-reader.js';

const SEE_OTHER = 303;
const GONE = 410;
const addressOf = (token: string): string => `/l/${token}`;

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
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Get()
  @Header('content-type', HTML_MEDIA_TYPE)
  public async show(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    const entered = await this.links.enter(request, token);
    if (typeof entered === 'object') return this.render(request, token, entered.dispatchId, null);
    void reply.status(GONE);
    return deadLinkPage(entered, addressOf(token), this.ids.next()).toString();
  }

  @Post('acknowledge')
  public acknowledge(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    return this.press(request, reply, token, (dispatchId) =>
      this.runner.share(request, acknowledging, { dispatchId }),
    );
  }

  @Post('decline')
  public decline(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Body({ schema: linkDeclineSchema })
    { what, ...declining }: z.infer<typeof linkDeclineSchema>,
  ): Promise<string> {
    return this.press(request, reply, token, (dispatchId) =>
      what === 'dispatch'
        ? this.runner.run(request, declineDispatch, { dispatchId, ...declining })
        : this.runner.run(request, declineAssignment, { assignmentId: what, ...declining }),
    );
  }

  @Post('ask')
  public ask(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Body({ schema: linkAskSchema }) { what, text }: z.infer<typeof linkAskSchema>,
  ): Promise<string> {
    const assignmentId = what === 'dispatch' ? null : what;
    return this.press(request, reply, token, (dispatchId) =>
      this.runner.run(request, askQuestion, { dispatchId, assignmentId, text }),
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

  /** Does what was pressed and goes back to the page; a refusal is told on the page as it stands now. */
  private async press(
    request: ApiRequest,
    reply: FastifyReply,
    token: string,
    act: (dispatchId: string) => Promise<unknown>,
  ): Promise<string> {
    const entered = await this.links.enter(request, token);
    if (entered === 'expired') throw new ApplicationError('TOKEN_EXPIRED');
    if (entered === 'replaced') {
      void reply.status(GONE).type(HTML_MEDIA_TYPE);
      return deadLinkPage(entered, addressOf(token), this.ids.next()).toString();
    }
    const { dispatchId } = entered;
    try {
      await act(dispatchId);
    } catch (error) {
      if (!(error instanceof ApplicationError) || error.code === 'NOT_FOUND') throw error;
      const { status, title } = toProblem(error.code, error.params);
      void reply.status(status).type(HTML_MEDIA_TYPE);
      return this.render(request, token, dispatchId, title);
    }
    void reply.status(SEE_OTHER).header('location', addressOf(token));
    return '';
  }

  private async render(
    request: ApiRequest,
    token: string,
    dispatchId: string,
    refusal: string | null,
  ): Promise<string> {
    const view = await this.runner.read(request, readLinkPage, { dispatchId });
    const nextKey = () => this.ids.next();
    return linkPage({ ...view, action: addressOf(token), nextKey, refusal }).toString();
  }
}
