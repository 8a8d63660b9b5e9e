import type { EntityManager } from 'typeorm';
import type { BrakeLimit, BrakeStore } from '#application';
import type { Instant } from '#domain';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

/** The first refused try does not lengthen the wait: a door that is knocked at all the time would never open. */
const PRESS = `insert into brake (key, tries, until) values ($1, 1, $3)
  on conflict (key) do update set
    tries = case when brake.until <= $2 then 1 else brake.tries + 1 end,
    until = case when brake.until <= $2 or brake.tries < $4 then $3 else brake.until end
  returning tries, until`;

export class BrakeRepository implements BrakeStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async press(key: string, { tries, windowMs }: BrakeLimit): Promise<Instant | null> {
    const now = this.context.clock.wallNow();
    const row = await one<{ readonly tries: number; readonly until: Date }>(this.manager, PRESS, [
      key,
      at(now),
      at(now + windowMs),
      tries,
    ]);
    return row === null || row.tries <= tries ? null : instantOf(row.until);
  }

  public async giveBack(key: string): Promise<void> {
    await run(this.manager, 'update brake set tries = greatest(tries - 1, 0) where key = $1', [
      key,
    ]);
  }

  public async release(key: string): Promise<void> {
    await run(this.manager, 'delete from brake where key = $1', [key]);
  }

  public async forgetBefore(wallInstant: Instant): Promise<number> {
    const { count } = await run(this.manager, 'delete from brake where until < $1', [
      at(wallInstant),
    ]);
    return count;
  }
}
