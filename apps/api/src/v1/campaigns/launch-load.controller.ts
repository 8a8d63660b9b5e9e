import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readLaunchLoad } from '#application';
import { launchLoadSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

/** Bodies that are listed; how many there are is said. */
const MOST_BODIES = 200;

@ApiTags('Chuẩn bị giao nhiệm vụ')
@Controller('api/v1/campaigns/:id/preview/load')
export class LaunchLoadController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Tải của các đơn vị trong bản xem trước gần nhất, và việc trùng với việc đã giao',
    schema: launchLoadSchema,
  })
  public async find(@Req() request: ApiRequest, @Id() campaignId: string) {
    const { load, ...view } = await this.runner.read(request, readLaunchLoad, { campaignId });
    const bodies = load.bodies.slice(0, MOST_BODIES);
    return toWire({ ...view, ...load, bodies, piledCount: load.bodies.length });
  }
}
