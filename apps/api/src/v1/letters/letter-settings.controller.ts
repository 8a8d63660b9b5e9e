import { Body, Controller, Get, HttpCode, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { readLetterSettings, saveLetterSettings } from '#application';
import {
  letterSettingsAnswerSchema,
  letterSettingsQuerySchema,
  saveLetterSettingsSchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Công văn về đợt')
@Controller('api/v1/letter-settings')
export class LetterSettingsController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Thể thức và cách đánh số của cơ quan',
    schema: letterSettingsAnswerSchema,
  })
  public async read(
    @Req() request: ApiRequest,
    @Query({ schema: letterSettingsQuerySchema }) query: z.infer<typeof letterSettingsQuerySchema>,
  ) {
    return { settings: await this.commands.read(request, readLetterSettings, query) };
  }

  @Put()
  @HttpCode(204)
  @Writes({ summary: 'Đặt thể thức và cách đánh số của cơ quan' })
  public async save(
    @Req() request: ApiRequest,
    @Body({ schema: saveLetterSettingsSchema }) body: z.infer<typeof saveLetterSettingsSchema>,
  ) {
    await this.commands.run(request, saveLetterSettings, body);
  }
}
