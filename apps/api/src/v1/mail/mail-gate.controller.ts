import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { openMailGate, readMailGate, type MailGateDetail } from '#application';
import { mailGateSchema } from '#contracts/http';
import { toRfc3339 } from '#domain';
import { Acts } from '../../http/acts.js';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { presentOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Đường gửi thư')
@Controller('api/v1/mail-gate')
export class MailGateController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Thư có đang đi không, và nếu không thì vì sao', schema: mailGateSchema })
  public async read(@Req() request: ApiRequest) {
    return present(await this.runner.read(request, readMailGate, undefined));
  }

  @Post('open')
  @Acts({
    summary: 'Cho gửi tiếp, sau khi đã sửa tài khoản, địa chỉ gửi hoặc máy chủ thư',
    schema: mailGateSchema,
  })
  public async open(@Req() request: ApiRequest) {
    return present(await this.runner.run(request, openMailGate, undefined));
  }
}

const present = ({ closure, offers }: MailGateDetail) => ({
  offers: presentOffers('office', offers),
  open: closure === null,
  closedAt: closure === null ? null : toRfc3339(closure.closedAt),
  waitsFor: closure?.waitsFor ?? null,
  reason: closure?.reason ?? null,
});
