import { dayWords, LOG_WORDS as words } from '#wording';
import type { LogEvent } from './log-queries.js';

const textOf = (data: LogEvent['data'], name: string): string | null => {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Reason, words and dates of an event: what a person wants to read without its raw data. */
export function saidBy({ data }: LogEvent): readonly string[] {
  const [before, after] = [textOf(data, 'oldDueAt'), textOf(data, 'newDueAt')];
  const moved = after === null || before === null ? [] : [[before, after] as const];
  return [
    ...moved.map(([from, to]) => words.changeOfDate(dayWords(from), dayWords(to))),
    ...['label', 'reason', 'text', 'note'].flatMap((name) => textOf(data, name) ?? []),
  ];
}
