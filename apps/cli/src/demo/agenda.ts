import type { Instant } from '#domain';

export interface AgendaItem {
  readonly at: Instant;
  readonly act: () => Promise<void>;
}

/** What the robots mean to do, soonest first. */
export class Agenda {
  private items: AgendaItem[] = [];

  public add(at: Instant, act: () => Promise<void>): void {
    this.items.push({ at, act });
    this.items.sort((a, b) => a.at - b.at);
  }

  public get soonest(): Instant | null {
    return this.items[0]?.at ?? null;
  }

  /** Does everything planned up to now, in order; what an act plans anew for now is done too. */
  public async actUntil(now: Instant): Promise<void> {
    for (;;) {
      const [next] = this.items;
      if (next === undefined || next.at > now) return;
      this.items.shift();
      await next.act();
    }
  }
}
