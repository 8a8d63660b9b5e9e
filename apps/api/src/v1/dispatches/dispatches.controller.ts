import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  acknowledging,
  declineDispatch,
  opening,
  readDispatch,
  readDispatchEvents,
  reinstateDispatch,
} from '#application';
import {
  declineBodySchema,
  dispatchAnswerSchema,
  dispatchSchema,
  eventPageSchema,
  pageQuerySchema,
  reasonBodySchema,
  type PageQuery,
} from '#contracts/http';
import { presentExchange } from '../exchanges/present-exchange.js';
import { presentEvent } from '../campaigns/campaign.presenter.js';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { eventPlace } from '../../http/event-place.js';
import { toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

type Reason = z.infer<typeof reasonBodySchema>;
const acts = (summary: string) => Acts({ summary, schema: dispatchAnswerSchema });

@ApiTags('Tiếp nhận')
@Controller('api/v1/dispatches/:id')
export class DispatchesController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Văn bản và việc của một đơn vị; đọc không thay đổi gì',
    schema: dispatchSchema,
  })
  public async read(@Req() request: ApiRequest, @Id() id: string) {
    const dispatch = await this.runner.read(request, readDispatch, { dispatchId: id });
    const wired = toWire(dispatch);
    return {
      ...withOffers('dispatch', wired),
      tasks: wired.tasks.map((one) => withOffers('work', one)),
      reports: wired.reports.map((one) => withOffers('report', one)),
      exchanges: dispatch.exchanges.map(presentExchange),
      milestones: wired.milestones.map((one) => withOffers('exchange', one)),
    };
  }

  @Get('events')
  @Reads({ summary: 'Nhật ký của lượt gửi, mới nhất trước', schema: eventPageSchema })
  public async events(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, eventPlace);
    const list = await this.runner.read(request, readDispatchEvents, {
      dispatchId: id,
      after,
      limit: limit + 1,
    });
    const newest = after?.newest ?? list.rows[0]?.id;
    const page = { list, first: after?.print ?? null, limit };
    return toMovingPage(request, page, presentEvent, ({ id: last }) => ({ id: last, newest }));
  }

  @Post('open')
  @acts('Ghi nhận đơn vị đã mở')
  public open(@Req() request: ApiRequest, @Id() id: string) {
    return this.runner.share(request, opening, { dispatchId: id });
  }

  @Post('acknowledge')
  @acts('Tiếp nhận; lần thứ hai nhận lại câu trả lời đầu')
  public acknowledge(@Req() request: ApiRequest, @Id() id: string) {
    return this.runner.share(request, acknowledging, { dispatchId: id });
  }

  @Post('decline')
  @acts('Không thuộc thẩm quyền, cả văn bản')
  public decline(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Body({ schema: declineBodySchema }) declining: z.infer<typeof declineBodySchema>,
  ) {
    return this.runner.run(request, declineDispatch, { dispatchId: id, ...declining });
  }

  @Post('reinstate')
  @acts('Giao lại văn bản đã bị từ chối')
  public reinstate(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Body({ schema: reasonBodySchema }) { reason }: Reason,
  ) {
    return this.runner.run(request, reinstateDispatch, { dispatchId: id, reason });
  }
}
