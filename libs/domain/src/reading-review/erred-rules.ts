import { type Reading, type ReadTask, rulesIn } from '../reading/index.js';

/** A value that a rule made and a person changed or took out. */
export interface Erred {
  readonly rule: string;
  /** What the rule had read. */
  readonly words: string;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A task keeps its quotation through a correction; without it the task was dropped, split or merged. */
const keyOf = (task: ReadTask): string => `${task.quote.start}-${task.quote.end}`;

/**
 * The rules whose values one correction changed, each value once. A value is known again by its place in the frame
 * or in the task of the same quotation; a dropped, split or merged task blames the rules of none of its fields,
 * since what was wrong is that it was a task.
 */
export function erredRules(before: Reading, after: Reading): readonly Erred[] {
  const kept = new Map(after.tasks.map((task) => [keyOf(task), task]));
  const frame = ({ tasks: _tasks, reporting: _reporting, ...rest }: Reading) => rest;
  return [
    ...changedIn(frame(before), frame(after)),
    ...before.tasks.flatMap((task) => {
      const now = kept.get(keyOf(task));
      return now === undefined ? [] : changedIn(task, now);
    }),
  ];
}

function changedIn(before: unknown, after: unknown): readonly Erred[] {
  if (same(before, after)) return [];
  const left = new Set(rulesIn(after).map((value) => keyOfValue(value)));
  return rulesIn(before)
    .filter((value) => !left.has(keyOfValue(value)))
    .map(({ rule, words }) => ({ rule, words }));
}

const keyOfValue = ({ rule, state }: ReturnType<typeof rulesIn>[number]): string =>
  `${rule} ${state}`;
