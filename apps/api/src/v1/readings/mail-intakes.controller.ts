import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listMailIntakes } from '#application';
import { mailIntakesSchema } from '#contracts/http';
import type { AppConfig } from '#runtime';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { CONFIG } from '../../tokens.js';
import { presentIntake } from './reading.presenter.js';

@ApiTags('Kết quả bóc tách văn bản')
@Controller('api/v1/mail-intakes')
export class MailIntakesController {
  public constructor(
    private readonly runner: CommandRunner,
    @Inject(CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Reads({
    summary: 'Văn bản mình đã gửi qua thư: gửi tới đâu, đã thành bản nháp nào',
    schema: mailIntakesSchema,
  })
  public async list(@Req() request: ApiRequest) {
    const { inbox } = this.config;
    const items = await this.runner.read(request, listMailIntakes, null);
    return {
      address: inbox?.authenticatedBy == null ? null : inbox.address,
      items: items.map(presentIntake),
    };
  }
}
