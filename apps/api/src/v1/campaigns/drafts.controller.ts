import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  answerQuestions,
  correctDraft,
  createDraft,
  editDraft,
  getDraft,
  previewPage,
  resolveAgain,
} from '#application';
import {
  correctDraftSchema,
  correctedDraftSchema,
  createCampaignSchema,
  draftAnswerSchema,
  draftAnswersSchema,
  draftContentSchema,
  draftViewSchema,
  groupDifferenceSchema,
  idParamsSchema,
  pageQuerySchema,
  previewPageSchema,
  previewSchema,
  setParamsSchema,
  type CreateCampaignBody,
  type PageQuery,
} from '#contracts/http';
import type { DraftAnswers, DraftContent } from '#domain';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { IfMatch } from '../../http/etag.js';
import type { ApiRequest } from '../../http/request.js';
import { creationOf, presentDifference, presentDraft } from './draft.presenter.js';
import { presentRecipient, previewAnswer } from './launch.presenter.js';

type IdParams = z.infer<typeof idParamsSchema>;
type CorrectDraftBody = z.infer<typeof correctDraftSchema>;
const place = z.object({ from: z.int().min(0).max(1_000_000), print: printPlace });

@ApiTags('Chuẩn bị giao nhiệm vụ')
@Controller('api/v1/campaigns')
export class DraftsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post()
  @Writes({
    summary: 'Lập bản nháp từ kết quả bóc tách, từ một đợt đã có, hoặc nhập tay',
    schema: draftAnswerSchema,
    created: true,
  })
  public create(
    @Req() request: ApiRequest,
    @Body({ schema: createCampaignSchema }) body: CreateCampaignBody,
  ) {
    return this.runner.run(request, createDraft, creationOf(body));
  }

  @Get(':id/draft')
  @Reads({ summary: 'Đọc bản nháp và những gì còn thiếu', schema: draftViewSchema })
  public async find(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    return presentDraft(await this.runner.read(request, getDraft, { campaignId: id }));
  }

  @Put(':id/draft')
  @Writes({ summary: 'Ghi lại toàn bộ bản nháp', schema: draftAnswerSchema, ifMatch: true })
  public edit(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @IfMatch() expectedVersion: number,
    @Body({ schema: draftContentSchema }) content: DraftContent,
  ) {
    return this.runner.run(request, editDraft, { campaignId: id, expectedVersion, content });
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Writes({
    summary: 'Trả lời câu hỏi: đơn vị, thời hạn, báo cáo',
    schema: draftAnswerSchema,
    ifMatch: true,
  })
  public answer(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @IfMatch() expectedVersion: number,
    @Body({ schema: draftAnswersSchema }) answers: DraftAnswers,
  ) {
    return this.runner.run(request, answerQuestions, { campaignId: id, expectedVersion, answers });
  }

  @Post(':id/draft/corrections')
  @HttpCode(200)
  @Writes({
    summary: 'Sửa kết quả bóc tách và bản nháp cùng lúc, hoặc quay lại bản trước',
    schema: correctedDraftSchema,
    ifMatch: true,
  })
  public correct(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @IfMatch() expectedVersion: number,
    @Body({ schema: correctDraftSchema }) { revision, ...change }: CorrectDraftBody,
  ) {
    const input = { campaignId: id, expectedVersion, revision, change };
    return this.runner.run(request, correctDraft, input);
  }

  @Get(':id/draft/sets/:setNo/difference')
  @Reads({
    summary: 'Xác định lại thành viên của nhóm: thêm ai, bớt ai',
    schema: groupDifferenceSchema,
  })
  public async compare(
    @Req() request: ApiRequest,
    @Param({ schema: setParamsSchema }) { id, setNo }: z.infer<typeof setParamsSchema>,
  ) {
    const input = { campaignId: id, setNo };
    return presentDifference(await this.runner.read(request, resolveAgain, input));
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Writes({ summary: 'Xem trước: đúng những gì sẽ giao', schema: previewSchema })
  public preview(@Req() request: ApiRequest, @Param({ schema: idParamsSchema }) { id }: IdParams) {
    return this.runner.run(request, previewAnswer, { campaignId: id });
  }

  @Get(':id/preview/recipients')
  @Reads({ summary: 'Từng đơn vị trong bản xem trước gần nhất', schema: previewPageSchema })
  public async recipients(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, place);
    const from = after?.from ?? 0;
    const input = { campaignId: id, from, limit: limit + 1 };
    const { plan, print } = await this.runner.read(request, previewPage, input);
    const present = (recipient: (typeof plan.recipients)[number]) =>
      presentRecipient(plan, recipient);
    const list = { rows: plan.recipients, print };
    const page = { list, first: after?.print ?? null, limit };
    return toMovingPage(request, page, present, () => ({ from: from + limit }));
  }
}
