import { createServer } from 'node:net';
import { LocalError } from './local-error.js';

/** A TCP port of this machine: which part uses it, and the variable that moves it elsewhere. */
export interface PortClaim {
  readonly part: string;
  readonly port: number;
  readonly variable: string;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** A loopback port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('no free loopback port');
  return port;
}

/** True when nobody listens on this loopback port. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

/** @throws LocalError PORT_BUSY for the first claim whose port is taken. */
export async function assertPortsFree(claims: readonly PortClaim[]): Promise<void> {
  const free = await Promise.all(claims.map((claim) => isPortFree(claim.port)));
  const busy = claims[free.indexOf(false)];
  if (busy) throw new LocalError('PORT_BUSY', { ...busy });
}
