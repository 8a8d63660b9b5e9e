import { Global, Module } from '@nestjs/common';
import { CommandRunner } from './command-runner.js';
import { PrincipalResolver } from './principal-resolver.js';

/** What every controller may inject. */
@Global()
@Module({
  providers: [CommandRunner, PrincipalResolver],
  exports: [CommandRunner, PrincipalResolver],
})
export class HttpModule {}
