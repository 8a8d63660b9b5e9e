import type { EntityManager } from 'typeorm';
import { ANSWERS_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards } from './verify-report.js';

/** One line of a client's journal, written and synced after the server's answer came. */
export interface JournalLine {
  readonly act: 'acknowledge' | 'decline' | 'submit';
  /** The dispatch, or for `submit` the assignment. */
  readonly id: string;
  /** `sent`: before the request; `answered`: after a 2xx. */
  readonly mark: 'sent' | 'answered';
}

const EVENT_OF: Readonly<Record<JournalLine['act'], string>> = {
  acknowledge: 'dispatchAcknowledged',
  decline: 'dispatchDeclined',
  submit: 'assignmentSubmitted',
};

/** Reads the client's journal as it is now. */
export type ReadJournal = () => Promise<readonly JournalLine[]>;

/**
 * I2: what a client was told is done is in the database once, and nothing is there that no client sent. Answers are those
 * of before the snapshot, requests those of after it: a client that goes on meanwhile breaks nothing.
 */
export async function checkAnswers(
  manager: EntityManager,
  before: readonly JournalLine[] | null,
  read: ReadJournal | null,
): Promise<Afterwards> {
  if (before === null || read === null)
    return async () => notChecked('I2', WORDS.title, WORDS.needs);
  const events = await rowsOf<{ type: string; id: string; n: number }>(
    manager,
    `select type, coalesce(data->>'assignmentId', dispatch_id::text) as id, count(*)::int as n from event
     where type = any($1::text[]) and actor->>'kind' <> 'system' group by 1, 2`,
    [Object.values(EVENT_OF)],
  );
  const found = new Map(events.map((row) => [`${row.type} ${row.id}`, row.n]));
  const keyOf = (line: JournalLine): string => `${EVENT_OF[line.act]} ${line.id}`;
  const answered = new Set(before.filter((line) => line.mark === 'answered').map(keyOf));
  return async () => {
    const sent = new Set((await read()).map(keyOf));
    const touched = new Set([...sent].map((key) => key.split(' ')[0]));
    return checked('I2', WORDS.title, WORDS.scope(answered.size), [
      ...[...answered].filter((key) => !found.has(key)).map(WORDS.lost),
      ...[...found]
        .filter(([key]) => touched.has(key.split(' ')[0]) && !sent.has(key))
        .map(([key]) => WORDS.tooMany(key)),
    ]);
  };
}
