import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { changeGroup, createGroup, listGroups, readGroup } from '#application';
import {
  changeGroupBodySchema,
  createGroupBodySchema,
  groupDetailSchema,
  groupListSchema,
  groupParamsSchema,
  idParamsSchema,
  readGroupQuerySchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { IfMatch } from '../../http/etag.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Danh bạ')
@Controller('api/v1/groups')
export class GroupsController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Các nhóm đơn vị', schema: groupListSchema })
  public async list(@Req() request: ApiRequest) {
    return { items: await this.commands.read(request, listGroups, undefined) };
  }

  @Post()
  @Writes({ summary: 'Thêm nhóm', schema: groupDetailSchema, created: true })
  public create(
    @Req() request: ApiRequest,
    @Body({ schema: createGroupBodySchema }) group: z.infer<typeof createGroupBodySchema>,
  ) {
    return this.commands.run(request, createGroup, group);
  }

  @Get(':group')
  @Reads({
    summary: 'Một nhóm và thành viên, tại một ngày nếu nêu asOf',
    schema: groupDetailSchema,
  })
  public read(
    @Req() request: ApiRequest,
    @Param({ schema: groupParamsSchema }) { group }: z.infer<typeof groupParamsSchema>,
    @Query({ schema: readGroupQuerySchema }) { asOf }: z.infer<typeof readGroupQuerySchema>,
  ) {
    return this.commands.read(request, readGroup, { groupIdOrCode: group, asOf: asOf ?? null });
  }

  @Patch(':id')
  @Writes({ summary: 'Sửa tên và thành viên của nhóm', schema: groupDetailSchema, ifMatch: true })
  public change(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: z.infer<typeof idParamsSchema>,
    @IfMatch() version: number,
    @Body({ schema: changeGroupBodySchema }) group: z.infer<typeof changeGroupBodySchema>,
  ) {
    return this.commands.run(request, changeGroup, { groupId: id, version, ...group });
  }
}
