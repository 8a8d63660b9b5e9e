import { isDeepStrictEqual } from 'node:util';
import { ApplicationError } from '#application';
import { totalsOf } from './counted.js';
import type { Operation } from './operation.js';
import { rowsOf, statesOf, wake, type Named } from './rows.js';
import type { Seen } from './seen.js';
import { Stage, type Company } from './stage.js';
import { BODIES, owedIn, startWorld, type BodyName, type World } from './world.js';

/** One client's press, by the name of an operation; or what passes by itself. */
export interface Press {
  readonly does: string;
  /** Which row of those there are, and what else there is to choose. */
  readonly dice: number;
  readonly by: 'whoMay' | 'stranger';
}
/** What happens next: one press, or two at the same time. */
export interface Step extends Press {
  readonly meanwhile: Press | null;
}

/** How often each operation was accepted, and refused, over all sequences. */
export interface Tally {
  readonly accepted: Map<string, number>;
  readonly refused: Map<string, number>;
}

/** A press with the row it is on. */
interface Pressed {
  readonly operation: Operation;
  readonly found: Named;
  readonly to: BodyName;
  readonly press: Press;
  /** For what is left to choose. */
  readonly rest: number;
}

/** null: done; otherwise the code of the refusal. */
type Outcome = string | null;

const NOT_YOURS = ['NOT_FOUND', 'FORBIDDEN'];
/** Of two that press at once the second may have looked at what is no longer so. */
const STALE = 'STALE_VERSION';
/** Anything else an act throws is a fault. */
const REFUSALS = ['TRANSITION_NOT_ALLOWED', 'VALIDATION_FAILED', ...NOT_YOURS];

/** The model and the database, living through one sequence side by side. */
export class Play {
  private seen: Seen | null = null;

  private constructor(
    private world: World,
    private readonly stage: Stage,
    private readonly operations: ReadonlyMap<string, Operation>,
    private readonly tally: Tally,
  ) {}

  public static async begin(
    company: Company,
    start: { readonly campaign: 'launching' | 'running'; readonly role: World['otherRole'] },
    operations: ReadonlyMap<string, Operation>,
    tally: Tally,
  ): Promise<Play> {
    const world = startWorld(start.campaign, start.role);
    return new Play(world, await Stage.build(company, world), operations, tally);
  }

  public async live(steps: readonly Step[]): Promise<void> {
    await this.settleOn([this.world]);
    for (const step of steps) await this.take(step);
    if (this.world.bodies.lead.dispatch === null) return;
    expect(await this.stage.totals()).toEqual(totalsOf(this.world));
  }

  private async take({ meanwhile, ...press }: Step): Promise<void> {
    const pressed = [press, ...(meanwhile === null ? [] : [meanwhile])];
    for (const { does } of pressed) {
      if (this.operations.has(does)) continue;
      await this.pass(does);
      await this.settleOn([this.world]);
    }
    const acts = pressed.flatMap((one) => this.onRow(one) ?? []);
    if (acts.length === 0) return;
    const outcomes = await Promise.all(acts.map((one) => this.tried(one, acts.length > 1)));
    const told = acts.map((one, no) => ({ act: one, outcome: outcomes[no] ?? null }));
    const orders = [told, [...told].reverse()].slice(0, acts.length);
    await this.settleOn(orders.map((order) => this.after(order)));
    for (const { act, outcome } of told) {
      const { name } = act.operation;
      if (outcome === null) count(this.tally.accepted, name);
      else if (outcome === 'TRANSITION_NOT_ALLOWED') count(this.tally.refused, name);
    }
  }

  /** null: there is no such row to press on. */
  private onRow(press: Press): Pressed | null {
    const operation = this.operations.get(press.does);
    if (operation === undefined) return null;
    const rows = rowsOf(this.world)[operation.on];
    const at = press.dice * rows.length;
    const found = rows[Math.floor(at)];
    const rest = at % 1;
    const to = BODIES[Math.floor(rest * BODIES.length)]!;
    return found === undefined ? null : { operation, found, to, press, rest };
  }

  private async tried(pressed: Pressed, together: boolean): Promise<Outcome> {
    const { operation, found, to, press } = pressed;
    const row = this.seen?.idOf.get(found.key);
    if (row === undefined) throw new Error(`${found.key} is not in the database`);
    const may = press.by === 'stranger' ? NOT_YOURS : REFUSALS;
    try {
      await this.stage.act(this.principal(pressed), operation.act, this.stage.place(row, to));
      return null;
    } catch (error) {
      const isRefusal = error instanceof ApplicationError && may.includes(error.code);
      if (isRefusal) return error.code;
      if (together && error instanceof ApplicationError && error.code === STALE) return STALE;
      throw error;
    }
  }

  private principal({ operation: { by }, found, press, rest }: Pressed) {
    const dispatch = found.body === null ? undefined : this.seen?.idOf.get(found.body);
    const asLink = by === 'answer' && rest > 0.6;
    const hand = by === 'office' ? 'office' : asLink ? 'link' : 'body';
    const who = press.by === 'stranger' ? 'stranger' : hand;
    return this.stage.person(who, found.body, dispatch?.id ?? '', Math.floor(rest * 1_000));
  }

  /** The model after what was done in this order; a text where it says otherwise. */
  private after(
    order: readonly { readonly act: Pressed; readonly outcome: Outcome }[],
  ): World | string {
    const world = structuredClone(this.world);
    for (const { act, outcome } of order) {
      const { operation, found, to, press } = act;
      if (outcome === STALE) continue;
      const row = rowsOf(world)[operation.on].find(({ key }) => key === found.key)?.row;
      const moves =
        row === undefined || press.by === 'stranger' ? null : operation.rule(world, row, to);
      if (moves !== null && outcome !== null) return `${operation.name} was refused: ${outcome}`;
      if (press.by === 'stranger' && outcome === null) return `a stranger did ${operation.name}`;
      moves?.();
    }
    return world;
  }

  /** What nobody presses: the engine's wake, the morning that goes by, a launch that fails. */
  private async pass(what: string): Promise<void> {
    if (what === 'noon') {
      this.world.noon = true;
      this.stage.noon();
    } else if (what === 'failLaunch') {
      if (this.world.campaign === 'launching') this.world.campaign = 'launch_failed';
      await this.stage.failLaunch();
    } else {
      wake(this.world);
      await this.stage.advance();
    }
  }

  /** The database is as one of the worlds has it; from that one on it goes. */
  private async settleOn(worlds: readonly (World | string)[]): Promise<void> {
    this.seen = await this.stage.see();
    const { rows, owed, told } = this.seen;
    const found = { rows, owed, told };
    const wanted = worlds.map((world) =>
      typeof world === 'string'
        ? world
        : { rows: statesOf(world), owed: owedIn(world), told: [...world.told].sort() },
    );
    const fits = wanted.findIndex((one) => isDeepStrictEqual(found, one));
    const world = worlds[fits];
    // `expect` alone takes a hundred times as long as the look.
    if (world === undefined || typeof world === 'string') expect(found).toEqual(wanted[0]);
    else this.world = world;
  }
}

const count = (counts: Map<string, number>, name: string): unknown =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
