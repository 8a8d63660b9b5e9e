import { Global, Module } from '@nestjs/common';
import { CommandRunner } from './command-runner.js';
import { PrincipalResolver } from './principal-resolver.js';
import { SessionOpener } from './session-opener.js';

/** What every controller may inject. */
@Global()
@Module({
  providers: [CommandRunner, PrincipalResolver, SessionOpener],
  exports: [CommandRunner, PrincipalResolver, SessionOpener],
})
export class HttpModule {}
