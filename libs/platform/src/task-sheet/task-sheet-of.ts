import type { Reading } from '#domain/reading';

/** As {@link renderTaskSheet}; the Word library is loaded only when a sheet is asked for. */
export async function taskSheetOf(reading: Reading): Promise<Buffer> {
  const { renderTaskSheet } = await import('./task-sheet.js');
  return renderTaskSheet(reading);
}
