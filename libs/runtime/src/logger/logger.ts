import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type { Logger } from 'pino';

const SECRET_FIELDS = ['password', 'token', 'secret', 'key', 'authorization', 'cookie', 'url'];

export interface LoggerOptions {
  /** The process: api, worker, cli. */
  readonly name: string;
  readonly level: string;
  readonly destination?: DestinationStream;
}

/**
 * Structured lines on stdout. Fields that carry secrets (links included: their address holds a token)
 * are struck out wherever they stand, one level deep.
 */
export function createLogger({ name, level, destination }: LoggerOptions): Logger {
  const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]);
  const options = { name, level, redact: { paths, censor: '[…]' } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
