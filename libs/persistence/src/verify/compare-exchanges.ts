import { toRfc3339, type ReplayedDispatch } from '#domain';
import {
  JOURNAL_CHECK_WORDS as WORDS,
  VERIFY_FIELDS as FIELDS,
  VERIFY_PLACES as PLACES,
} from '#wording';
import { note, noteInstant, type Findings } from './findings.js';
import type { ExchangeRow } from './journal-rows.js';

const written = (at: Date | null): string | null => (at === null ? null : toRfc3339(at.getTime()));

/** What was asked and answered in one dispatch, against what its chain says of it. */
export function compareExchanges(
  rows: readonly ExchangeRow[],
  { exchanges }: ReplayedDispatch,
  { states, contents }: Findings,
): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [id, replayed] of exchanges) {
    const where = PLACES.exchange(id);
    const row = byId.get(id);
    byId.delete(id);
    if (row === undefined) {
      contents.push(WORDS.rowLost(where, id));
      continue;
    }
    note(states, where, FIELDS.kind, row.kind, replayed.kind);
    note(states, where, FIELDS.state, row.state, replayed.state);
    note(contents, where, FIELDS.work, row.assignment_id, replayed.assignmentId);
    note(contents, where, FIELDS.text, row.text, replayed.text);
    note(contents, where, FIELDS.answer, row.answer, replayed.answer);
    note(contents, where, FIELDS.due, written(row.due_at), replayed.dueAt);
    note(contents, where, FIELDS.wantedDue, written(row.wanted_due_at), replayed.wantedDueAt);
    note(contents, where, FIELDS.grantedDue, written(row.granted_due_at), replayed.grantedDueAt);
    noteInstant(contents, where, FIELDS.askedAt, row.asked_at, replayed.askedAt);
    noteInstant(contents, where, FIELDS.answeredAt, row.answered_at, replayed.answeredAt);
  }
  for (const id of byId.keys()) contents.push(WORDS.exchangeUnknown(PLACES.exchange(id)));
}
