import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  disablePerson,
  endMembership,
  invitePerson,
  isAdministrator,
  listPeople,
  mayTakeListed,
  rolesToGive,
} from '#application';
import {
  idParamsSchema,
  inviteBodySchema,
  peopleQuerySchema,
  personPageSchema,
  personSchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { decodeCursor } from '../../http/cursor.js';
import { printPlace, toMovingPage } from '../../http/moving-page.js';
import { principalOf } from '../../http/principal.js';
import { PrincipalResolver } from '../../http/principal-resolver.js';
import type { ApiRequest } from '../../http/request.js';

const placeSchema = z.object({ email: z.string(), print: printPlace });

type Id = z.infer<typeof idParamsSchema>;

@ApiTags('Người dùng')
@Controller('api/v1/people')
export class PeopleController {
  public constructor(
    private readonly commands: CommandRunner,
    private readonly resolver: PrincipalResolver,
  ) {}

  @Get()
  @Reads({ summary: 'Người dùng của các đơn vị mình điều phối', schema: personPageSchema })
  public async list(
    @Req() request: ApiRequest,
    @Query({ schema: peopleQuerySchema })
    { search, cursor, limit }: z.infer<typeof peopleQuerySchema>,
  ) {
    const after = decodeCursor(cursor, placeSchema);
    const input = { search: search ?? null, after: after?.email ?? null, limit };
    const list = await this.commands.read(request, listPeople, input);
    const principal = principalOf(request);
    const page = toMovingPage(
      request,
      { list, first: after?.print ?? null, limit },
      ({ memberships, ...person }) => ({
        ...person,
        memberships: memberships.map((one) => ({ ...one, mayEnd: mayTakeListed(principal, one) })),
        mayDisable: isAdministrator(principal) && !person.disabled,
      }),
      ({ email }) => ({ email }),
    );
    return { ...page, roles: rolesToGive(principal) };
  }

  @Post('invitations')
  @Writes({ summary: 'Mời người dùng, gửi liên kết qua thư', schema: personSchema, created: true })
  public async invite(
    @Req() request: ApiRequest,
    @Body({ schema: inviteBodySchema }) body: z.infer<typeof inviteBodySchema>,
  ) {
    const person = await this.commands.run(request, invitePerson, body);
    this.resolver.forgetAll();
    return person;
  }

  @Delete('memberships/:id')
  @HttpCode(204)
  @Writes({ summary: 'Thôi vai trò' })
  public async endMembership(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: Id,
  ) {
    await this.commands.run(request, endMembership, { membershipId: id });
    this.resolver.forgetAll();
  }

  @Post(':id/disable')
  @HttpCode(204)
  @Writes({ summary: 'Khóa tài khoản' })
  public async disable(@Req() request: ApiRequest, @Param({ schema: idParamsSchema }) { id }: Id) {
    await this.commands.run(request, disablePerson, { personId: id });
    this.resolver.forgetAll();
  }
}
