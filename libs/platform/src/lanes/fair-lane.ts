/** How many may be inside. */
export interface LanePlaces {
  readonly all: number;
  /** Of one group; less than `all` keeps a place free for the others. */
  readonly perGroup: number;
}

interface Waiting {
  readonly go: () => void;
}

/**
 * A queue for something only so many may do at once. Groups take turns and each group's own keep their order, so a
 * newcomer waits for at most one of every other group, however many they are.
 */
export class FairLane {
  /** Groups with somebody waiting, the next to be served first. */
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly inside = new Map<string, number>();
  private busy = 0;

  constructor(private readonly places: LanePlaces) {}

  /**
   * Waits for a place; the answer gives it back, and may be called more than once.
   *
   * @throws the signal's reason, when it is aborted first.
   */
  async enter(group: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const one: Waiting = { go: () => (signal?.removeEventListener('abort', leave), resolve()) };
      const leave = () => {
        this.forget(group, one);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.waiting.set(group, [...(this.waiting.get(group) ?? []), one]);
      this.fill();
    });
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.busy -= 1;
      this.count(group, -1);
      this.fill();
    };
  }

  private fill(): void {
    while (this.busy < this.places.all) {
      const next = [...this.waiting].find(([group]) => this.insideOf(group) < this.places.perGroup);
      if (next === undefined) return;
      const [group, [first, ...others]] = next;
      // Behind all other groups: that is the turn.
      this.waiting.delete(group);
      if (others.length > 0) this.waiting.set(group, others);
      this.busy += 1;
      this.count(group, 1);
      first?.go();
    }
  }

  private forget(group: string, one: Waiting): void {
    const left = (this.waiting.get(group) ?? []).filter((other) => other !== one);
    if (left.length > 0) this.waiting.set(group, left);
    else this.waiting.delete(group);
  }

  private insideOf(group: string): number {
    return this.inside.get(group) ?? 0;
  }

  private count(group: string, change: 1 | -1): void {
    const now = this.insideOf(group) + change;
    if (now === 0) this.inside.delete(group);
    else this.inside.set(group, now);
  }
}
