import type { TrackerView } from '#application';
import { formatDate, formatInstant, localDateOf } from '#domain';
import type { Sheet } from '#platform';
import {
  ASSIGNMENT_ROLE_NAMES,
  ASSIGNMENT_STATE_NAMES,
  documentName,
  TRACKER_COLUMNS,
  TRACKER_WORDS as words,
} from '#wording';

/** The sheet of a campaign under the headings that are understood when it is read back. */
export function trackerSheet({ document, rows }: TrackerView): Sheet {
  const [no, role, state, handedIn] = words.more;
  const head = (column: keyof typeof TRACKER_COLUMNS): string => TRACKER_COLUMNS[column][0];
  const issuedOn = document.issuedOn === null ? '' : formatDate(document.issuedOn);
  return {
    name: words.sheet,
    columns: [
      ...[no, head('reference'), head('issuedOn'), head('subject'), head('task')],
      ...[head('lead'), role, head('due'), state, handedIn, head('result')],
    ],
    rows: rows.map((row, index) => [
      ...[index + 1, documentName(document), issuedOn, document.subject],
      ...[row.title, row.bodyName, ASSIGNMENT_ROLE_NAMES[row.role]],
      row.dueAt === null ? '' : formatDate(localDateOf(row.dueAt)),
      ASSIGNMENT_STATE_NAMES[row.state],
      row.submittedAt === null ? '' : formatInstant(row.submittedAt),
      row.said === '' ? ASSIGNMENT_STATE_NAMES[row.state] : row.said,
    ]),
  };
}
