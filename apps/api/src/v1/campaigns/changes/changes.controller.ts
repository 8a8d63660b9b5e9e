import { Controller, Get, Req, Res } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readCampaign } from '#application';
import { CommandRunner } from '../../../http/command-runner.js';
import { Id } from '../../../http/path-id.js';
import type { ApiRequest } from '../../../http/request.js';
import { ChangeWatch } from './change-watch.js';

/** Rights are asked when a stream opens: it ends after so long, and the browser opens it again, asked anew. */
const STREAM_MS = 5 * 60_000;
/** Proxies close what is silent for a minute. */
const BEAT_MS = 25_000;
const RETRY_MS = 3_000;

/** "Cập nhật ngay": an event each time something in a campaign has happened; what, the client reads. */
@ApiTags('Bàn điều hành')
@Controller('api/v1/campaigns/:id/changes')
export class ChangesController implements BeforeApplicationShutdown {
  private readonly open = new Set<() => void>();

  public constructor(
    private readonly runner: CommandRunner,
    private readonly changes: ChangeWatch,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Dòng sự kiện (text/event-stream): đợt vừa có thay đổi' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  public async stream(
    @Req() request: ApiRequest,
    @Id() campaignId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.runner.read(request, readCampaign, { campaignId });
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    const unwatch = this.changes.watch(campaignId, () =>
      raw.write('event: changed\ndata: now\n\n'),
    );
    const beat = setInterval(() => raw.write(': \n\n'), BEAT_MS);
    const end = (): void => {
      clearInterval(beat);
      clearTimeout(limit);
      unwatch();
      this.open.delete(end);
      raw.end();
    };
    const limit = setTimeout(end, STREAM_MS);
    this.open.add(end);
    raw.once('close', end);
  }

  /** A server that stops waits for its answers, and these would never end. */
  public beforeApplicationShutdown(): void {
    for (const end of [...this.open]) end();
  }
}
