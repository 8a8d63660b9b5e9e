import { Body, Controller, Get, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { issueLetter, listLetters, readLetter } from '#application';
import { issuedLetterSchema, issueLetterSchema, letterListSchema } from '#contracts/http';
import { toRfc3339 } from '#domain';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { letterFile, LETTER_TYPE } from './letter-file.js';

@ApiTags('Công văn về đợt')
@Controller('api/v1/campaigns/:id/letters')
export class LettersController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Công văn, thông báo đã ban hành về đợt', schema: letterListSchema })
  public async list(@Req() request: ApiRequest, @Id() id: string) {
    const letters = await this.commands.read(request, listLetters, { campaignId: id });
    return {
      items: letters.map(({ createdAt, campaignId: _campaignId, ...letter }) => ({
        ...letter,
        createdAt: toRfc3339(createdAt),
      })),
    };
  }

  @Post()
  @Writes({
    summary: 'Ban hành công văn đôn đốc, trả lời gia hạn hoặc thông báo thu hồi',
    schema: issuedLetterSchema,
    created: true,
  })
  public issue(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Body({ schema: issueLetterSchema }) body: z.infer<typeof issueLetterSchema>,
  ) {
    return this.commands.run(request, issueLetter, { ...body, campaignId: id });
  }

  @Get(':letterId/file')
  @ApiProduces(LETTER_TYPE)
  @Reads({ summary: 'Tải công văn, thông báo (DOCX) để ký' })
  public async file(
    @Req() request: ApiRequest,
    @Id() id: string,
    @Id('letterId') letterId: string,
  ): Promise<StreamableFile> {
    return letterFile(await this.commands.read(request, readLetter, { campaignId: id, letterId }));
  }
}
