import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { nudgeFollowed, readFollowed, type FollowedDetail } from '#application';
import {
  followedPageSchema,
  followedQuerySchema,
  nudgeAnswerSchema,
  nudgeBodySchema,
} from '#contracts/http';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

const place = z.object({ bodyName: z.string(), id: z.uuid(), print: printPlace });
const present = (row: FollowedDetail) => withOffers('work', toWire(row));

/** What a body follows by its own work: a lead its supporters, a monitor all who owe a result. */
@ApiTags('Việc')
@Controller('api/v1/assignments/:id/followed')
export class FollowedController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Việc của các đơn vị mình chủ trì hoặc theo dõi; late=true: chỉ việc quá hạn',
    schema: followedPageSchema,
  })
  public async list(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Query({ schema: followedQuerySchema }) query: z.infer<typeof followedQuerySchema>,
  ) {
    const { late, cursor, limit } = query;
    const after = decodeCursor(cursor, place);
    const list = await this.runner.read(request, readFollowed, {
      ...{ assignmentId, late, after },
      limit: limit + 1,
    });
    const page = { list, first: after?.print ?? null, limit };
    const placeOf = ({ bodyName, assignmentId: id }: FollowedDetail) => ({ bodyName, id });
    return toMovingPage(request, page, present, placeOf);
  }

  @Post('nudge')
  @Acts({
    summary: 'Đôn đốc mọi đơn vị quá hạn mà mình chủ trì hoặc theo dõi; mỗi việc mỗi ngày một lần',
    schema: nudgeAnswerSchema,
  })
  public nudge(
    @Req() request: ApiRequest,
    @Id() assignmentId: string,
    @Body({ schema: nudgeBodySchema }) { text }: z.infer<typeof nudgeBodySchema>,
  ) {
    return this.runner.run(request, nudgeFollowed, { assignmentId, text });
  }
}
