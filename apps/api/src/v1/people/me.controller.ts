import { Body, Controller, Get, HttpCode, Inject, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { mayMoveClock, readMe, setPassword } from '#application';
import type { PasswordHasher, Principal, SecretTokens, UnitOfWork } from '#application';
import { meSchema, passwordBodySchema } from '#contracts/http';
import type { AppConfig } from '#runtime';
import { Reads } from '../../http/answers.js';
import { credentialOf } from '../../http/auth.guard.js';
import { CommandRunner } from '../../http/command-runner.js';
import { PrincipalResolver } from '../../http/principal-resolver.js';
import { CurrentPrincipal } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { CONFIG, PASSWORDS, SECRET_TOKENS, UNIT_OF_WORK } from '../../tokens.js';

@ApiTags('Đăng nhập')
@Controller('api/v1/me')
export class MeController {
  public constructor(
    private readonly commands: CommandRunner,
    private readonly resolver: PrincipalResolver,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(PASSWORDS) private readonly passwords: PasswordHasher,
    @Inject(SECRET_TOKENS) private readonly secrets: SecretTokens,
    @Inject(CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Reads({ summary: 'Tôi là ai, thay mặt đơn vị nào', schema: meSchema })
  public async me(@Req() request: ApiRequest, @CurrentPrincipal() principal: Principal) {
    const me = await this.commands.read(request, readMe, undefined);
    return { ...me, movesClock: this.config.demo && mayMoveClock(principal) };
  }

  /** No Idempotency-Key: a fingerprint of the request would be a fast hash of the password. */
  @Put('password')
  @HttpCode(204)
  @Reads({ summary: 'Đặt mật khẩu của mình; các phiên khác kết thúc' })
  public async setPassword(
    @Req() request: ApiRequest,
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: passwordBodySchema }) body: z.infer<typeof passwordBodySchema>,
  ) {
    const token = credentialOf(request);
    const sessionHash = token === undefined ? null : this.secrets.hash(token);
    const deps = { uow: this.uow, passwords: this.passwords };
    await setPassword(deps, principal, { ...body, sessionHash, from: request.ip });
    this.resolver.forgetAll();
  }
}
