import type { Stores, Transaction } from '../ports/transaction.port.js';
import type { Principal } from '../shared/principal.js';
import { perform, type Act, type ActCommand, type PerformStores } from './perform.js';

/** An act as it will be done: everything is decided, nothing is written. */
export interface Planned<Answer> {
  readonly acts: readonly Act[];
  /** Writes rows that the acts stand on. */
  readonly before?: () => Promise<void>;
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
