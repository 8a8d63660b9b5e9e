import { ok, refused, type Result } from './result.js';

/** Every state with the acts it admits and where each leads; an act that is absent is refused. */
export type TransitionTable<State extends string, Act extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Act, State>>>>
>;

/** Why a state did not move. */
export interface TransitionRefused<State extends string, Act extends string> {
  readonly code: 'TRANSITION_REFUSED';
  readonly state: State;
  readonly act: Act;
}

export function follow<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  state: State,
  act: Act,
): Result<State, TransitionRefused<State, Act>> {
  const next: State | undefined = table[state][act];
  return next === undefined ? refused({ code: 'TRANSITION_REFUSED', state, act }) : ok(next);
}
