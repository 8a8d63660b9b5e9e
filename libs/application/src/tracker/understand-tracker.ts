import { carriesSecrecyMark, foldName, type LocalDate } from '#domain';
import {
  TRACKER_CELLS,
  TRACKER_COLUMNS,
  TRACKER_FAULTS as faults,
  TRACKER_WORDS,
  type TrackerColumn,
} from '#wording';
import type { CsvTable } from '../directory/import/import-model.js';
import { dayIn, understandDue } from './understand-due.js';
import { understandReference, type UnderstoodReference } from './understand-reference.js';
import type {
  NotUnderstood,
  TrackedDocument,
  TrackedTask,
  UnderstoodTracker,
} from './tracker-model.js';

/** Rows above the headings that a title, a date and an office's name may take. */
const HEAD_WITHIN = 15;

const COLUMN_OF: ReadonlyMap<string, TrackerColumn> = new Map(
  Object.entries(TRACKER_COLUMNS).flatMap(([column, headings]) =>
    headings.map((heading) => [headingKey(heading), column as TrackerColumn] as const),
  ),
);

/** Case, marks, punctuation and "(dd/mm/yyyy)" make no other heading. */
function headingKey(heading: string): string {
  return foldName(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
type Cells = Readonly<Partial<Record<TrackerColumn, string>>>;

/** Reads a tracking sheet: finds its headings, and what each row gives to whom by when. @returns null: no headings. */
export function understandTracker(table: CsvTable): UnderstoodTracker | null {
  const rows: readonly Row[] = [{ line: 1, cells: table.columns }, ...table.rows];
  const head = rows
    .slice(0, HEAD_WITHIN)
    .map((row, at) => ({ at, columns: columnsOf(row) }))
    .filter(({ columns }) => columns.includes('task') && columns.includes('lead'))
    .toSorted((one, other) => known(other.columns) - known(one.columns))[0];
  if (head === undefined) return null;
  const headings = rows[head.at]?.cells ?? [];
  const notUnderstood: NotUnderstood[] = [];
  const documents = new Map<string, Mutable>();
  let last: Mutable | null = null;
  for (const { line, cells } of rows.slice(head.at + 1)) {
    const named = namedCells(cells, head.columns);
    if (Object.values(named).every((cell) => cell === '')) continue;
    if (cells.some(carriesSecrecyMark)) {
      notUnderstood.push({ line, column: 'reference', detail: faults.secret });
      continue;
    }
    const about = understandReference(named.reference ?? '');
    // Merged cells, and rows below the first of a document, leave it empty.
    const document: Mutable | null = about === null ? last : documentOf(documents, about, named);
    last = document;
    if (document === null) {
      notUnderstood.push({ line, column: 'reference', detail: faults.noReference });
      continue;
    }
    const task = taskOf(line, named, notUnderstood);
    if (task !== null) document.tasks.push(task);
  }
  return {
    columns: headings.map((heading, at) => ({ heading, as: head.columns[at] ?? null })),
    documents: [...documents.values()].filter(({ tasks }) => tasks.length > 0),
    notUnderstood,
  };
}

type Mutable = Omit<TrackedDocument, 'tasks'> & { readonly tasks: TrackedTask[] };

const columnsOf = ({ cells }: Row): readonly (TrackerColumn | null)[] => {
  const taken = new Set<TrackerColumn>();
  return cells.map((cell) => {
    const column = COLUMN_OF.get(headingKey(cell)) ?? null;
    // Of two columns for one thing the first counts.
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
};

const known = (columns: readonly (TrackerColumn | null)[]): number =>
  columns.filter((column) => column !== null).length;

const namedCells = (cells: readonly string[], columns: readonly (TrackerColumn | null)[]): Cells =>
  Object.fromEntries(
    columns.flatMap((column, at) => (column === null ? [] : [[column, (cells[at] ?? '').trim()]])),
  );

function documentOf(
  documents: Map<string, Mutable>,
  about: UnderstoodReference,
  named: Cells,
): Mutable {
  const key = foldName(about.reference);
  const before = documents.get(key);
  if (before !== undefined) return before;
  const { reference } = about;
  const subject = firstOf(named.subject, about.subject) ?? TRACKER_WORDS.untitled(reference);
  const issuedOn: LocalDate | null = dayIn(named.issuedOn ?? '') ?? about.issuedOn;
  const document: Mutable = {
    ...{ ...about, subject, issuedOn },
    signer: firstOf(named.signer) ?? null,
    tasks: [],
  };
  documents.set(key, document);
  return document;
}

const firstOf = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text !== '');

function taskOf(line: number, named: Cells, notUnderstood: NotUnderstood[]): TrackedTask | null {
  const { task: title = '', lead = '', support = '', due: dueWords = '', result = '' } = named;
  if (title === '') {
    notUnderstood.push({ line, column: 'task', detail: faults.noTask });
    return null;
  }
  const leads = namesIn(lead);
  if (leads.length === 0) notUnderstood.push({ line, column: 'lead', detail: faults.noBody });
  const due = understandDue(dueWords);
  if (due.kind === 'unclear') {
    notUnderstood.push({ line, column: 'due', detail: faults.dueNotUnderstood(dueWords) });
  }
  return {
    ...{ line, title, dueWords, result },
    assignees: [
      ...leads.map((name) => ({ name, role: 'lead' as const })),
      ...namesIn(support).map((name) => ({ name, role: 'support' as const })),
    ],
    nature: due.kind === 'standing' ? 'standing' : 'finite',
    dueOn: due.kind === 'on' ? due.on : null,
    isDone: saysDone(result),
  };
}

/** Bodies in one cell, one a line or behind a semicolon; a comma stands inside names ("LĐLĐ các huyện, thành phố"). */
const namesIn = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;\n\r]+/)
      .map((name) => name.replace(/^[-+•*\s]+|[.\s]+$/g, ''))
      .filter((name) => name !== ''),
  ),
];

function saysDone(result: string): boolean {
  const text = foldName(result);
  return (
    TRACKER_CELLS.done.some((word) => text.startsWith(word)) &&
    !TRACKER_CELLS.notDone.some((word) => text.startsWith(word))
  );
}
