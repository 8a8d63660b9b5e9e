import type { Change, Row } from './policy-queries.js';

/** Which number of a rung an office may move, and how it is asked; null: none. */
export function numberOf(row: Row): 'before' | 'after' | 'days' | null {
  if (row.template === 'newWork') return null;
  if (row.workingDays < 0) return 'before';
  if (row.days > 0) return 'days';
  if (row.workingDays > 0) return 'after';
  return null;
}

/** What stands in the field of that number. */
export const shownNumber = (row: Row): number =>
  numberOf(row) === 'days' ? row.days : Math.abs(row.workingDays);

/** The rung with that number instead. */
export function withNumber(row: Row, value: number): Row {
  switch (numberOf(row)) {
    case 'before':
      return { ...row, workingDays: -value };
    case 'after':
      return { ...row, workingDays: value };
    case 'days':
      return { ...row, days: value };
    case null:
      return row;
  }
}

/** A rung that keeps its ladder from ending while work is open, and the mail of new work, stay. */
export const mayDrop = (row: Row): boolean =>
  row.repeatEveryDays === null &&
  row.anchor !== 'silence' &&
  row.anchor !== 'lastWord' &&
  row.template !== 'newWork';

/** What is wanted otherwise about one rung; `null` in place of the edited: dropped. */
export function changeOf(row: Row, edited: Row | null): Change | null {
  const { kind, ladderStep } = row;
  if (edited === null) return { kind, ladderStep, dropped: true };
  const repeat = edited.repeatEveryDays;
  const change = {
    ...(edited.workingDays === row.workingDays ? {} : { workingDays: edited.workingDays }),
    ...(edited.days === row.days ? {} : { days: edited.days }),
    ...(repeat === row.repeatEveryDays || repeat === null ? {} : { repeatEveryDays: repeat }),
    ...(edited.audience.join() === row.audience.join()
      ? {}
      : { audience: edited.audience.filter((who) => who !== 'standIn') }),
  };
  return Object.keys(change).length === 0 ? null : { kind, ladderStep, ...change };
}
