import { MINUTE_MS, toRfc3339, type VouchedFile } from '#domain';
import { JOURNAL_CHECK_WORDS as WORDS } from '#wording';
import type { FileRow } from './journal-rows.js';

/** What comparing one owner's rows with its chain found. */
export interface Findings {
  /** States and versions: the journal, replayed, ends elsewhere. */
  readonly states: string[];
  /** Everything else that the journal vouches for. */
  readonly contents: string[];
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return WORDS.empty;
  if (value instanceof Date) return toRfc3339(value.getTime());
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
};

/** Notes a field whose row says another thing than its chain. */
export function note(
  found: string[],
  where: string,
  field: string,
  row: unknown,
  journal: unknown,
): void {
  if (row === journal) return;
  found.push(WORDS.differs(where, field, shown(row), shown(journal)));
}

/** An act reads its clock a few times; its entry and its row may differ by as much as that takes. */
const SAME_ACT_MS = MINUTE_MS;

export function noteInstant(
  found: string[],
  where: string,
  field: string,
  row: Date | null,
  journal: number | null,
): void {
  const same =
    row === null || journal === null
      ? row === null && journal === null
      : Math.abs(row.getTime() - journal) <= SAME_ACT_MS;
  if (!same) note(found, where, field, row, journal === null ? null : new Date(journal));
}

/** Files by name, size and hash; which of two equal ones is which does not matter. */
export function noteFiles(
  found: string[],
  where: string,
  rows: readonly FileRow[],
  journal: readonly VouchedFile[],
): void {
  const expected = journal.map(
    ({ fileName, sizeBytes, sha256 }) => `${fileName} ${sizeBytes} ${sha256}`,
  );
  const own = rows.map((row) => `${row.file_name} ${row.size_bytes} ${row.sha256}`);
  for (const file of missingFrom(own, expected)) found.push(WORDS.fileMissing(where, file));
  for (const file of missingFrom(expected, own)) found.push(WORDS.fileTooMany(where, file));
}

function missingFrom(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...some];
  return others.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
