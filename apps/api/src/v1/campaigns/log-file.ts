import type { ShownEntry } from '#application';
import { LOG_FILE_WORDS } from '#wording';
import { csvHead } from '../../http/csv.js';
import { csvEntry, presentEntry } from './log.presenter.js';

/** One page of the record, after the entry shown last. */
export type ReadEntries = (after: ShownEntry | null) => Promise<readonly ShownEntry[]>;

/** The whole record, page after page, never all of it in memory. */
async function* pagesOf(
  first: readonly ShownEntry[],
  read: ReadEntries,
): AsyncGenerator<readonly ShownEntry[]> {
  let page = first;
  while (page.length > 0) {
    yield page;
    page = await read(page.at(-1) ?? null);
  }
}

/** @param first the first page, which the caller has read: a refusal must come before the first byte. */
export async function* logFile(
  format: 'csv' | 'json',
  first: readonly ShownEntry[],
  read: ReadEntries,
): AsyncGenerator<string> {
  if (format === 'csv') {
    yield csvHead(LOG_FILE_WORDS.columns);
    for await (const page of pagesOf(first, read)) yield page.map(csvEntry).join('');
    return;
  }
  let begin = '[';
  for await (const page of pagesOf(first, read)) {
    yield begin + page.map((entry) => JSON.stringify(presentEntry(entry))).join(',\n');
    begin = ',\n';
  }
  yield begin === '[' ? '[]\n' : ']\n';
}
