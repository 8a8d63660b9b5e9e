import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { search } from '#application';
import { foundSchema, searchQuerySchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Tìm kiếm')
@Controller('api/v1/search')
export class SearchController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Tìm văn bản, việc, đơn vị; không cần dấu', schema: foundSchema })
  public async find(
    @Req() request: ApiRequest,
    @Query({ schema: searchQuerySchema }) { q }: z.infer<typeof searchQuerySchema>,
  ) {
    const { bodies, ...found } = await this.runner.read(request, search, { text: q });
    return { ...found, bodies: bodies.map(({ id, code, name }) => ({ id, code, name })) };
  }
}
