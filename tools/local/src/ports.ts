import { createServer } from 'node:net';
import { LocalError } from './local-error.js';

/** A TCP port of this machine: which part uses it, and the variable that moves it elsewhere. */
export interface PortClaim {
  readonly part: string;
  readonly port: number;
  readonly variable: string;
}

/**
 * Where the kernel's own choices begin on Linux; on other systems they begin higher. A server whose port lies above may
 * find it taken by anybody's outgoing connection, at the latest when it is started again.
 */
export const EPHEMERAL_FROM = 32_768;
const CHOICE_FROM = 16_000;
const CHOICES = 200;

/** True when nobody listens on this loopback port. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

/** A loopback port that nobody listens on now and no outgoing connection will take. */
export async function freePort(): Promise<number> {
  for (let left = CHOICES; left > 0; left -= 1) {
    const port = CHOICE_FROM + Math.floor(Math.random() * (EPHEMERAL_FROM - CHOICE_FROM));
    if (await isPortFree(port)) return port;
  }
  throw new Error('no free loopback port');
}

/** @throws LocalError PORT_BUSY for the first claim whose port is taken. */
export async function assertPortsFree(claims: readonly PortClaim[]): Promise<void> {
  const free = await Promise.all(claims.map((claim) => isPortFree(claim.port)));
  const busy = claims[free.indexOf(false)];
  if (busy) throw new LocalError('PORT_BUSY', { ...busy });
}
