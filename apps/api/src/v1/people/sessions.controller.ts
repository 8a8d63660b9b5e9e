import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { endOwnSession, endOwnSessions, listSessions } from '#application';
import type { SecretTokens } from '#application';
import { endSessionsBodySchema, sessionListSchema } from '#contracts/http';
import { toRfc3339 } from '#domain';
import { Reads, Writes } from '../../http/answers.js';
import { credentialOf } from '../../http/auth.guard.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import { PrincipalResolver } from '../../http/principal-resolver.js';
import type { ApiRequest } from '../../http/request.js';
import { SECRET_TOKENS } from '../../tokens.js';

/** Where one is signed in. */
@ApiTags('Đăng nhập')
@Controller('api/v1/me/sessions')
export class SessionsController {
  public constructor(
    private readonly commands: CommandRunner,
    private readonly resolver: PrincipalResolver,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
  ) {}

  @Get()
  @Reads({ summary: 'Các phiên đang mở của mình', schema: sessionListSchema })
  public async list(@Req() request: ApiRequest) {
    const sessionHash = this.hashOf(request);
    const sessions = await this.commands.read(request, listSessions, { sessionHash });
    const items = sessions.map(({ createdAt, expiresAt, ...session }) => ({
      ...session,
      createdAt: toRfc3339(createdAt),
      expiresAt: toRfc3339(expiresAt),
    }));
    return { items };
  }

  @Delete(':id')
  @HttpCode(204)
  @Writes({ summary: 'Kết thúc một phiên của mình' })
  public async end(@Req() request: ApiRequest, @Id() sessionId: string) {
    await this.commands.run(request, endOwnSession, { sessionId });
    this.resolver.forgetAll();
  }

  @Post('end')
  @HttpCode(204)
  @Writes({ summary: 'Đăng xuất khắp nơi, hoặc mọi nơi trừ phiên này' })
  public async endAll(
    @Req() request: ApiRequest,
    @Body({ schema: endSessionsBodySchema }) { which }: z.infer<typeof endSessionsBodySchema>,
  ) {
    const sessionHash = this.hashOf(request);
    await this.commands.run(request, endOwnSessions, { which, sessionHash });
    this.resolver.forgetAll();
  }

  private hashOf(request: ApiRequest): string | null {
    const token = credentialOf(request);
    return token === undefined ? null : this.secrets.hash(token);
  }
}
