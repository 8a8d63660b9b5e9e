import type { Stores, Transaction } from '../ports/transaction.port.js';
import type { Principal } from '../shared/principal.js';
import { perform, type Act, type ActCommand, type PerformStores } from './perform.js';
import { tellingsOf, type Telling } from './tell.js';
import { foresee, type Foreseen } from './foresee.js';

/** An act as it will be done: everything is decided, nothing is written. */
export interface Planned<Answer> {
  readonly acts: readonly Act[];
  /** Writes rows that the acts stand on. */
  readonly before?: () => Promise<void>;
  /** What the engine will tell in pages after the act; read only by who looks before. */
  readonly later?: () => Promise<readonly Telling[]>;
  readonly answer: Answer;
}

/** A use case that only decides. It is done by `performed`, and looked at before by `foreseen`. */
export type Planning<Input, Answer, More extends keyof Transaction = never> = (
  tx: PerformStores & Stores<'campaigns' | More>,
  principal: Principal,
  input: Input,
) => Promise<Planned<Answer>>;

/** The use case that does what was decided. */
export const performed =
  <Input, Answer, More extends keyof Transaction = never>(
    plan: Planning<Input, Answer, More>,
  ): ActCommand<Input, Answer, More> =>
  async (tx, principal, input) => {
    const { acts, before, answer } = await plan(tx, principal, input);
    await before?.();
    await perform(tx, principal, acts);
    return answer;
  };

/** The same act looked at before: who is told what. Nothing is written. */
export const foreseen =
  <Input, Answer, More extends keyof Transaction = never>(
    plan: Planning<Input, Answer, More>,
  ): ActCommand<Input, Foreseen, More | 'directory'> =>
  async (tx, principal, input) => {
    const { acts, later } = await plan(tx, principal, input);
    const seen = await foresee(tx, acts, [...tellingsOf(acts), ...((await later?.()) ?? [])]);
    return { done: 1, refused: 0, ...seen };
  };

/** The same of an act on many rows, each answered for itself. */
export const foreseenOfMany =
  <Input, Row extends { readonly ok: boolean }, More extends keyof Transaction = never>(
    plan: Planning<Input, readonly Row[], More>,
  ): ActCommand<Input, Foreseen, More | 'directory'> =>
  async (tx, principal, input) => {
    const { acts, answer } = await plan(tx, principal, input);
    const done = answer.filter(({ ok }) => ok).length;
    const seen = await foresee(tx, acts, tellingsOf(acts));
    return { done, refused: answer.length - done, ...seen };
  };
