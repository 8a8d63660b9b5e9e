import type { Chosen } from '../fields/overlap.js';
import type { ReadAnomaly, ReadQuestion, Reading } from '../reading.js';
import type { MadeTask } from '../fields/tasks.js';

/** What questions are drawn from. */
export interface QuestionSources {
  readonly reading: Omit<Reading, 'questions'>;
  readonly chosen: Chosen;
  readonly made: readonly MadeTask[];
  /** Members of a group on the day of issue, as words for a person; null without a directory. */
  readonly membersOf: (names: readonly string[]) => string | null;
}

/** A question before its code is put to it; null when there is no cause to ask. */
export type Draft = Omit<ReadQuestion, 'code'>;
export type Asker = (sources: QuestionSources) => Draft | null;

/** Sending the work out without an answer would be wrong or impossible. */
export const blocked = (about: string, question: string, preset: string | null = null): Draft => ({
  about,
  question,
  default: preset,
  blocking: true,
});

export const open = (about: string, question: string, preset: string | null = null): Draft => ({
  about,
  question,
  default: preset,
  blocking: false,
});

/** 2026-03-05 → 05/03/2026. */
export const dayWords = (iso: string): string =>
  `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

export const has = (anomalies: readonly ReadAnomaly[], code: ReadAnomaly['code']): boolean =>
  anomalies.some((a) => a.code === code);

/** Words short enough to stand in a question. */
export const short = (words: string): string =>
  words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 88))} …` : words;
