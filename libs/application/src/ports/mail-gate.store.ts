import type { Instant } from '#domain';

/** What opens a closed gate: time alone, or a person who saw to account, sender or server. */
export type MailGateWait = 'time' | 'person';

/** Why no mail would get through just now. */
export interface MailGateClosure {
  readonly closedAt: Instant;
  readonly waitsFor: MailGateWait;
  readonly reason: string;
  /** How often one mail has been tried in vain since. */
  readonly probes: number;
  /** When the next one is tried, on the machine's clock. */
  readonly probeAt: Instant;
}

/** "Đường gửi thư": the one way by which all mail leaves. While it is closed mails wait unspent. */
export interface MailGate {
  /** Null: open. */
  readonly closure: MailGateClosure | null;
  /** When a probe last got through; who was refused before and is refused again after it, is so by itself. */
  readonly provenAt: Instant | null;
}

export interface MailGateStore {
  read(): Promise<MailGate>;
  /** The same, locked until the transaction ends. */
  lock(): Promise<MailGate>;
  save(gate: MailGate): Promise<void>;
}
