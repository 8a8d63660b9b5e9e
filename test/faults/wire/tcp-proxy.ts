import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One connection that passes through: what comes from the client, what from the server. */
export interface Tap {
  /** What of it may pass; null: nothing, and nothing more of this connection. */
  fromClient(chunk: Buffer): Buffer | null;
  fromServer(chunk: Buffer): Buffer | null;
}

/**
 * A wire on the loopback between a process and the server it talks to. It can be cut (connections end, new ones are
 * refused), go silent (connections stay, nothing comes through, as behind a dead switch) or become slow.
 */
export class TcpProxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private isCut = false;
  private delayMs = 0;
  private talking: Promise<void> = Promise.resolve();
  private talkAgain: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly toPort: number,
    private readonly tapOf: (() => Tap) | undefined,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  /** @param tapOf called for each connection. */
  public static async start(toPort: number, tapOf?: () => Tap): Promise<TcpProxy> {
    const server = createServer({ noDelay: true });
    const proxy = new TcpProxy(server, toPort, tapOf);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  public get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  public cut(): void {
    this.isCut = true;
    for (const sockets of this.pairs) for (const socket of sockets) socket.resetAndDestroy();
  }

  public silence(): void {
    this.talking = new Promise((resolve) => (this.talkAgain = resolve));
  }

  /** Every piece, in either direction, comes this much later. */
  public slow(delayMs: number): void {
    this.delayMs = delayMs;
  }

  public heal(): void {
    this.isCut = false;
    this.delayMs = 0;
    this.talkAgain();
  }

  public async stop(): Promise<void> {
    this.heal();
    for (const sockets of this.pairs) for (const socket of sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    if (this.isCut) {
      client.resetAndDestroy();
      return;
    }
    const server = connect({ port: this.toPort, host: '127.0.0.1', noDelay: true });
    const pair = [client, server] as const;
    this.pairs.add(pair);
    const part = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('error', part).on('close', part);
    const tap = this.tapOf?.();
    this.pass(client, server, (chunk) => (tap === undefined ? chunk : tap.fromClient(chunk)));
    this.pass(server, client, (chunk) => (tap === undefined ? chunk : tap.fromServer(chunk)));
  }

  private pass(from: Socket, to: Socket, through: (chunk: Buffer) => Buffer | null): void {
    let last: Promise<void> = Promise.resolve();
    let isOver = false;
    from.on('data', (chunk: Buffer) => {
      const passed = isOver ? null : through(chunk);
      if (passed === null) {
        isOver = true;
        return;
      }
      last = last.then(async () => {
        await this.talking;
        if (this.delayMs > 0) await sleep(this.delayMs);
        if (!to.destroyed) to.write(passed);
      });
    });
    from.on('end', () => void last.then(() => to.end()));
  }
}
