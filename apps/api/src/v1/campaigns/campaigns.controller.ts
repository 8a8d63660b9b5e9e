import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  readBoard,
  readCampaign,
  readCampaigns,
  readTargets,
  type CampaignSummary,
} from '#application';
import {
  boardSchema,
  campaignDetailSchema,
  campaignPageSchema,
  pageQuerySchema,
  targetsSchema,
  type PageQuery,
} from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor, instantPlace, toPage } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { boardPlaceOf, boardPlaceSchema } from './board-place.js';
import {
  presentCampaign,
  presentHealth,
  presentRow,
  presentSummary,
} from './campaign.presenter.js';

const place = z.object({ createdAt: instantPlace, id: z.uuid(), print: printPlace });

@ApiTags('Bàn điều hành')
@Controller('api/v1/campaigns')
export class CampaignsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Các đợt giao nhiệm vụ của cơ quan mình', schema: campaignPageSchema })
  public async list(
    @Req() request: ApiRequest,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, place);
    const list = await this.runner.read(request, readCampaigns, { after, limit: limit + 1 });
    const page = { list, first: after?.print ?? null, limit };
    const placeOf = ({ createdAt, id }: CampaignSummary) => ({ createdAt, id });
    return toMovingPage(request, page, presentSummary, placeOf);
  }

  @Get(':id')
  @Reads({ summary: 'Một đợt: số liệu, việc, kỳ báo cáo', schema: campaignDetailSchema })
  public async read(@Req() request: ApiRequest, @Id() id: string) {
    return presentCampaign(await this.runner.read(request, readCampaign, { campaignId: id }));
  }

  @Get(':id/targets')
  @Reads({ summary: 'Chỉ tiêu: các đơn vị cùng nhau đã đạt bao nhiêu', schema: targetsSchema })
  public async targets(@Req() request: ApiRequest, @Id() campaignId: string) {
    return { items: await this.runner.read(request, readTargets, { campaignId }) };
  }

  @Get(':id/board')
  @Reads({ summary: 'Đơn vị × việc, quá hạn trước; sức khỏe bộ nhắc việc', schema: boardSchema })
  public async board(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, boardPlaceSchema);
    const first = { asOf: after?.asOf ?? null, print: after?.print ?? null };
    const input = { campaignId: id, ...first, after, limit: limit + 1 };
    const board = await this.runner.read(request, readBoard, input);
    const page = toPage(request, board.rows, limit, presentRow, boardPlaceOf(board));
    const { campaign, listChanged } = board;
    return {
      campaign: presentCampaign(campaign),
      health: presentHealth(board),
      ...page,
      listChanged,
    };
  }
}
