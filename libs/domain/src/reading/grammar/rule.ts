/**
 * One rule of the grammar. It states by sentences what it reads and what it leaves alone; a test runs every sentence.
 * `id` is family/name and stays: fields of readings name it, corrections are counted under it.
 */
export interface Rule<Reads> {
  readonly id: RuleId;
  /** What it reads, each from another sentence, with what it makes of it: two at least. */
  readonly reads: readonly (readonly [sentence: string, made: Reads])[];
  /** Sentences that come close and are not its own: two at least. */
  readonly refuses: readonly string[];
}

export type RuleFamily = 'time' | 'cycle' | 'work' | 'frame' | 'basis' | 'parties' | 'roles';
export type RuleId = `${RuleFamily}/${string}`;
