import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerConsent, askConsent, listConsentBodies, listConsents } from '#application';
import type { ConsentDetail } from '#application';
import {
  askConsentBodySchema,
  namedBodyPageSchema,
  consentListSchema,
  consentSchema,
  endConsentBodySchema,
  grantConsentBodySchema,
  idSchema,
  pageQuerySchema,
  type PageQuery,
} from '#contracts/http';
import { CONSENT_ACT_NAMES, CONSENT_STATE_NAMES } from '#wording';
import { toRfc3339 } from '#domain';
import { Acts } from '../../http/acts.js';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { Id } from '../../http/path-id.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';

const placeSchema = z.object({ name: z.string(), id: idSchema, print: printPlace });

type Reasoned = z.infer<typeof endConsentBodySchema>;

const present = (consent: ConsentDetail) => ({
  ...withOffers('consent', consent),
  stateName: CONSENT_STATE_NAMES[consent.state],
  acts: consent.acts.map((one) => ({
    ...one,
    actName: CONSENT_ACT_NAMES[one.act],
    occurredAt: toRfc3339(one.occurredAt),
  })),
});

/** "Thỏa thuận giao việc": the only way to give work to bodies of another office's directory. */
@ApiTags('Danh bạ')
@Controller('api/v1/office-consents')
export class OfficeConsentsController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Thỏa thuận giao việc của cơ quan mình, cả hai chiều',
    schema: consentListSchema,
  })
  public async list(@Req() request: ApiRequest) {
    return { items: (await this.commands.read(request, listConsents, undefined)).map(present) };
  }

  @Post()
  @Writes({
    summary: 'Đề nghị được giao việc cho đơn vị trong danh bạ của cơ quan khác',
    schema: consentSchema,
    created: true,
  })
  public async ask(
    @Req() request: ApiRequest,
    @Body({ schema: askConsentBodySchema }) body: z.infer<typeof askConsentBodySchema>,
  ) {
    return present(await this.commands.run(request, askConsent, body));
  }

  @Get(':id/bodies')
  @Reads({ summary: 'Đơn vị được phép nêu tên theo thỏa thuận', schema: namedBodyPageSchema })
  public async bodies(
    @Req() request: ApiRequest,
    @Id() consentId: string,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ) {
    const after = decodeCursor(cursor, placeSchema);
    const list = await this.commands.read(request, listConsentBodies, { consentId, after, limit });
    return toMovingPage(
      request,
      { list, first: after?.print ?? null, limit },
      (row) => row,
      ({ name, id }) => ({ name, id }),
    );
  }

  @Post(':id/grant')
  @Acts({ summary: 'Đồng ý', schema: consentSchema })
  public grant(
    @Req() request: ApiRequest,
    @Id() consentId: string,
    @Body({ schema: grantConsentBodySchema }) { reason }: z.infer<typeof grantConsentBodySchema>,
  ) {
    return this.answer(request, { consentId, act: 'grant', reason });
  }

  @Post(':id/refuse')
  @Acts({ summary: 'Không đồng ý, kèm lý do', schema: consentSchema })
  public refuse(
    @Req() request: ApiRequest,
    @Id() consentId: string,
    @Body({ schema: endConsentBodySchema }) { reason }: Reasoned,
  ) {
    return this.answer(request, { consentId, act: 'refuse', reason });
  }

  @Post(':id/end')
  @Acts({ summary: 'Chấm dứt thỏa thuận, kèm lý do', schema: consentSchema })
  public end(
    @Req() request: ApiRequest,
    @Id() consentId: string,
    @Body({ schema: endConsentBodySchema }) { reason }: Reasoned,
  ) {
    return this.answer(request, { consentId, act: 'end', reason });
  }

  private async answer(
    request: ApiRequest,
    input: Parameters<typeof answerConsent>[2],
  ): Promise<ReturnType<typeof present>> {
    return present(await this.commands.run(request, answerConsent, input));
  }
}
