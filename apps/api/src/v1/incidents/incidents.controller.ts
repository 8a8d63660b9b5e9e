import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readIncidents } from '#application';
import { openIncidentsSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { withOffers } from '../../http/present-offers.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

@ApiTags('Sức khỏe')
@Controller('api/v1/incidents')
export class IncidentsController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Sự cố chưa xử lý, của các đợt mình thấy', schema: openIncidentsSchema })
  public async list(@Req() request: ApiRequest) {
    const { items, total } = await this.commands.read(request, readIncidents, undefined);
    return { total, items: items.map((one) => withOffers('campaign', toWire(one))) };
  }
}
