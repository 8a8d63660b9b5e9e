/** A queue for something only so many may do at once; leave is given in the order it was asked for. */
export class Lane {
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly places: number) {}

  /** Waits for a place; the answer gives it back, and may be called more than once. */
  async enter(): Promise<() => void> {
    if (this.busy < this.places) this.busy += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.waiting.shift();
      if (next === undefined) this.busy -= 1;
      else next();
    };
  }
}
