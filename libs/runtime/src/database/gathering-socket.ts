import { Socket } from 'node:net';

type Written = (error?: Error | null) => void;

/**
 * A socket that gathers: all that is written in one turn of the event loop leaves together. Statements of one transaction
 * that do not wait for each other then travel in one packet; on the loopback a write costs as much as a short statement.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  public constructor() {
    super();
    // Node's own connect() puts its `write` on the socket, over this class's.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'));
  }

  public override write(chunk: string | Uint8Array, written?: Written): boolean;
  public override write(
    chunk: string | Uint8Array,
    encoding?: BufferEncoding,
    written?: Written,
  ): boolean;
  public override write(
    chunk: string | Uint8Array,
    second?: BufferEncoding | Written,
    third?: Written,
  ): boolean {
    this.gather();
    if (typeof second === 'function') return super.write(chunk, second);
    return super.write(chunk, second, third);
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.cork();
    process.nextTick(() => {
      this.gathering = false;
      this.uncork();
    });
  }
}
