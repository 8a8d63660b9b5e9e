import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { createKey, listKeys, mayRevokeListed, revokeKey, rolesForKeys } from '#application';
import type { Clock, SecretTokens } from '#application';
import {
  apiKeyListSchema,
  createdKeySchema,
  createKeyBodySchema,
  idParamsSchema,
} from '#contracts/http';
import { toRfc3339, type Instant } from '#domain';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { principalOf } from '../../http/principal.js';
import { PrincipalResolver } from '../../http/principal-resolver.js';
import type { ApiRequest } from '../../http/request.js';
import { CLOCK, SECRET_TOKENS } from '../../tokens.js';

const isPast = (end: Instant | null, now: Instant): boolean => end !== null && end <= now;

@ApiTags('Khóa API')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  public constructor(
    private readonly commands: CommandRunner,
    private readonly resolver: PrincipalResolver,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Reads({ summary: 'Các khóa API của đơn vị mình điều phối', schema: apiKeyListSchema })
  public async list(@Req() request: ApiRequest) {
    const keys = await this.commands.read(request, listKeys, undefined);
    const principal = principalOf(request);
    // By the machine's clock, as the door is: not by that of a demo, nor of whoever looks.
    const now = this.clock.wallNow();
    const items = keys.map(({ createdAt, expiresAt, lastUsedAt, revokedAt, ...key }) => ({
      ...key,
      expired: isPast(expiresAt, now),
      mayRevoke: revokedAt === null && !isPast(expiresAt, now) && mayRevokeListed(principal, key),
      createdAt: toRfc3339(createdAt),
      expiresAt: expiresAt === null ? null : toRfc3339(expiresAt),
      lastUsedAt: lastUsedAt === null ? null : toRfc3339(lastUsedAt),
      revokedAt: revokedAt === null ? null : toRfc3339(revokedAt),
    }));
    return { items, roles: rolesForKeys(principal) };
  }

  @Post()
  @Writes({
    summary: 'Tạo khóa API; khóa chỉ hiện một lần',
    schema: createdKeySchema,
    created: true,
  })
  public async create(
    @Req() request: ApiRequest,
    @Body({ schema: createKeyBodySchema }) body: z.infer<typeof createKeyBodySchema>,
  ) {
    const key = this.secrets.next('ddk');
    const keyHash = this.secrets.hash(key);
    const created = await this.commands.run(request, createKey, { ...body, keyHash });
    const { expiresAt, ...made } = created;
    return {
      ...made,
      expiresAt: toRfc3339(expiresAt),
      key: request.replayed === true ? null : key,
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @Writes({ summary: 'Thu hồi khóa API' })
  public async revoke(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: z.infer<typeof idParamsSchema>,
  ) {
    await this.commands.run(request, revokeKey, { keyId: id });
    this.resolver.forgetAll();
  }
}
