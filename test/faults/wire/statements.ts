/** A message of PostgreSQL's protocol, whole, with what it says if it has a statement run or tells of its end. */
export interface WireMessage {
  readonly bytes: Buffer;
  readonly type: string;
  /** Text of the statement that it has run (Query, Bind), or the tag of a completed one. */
  readonly text: string;
}

const LENGTH_BYTES = 4;
/** Cuts one direction of a connection into messages; a client's first message has no type and names its application. */
export class MessageReader {
  private rest: Buffer = Buffer.alloc(0);
  private started: boolean;
  /** Statements are parsed once a connection, and named from then on. */
  private readonly prepared = new Map<string, string>();

  public constructor(private readonly side: 'client' | 'server') {
    this.started = side === 'server';
  }

  public read(chunk: Buffer): readonly WireMessage[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const messages: WireMessage[] = [];
    for (let next = this.next(); next !== null; next = this.next()) messages.push(next);
    return messages;
  }

  private next(): WireMessage | null {
    const head = this.started ? 1 : 0;
    if (this.rest.length < head + LENGTH_BYTES) return null;
    const size = head + this.rest.readUInt32BE(head);
    if (this.rest.length < size) return null;
    const bytes = this.rest.subarray(0, size);
    const body = bytes.subarray(head + LENGTH_BYTES);
    this.rest = this.rest.subarray(size);
    if (!this.started) {
      this.started = true;
      return { bytes, type: 'startup', text: body.toString('utf8').replaceAll('\0', ' ') };
    }
    const type = String.fromCharCode(bytes[0] ?? 0);
    return { bytes, type, text: this.textOf(type, body) };
  }

  private textOf(type: string, body: Buffer): string {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
    if (this.side === 'server') return type === 'C' ? first : '';
    switch (type) {
      case 'Q':
        return first;
      case 'P':
        this.prepared.set(first, second);
        return '';
      case 'B':
        return this.prepared.get(second) ?? '';
      default:
        return '';
    }
  }
}
