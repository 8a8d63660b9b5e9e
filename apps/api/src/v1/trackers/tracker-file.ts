import { StreamableFile } from '@nestjs/common';
import type { TrackerView } from '#application';
import { TABLE_MEDIA_TYPES, writeXlsx } from '#platform';
import { TRACKER_WORDS } from '#wording';
import { CSV_TYPE, csvHead, csvLine } from '../../http/csv.js';
import { trackerSheet } from './tracker-sheet.js';

export const TRACKER_FILE_TYPES: readonly string[] = [CSV_TYPE, TABLE_MEDIA_TYPES.xlsx];

/** "Sổ theo dõi" as a file. */
export async function trackerFile(
  view: TrackerView,
  format: 'csv' | 'xlsx',
): Promise<StreamableFile> {
  const sheet = trackerSheet(view);
  const disposition = `attachment; filename="${TRACKER_WORDS.fileName}.${format}"`;
  if (format === 'xlsx') {
    const bytes = Buffer.from(await writeXlsx([sheet]));
    return new StreamableFile(bytes, { type: TABLE_MEDIA_TYPES.xlsx, disposition });
  }
  const lines = [csvHead(sheet.columns), ...sheet.rows.map((row) => csvLine([...row]))];
  return new StreamableFile(Buffer.from(lines.join('')), { type: CSV_TYPE, disposition });
}
