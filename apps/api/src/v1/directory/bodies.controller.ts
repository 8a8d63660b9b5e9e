import { Body, Controller, Get, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  changeBody,
  createBody,
  listBodies,
  readBody,
  recordSuccession,
  setContact,
} from '#application';
import {
  bodyDetailSchema,
  bodyPageSchema,
  changeBodyBodySchema,
  contactBodySchema,
  contactParamsSchema,
  createBodyBodySchema,
  idParamsSchema,
  idSchema,
  listBodiesQuerySchema,
  successionBodySchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { IfMatch } from '../../http/etag.js';
import type { ApiRequest } from '../../http/request.js';

const placeSchema = z.object({ name: z.string(), id: idSchema, print: printPlace });

type Id = z.infer<typeof idParamsSchema>;

@ApiTags('Danh bạ')
@Controller('api/v1/bodies')
export class BodiesController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Các đơn vị trong phạm vi của người gọi', schema: bodyPageSchema })
  public async list(
    @Req() request: ApiRequest,
    @Query({ schema: listBodiesQuerySchema }) query: z.infer<typeof listBodiesQuerySchema>,
  ) {
    const { cursor, limit, search = null, kind = null, parentId = null, asOf = null } = query;
    const issuersOnly = query.issuersOnly === 'true';
    const topOnly = query.topOnly === 'true';
    const filter = { search, kind, parentId, asOf, issuersOnly, topOnly };
    const after = decodeCursor(cursor, placeSchema);
    const list = await this.commands.read(request, listBodies, { filter, after, limit });
    return toMovingPage(
      request,
      { list, first: after?.print ?? null, limit },
      (row) => row,
      ({ name, id }) => ({ name, id }),
    );
  }

  @Post()
  @Writes({ summary: 'Thêm đơn vị', schema: bodyDetailSchema, created: true })
  public create(
    @Req() request: ApiRequest,
    @Body({ schema: createBodyBodySchema })
    { isIssuer, ...body }: z.infer<typeof createBodyBodySchema>,
  ) {
    return this.commands.run(request, createBody, { body, isIssuer });
  }

  @Get(':id')
  @Reads({ summary: 'Một đơn vị: đầu mối, lãnh đạo, kế thừa', schema: bodyDetailSchema })
  public read(@Req() request: ApiRequest, @Param({ schema: idParamsSchema }) { id }: Id) {
    return this.commands.read(request, readBody, { bodyId: id });
  }

  @Patch(':id')
  @Writes({ summary: 'Sửa đơn vị', schema: bodyDetailSchema, ifMatch: true })
  public change(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: Id,
    @IfMatch() version: number,
    @Body({ schema: changeBodyBodySchema }) body: z.infer<typeof changeBodyBodySchema>,
  ) {
    return this.commands.run(request, changeBody, { bodyId: id, version, body });
  }

  @Put(':id/contacts/:kind')
  @Writes({ summary: 'Đổi đầu mối hoặc lãnh đạo', schema: bodyDetailSchema, ifMatch: true })
  public setContact(
    @Req() request: ApiRequest,
    @Param({ schema: contactParamsSchema }) { id, kind }: z.infer<typeof contactParamsSchema>,
    @IfMatch() version: number,
    @Body({ schema: contactBodySchema }) contact: z.infer<typeof contactBodySchema>,
  ) {
    return this.commands.run(request, setContact, { bodyId: id, version, kind, contact });
  }

  @Post(':id/successions')
  @Writes({ summary: 'Ghi đơn vị kế thừa', schema: bodyDetailSchema, created: true, ifMatch: true })
  public succeed(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: Id,
    @IfMatch() version: number,
    @Body({ schema: successionBodySchema }) succession: z.infer<typeof successionBodySchema>,
  ) {
    return this.commands.run(request, recordSuccession, { bodyId: id, version, ...succession });
  }
}
