import { VERIFY_WORDS } from '#wording';

/** One invariant of the engine, checked: `notChecked` says what input was missing. */
export interface InvariantCheck {
  readonly id: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9';
  readonly title: string;
  readonly status: 'ok' | 'violated' | 'notChecked';
  /** What was looked at, e.g. "10.000 lượt gửi"; or why it could not be. */
  readonly scope: string;
  /** At most `MAX_SHOWN`, the rest is counted in the last line. */
  readonly violations: readonly string[];
}

/**
 * The second half of a check against something outside the database (a journal, a mail server, Temporal): what the rows
 * say was read in the snapshot, this looks outside afterwards.
 */
export type Afterwards = () => Promise<InvariantCheck>;

const MAX_SHOWN = 20;

export function checked(
  id: InvariantCheck['id'],
  title: string,
  scope: string,
  violations: readonly string[],
): InvariantCheck {
  const rest = violations.length - MAX_SHOWN;
  const shown =
    rest > 0 ? [...violations.slice(0, MAX_SHOWN), VERIFY_WORDS.more(rest)] : violations;
  return {
    id,
    title,
    status: violations.length === 0 ? 'ok' : 'violated',
    scope,
    violations: shown,
  };
}

export const notChecked = (
  id: InvariantCheck['id'],
  title: string,
  why: string,
): InvariantCheck => ({ id, title, status: 'notChecked', scope: why, violations: [] });
