import type { LoggerService } from '@nestjs/common';
import type { Logger } from '#runtime';

/** Nest's own lines through the process's logger; its start-up chatter is for debugging only. */
export class NestLogger implements LoggerService {
  public constructor(private readonly logger: Logger) {}

  public log(message: unknown, ...context: readonly unknown[]): void {
    this.logger.debug({ context }, String(message));
  }

  public error(message: unknown, ...context: readonly unknown[]): void {
    this.logger.error({ err: message, context }, 'framework');
  }

  public warn(message: unknown, ...context: readonly unknown[]): void {
    this.logger.warn({ context }, String(message));
  }
}
