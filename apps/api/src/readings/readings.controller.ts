import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { getReading, storeReading } from '#application';
import {
  idParamsSchema,
  readingAnswerSchema,
  storedReadingSchema,
  storeReadingSchema,
} from '#contracts/http';
import { toRfc3339 } from '#domain';
import { Reads, Writes } from '../http/answers.js';
import { CommandRunner } from '../http/command-runner.js';
import type { ApiRequest } from '../http/request.js';

@ApiTags('Kết quả bóc tách văn bản')
@Controller('api/v1/readings')
export class ReadingsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Post()
  @Writes({
    summary: 'Lưu kết quả bóc tách của một văn bản',
    schema: readingAnswerSchema,
    created: true,
  })
  public store(
    @Req() request: ApiRequest,
    @Body({ schema: storeReadingSchema }) body: z.infer<typeof storeReadingSchema>,
  ) {
    const { issuer = null, reading } = body;
    return this.runner.run(request, storeReading, { issuer, reading });
  }

  @Get(':id')
  @Reads({ summary: 'Đọc lại kết quả bóc tách', schema: storedReadingSchema })
  public async find(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: z.infer<typeof idParamsSchema>,
  ) {
    const stored = await this.runner.read(request, getReading, { readingId: id });
    return {
      id: stored.id,
      revision: stored.revision,
      createdAt: toRfc3339(stored.createdAt),
      createdBy: { label: stored.createdBy.label },
      reading: stored.reading,
    };
  }
}
