import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readToday } from '#application';
import { todaySchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

@ApiTags('Bàn điều hành')
@Controller('api/v1/today')
export class TodayController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Hôm nay: các đợt đang giữ, quá hạn trước; gọi ai; số việc quá hạn từng tuần',
    schema: todaySchema,
  })
  public async read(@Req() request: ApiRequest) {
    const { calls, ...view } = await this.runner.read(request, readToday, {});
    return toWire({
      ...view,
      calls: calls.map(({ issuerBodyId: _issuer, ...call }) => call),
    });
  }
}
