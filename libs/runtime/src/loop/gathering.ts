/** How many groups are on their way at once: one is computed while the other waits for the server or its disk. */
const FLIGHTS = 2;
/** A group that hangs, e.g. for a row that somebody holds, holds the others up no longer than this. */
const HOLDS_MS = 250;
const MOST_TOGETHER = 50;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Puts together what waits at the same instant. Nothing waits for company: whoever comes while fewer than two groups
 * are on their way leaves with the turn of the event loop, the others leave together as soon as a group has come back.
 */
export class Gathering<Asked, Answer> {
  private waiting: Waiting<Asked, Answer>[] = [];
  private flights = 0;
  private isScheduled = false;

  /**
   * @param go answers a group, each in its place; when it fails, it fails for all of the group.
   * @param keysOf what two of one group must not have in common.
   */
  public constructor(
    private readonly go: (group: readonly Asked[]) => Promise<readonly Answer[]>,
    private readonly keysOf: (asked: Asked) => readonly string[] = () => [],
  ) {}

  public ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.isScheduled || this.flights >= FLIGHTS || this.waiting.length === 0) return;
    this.isScheduled = true;
    // After everything that this turn of the event loop reads from its sockets.
    setImmediate(() => {
      this.isScheduled = false;
      void this.fly(this.nextGroup());
      this.schedule();
    });
  }

  private nextGroup(): readonly Waiting<Asked, Answer>[] {
    const taken = new Set<string>();
    const group: Waiting<Asked, Answer>[] = [];
    const left: Waiting<Asked, Answer>[] = [];
    for (const one of this.waiting) {
      const keys = this.keysOf(one.asked);
      if (group.length < MOST_TOGETHER && !keys.some((key) => taken.has(key))) {
        for (const key of keys) taken.add(key);
        group.push(one);
      } else left.push(one);
    }
    this.waiting = left;
    return group;
  }

  private async fly(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    this.flights += 1;
    let holds = true;
    const land = (): void => {
      if (!holds) return;
      holds = false;
      this.flights -= 1;
      this.schedule();
    };
    const timer = setTimeout(land, HOLDS_MS);
    try {
      const answers = await this.go(group.map(({ asked }) => asked));
      group.forEach(({ resolve, reject }, place) => {
        if (place in answers) resolve(answers[place] as Answer);
        else reject(new Error('A group answered fewer than it was asked'));
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      clearTimeout(timer);
      land();
    }
  }
}
