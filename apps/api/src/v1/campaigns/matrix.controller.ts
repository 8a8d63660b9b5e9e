import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { readMatrix, readMatrixBody } from '#application';
import { matrixBodyParamsSchema, matrixBodySchema, matrixSchema } from '#contracts/http';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { presentMatrix, presentMatrixBody } from './matrix.presenter.js';

@ApiTags('Bàn điều hành')
@Controller('api/v1/campaigns/:id/matrix')
export class MatrixController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Mọi đơn vị × việc trong một lần đọc, theo cột', schema: matrixSchema })
  public async read(@Req() request: ApiRequest, @Id() campaignId: string) {
    return presentMatrix(await this.runner.read(request, readMatrix, { campaignId }));
  }

  @Get(':bodyCode')
  @Reads({ summary: 'Lượt gửi và các việc sau một dòng của bảng', schema: matrixBodySchema })
  public async body(
    @Req() request: ApiRequest,
    @Param({ schema: matrixBodyParamsSchema })
    { id: campaignId, bodyCode }: z.infer<typeof matrixBodyParamsSchema>,
  ) {
    return presentMatrixBody(
      await this.runner.read(request, readMatrixBody, { campaignId, bodyCode }),
    );
  }
}
