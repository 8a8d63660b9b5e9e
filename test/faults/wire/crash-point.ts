import type { Tap } from './tcp-proxy.js';
import { MessageReader } from './statements.js';

/**
 * A named place in the talk between a process and PostgreSQL at which the process dies: before a statement of a
 * transaction reaches the server, or after the server has committed it and before the process hears of it.
 */
export interface CrashPoint {
  readonly name: string;
  readonly of: 'api' | 'worker';
  /** A statement that marks the transaction. */
  readonly mark: RegExp;
  readonly when: 'at the mark' | 'before commit' | 'after commit';
}

/** Crashes its process each time the point is reached, as long as it is armed. */
export class Trap {
  public sprung = 0;
  private armed = 0;
  private said: () => void = () => undefined;

  public constructor(private readonly kill: (of: CrashPoint['of']) => void) {}

  private point: CrashPoint | null = null;
  private toGo = 0;

  /** Arms it for the point's `nth` time; settles when it has sprung. */
  public arm(point: CrashPoint, nth: number): Promise<void> {
    this.point = point;
    this.toGo = nth;
    this.armed += 1;
    return new Promise((resolve) => (this.said = resolve));
  }

  public disarm(): void {
    this.point = null;
  }

  /** For one connection. */
  public tap(): Tap {
    const client = new MessageReader('client');
    const server = new MessageReader('server');
    let application = '';
    let isMarked = false;
    let isDead = false;
    const springs = (when: CrashPoint['when'], text: string): boolean => {
      const { point } = this;
      if (isDead) return true;
      if (point === null || application !== point.of || point.when !== when) return false;
      const isHere = when === 'at the mark' ? point.mark.test(text) : isMarked;
      if (!isHere) return false;
      this.toGo -= 1;
      if (this.toGo > 0) return false;
      isDead = true;
      this.sprung += 1;
      this.point = null;
      this.kill(point.of);
      this.said();
      return true;
    };
    return {
      fromClient: (chunk) => {
        const passed: Buffer[] = [];
        for (const { bytes, type, text } of client.read(chunk)) {
          if (type === 'startup') application = /dondoc-(api|worker)/.exec(text)?.[1] ?? '';
          if (/^begin/i.test(text)) isMarked = false;
          if (this.point?.mark.test(text) === true) isMarked = true;
          const when = /^commit/i.test(text) ? 'before commit' : 'at the mark';
          if (text !== '' && springs(when, text))
            return passed.length === 0 ? null : Buffer.concat(passed);
          passed.push(bytes);
        }
        return Buffer.concat(passed);
      },
      fromServer: (chunk) => {
        const passed: Buffer[] = [];
        for (const { bytes, type, text } of server.read(chunk)) {
          if (type === 'C' && text === 'COMMIT' && springs('after commit', text))
            return passed.length === 0 ? null : Buffer.concat(passed);
          passed.push(bytes);
        }
        return Buffer.concat(passed);
      },
    };
  }
}
