import { StreamableFile } from '@nestjs/common';
import { consolidatedDocument, TABLE_MEDIA_TYPES, writeOfficialDocument } from '#platform';
import { CONSOLIDATED_REPORT_WORDS } from '#wording';

export const CONSOLIDATION_TYPE = TABLE_MEDIA_TYPES.docx;

/** A consolidated report as a draft to be signed. */
export async function consolidationFile(
  view: Parameters<typeof consolidatedDocument>[0],
): Promise<StreamableFile> {
  return new StreamableFile(await writeOfficialDocument(consolidatedDocument(view)), {
    type: CONSOLIDATION_TYPE,
    disposition: `attachment; filename="${CONSOLIDATED_REPORT_WORDS.fileName}.docx"`,
  });
}
