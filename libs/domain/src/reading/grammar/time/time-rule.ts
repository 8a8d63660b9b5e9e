import type { Rule } from '../rule.js';
import type { DeadlineRule } from '../../reading.js';

/** `issuedOn` fills a year that is not printed and tells past dates from deadlines. */
export interface DateContext {
  readonly issuedOn: string | null;
}

/** The last day of a deadline, ISO; null when it waits for an event. */
export interface MadeDay {
  readonly dueOn: string | null;
  readonly time: string | null;
  readonly rule: DeadlineRule;
}

export type Groups = Readonly<Record<string, string | undefined>>;
export type MakeDay = (groups: Groups, context: DateContext) => MadeDay | null;

/** A rule of deadlines; examples are read as of 10/3/2026 and give the last day, or null for an event. */
export interface TimeRule extends Rule<string | null> {
  /** One of these words stands in every line that it reads: looked for before the pattern. */
  readonly cues: readonly string[];
  /** Group `w` holds the words of the deadline; without it they are the whole match. */
  readonly pattern: RegExp;
  readonly make: MakeDay;
  /** `told`: the words around it were already looked at by the pattern. */
  readonly context?: 'told';
}

/** A pattern that begins where a word begins. */
export const atWord = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}`, 'gu');
