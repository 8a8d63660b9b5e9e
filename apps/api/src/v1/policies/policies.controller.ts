import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readPolicy } from '#application';
import { reminderPolicySchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Quy tắc nhắc')
@Controller('api/v1/policies')
export class PoliciesController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get('current')
  @Reads({ summary: 'Bậc thang nhắc việc và giờ gửi thư đang dùng', schema: reminderPolicySchema })
  public current(@Req() request: ApiRequest) {
    return this.commands.read(request, readPolicy, undefined);
  }
}
