import { StreamableFile } from '@nestjs/common';
import type { readLetter } from '#application';
import { letterDocument, TABLE_MEDIA_TYPES, writeOfficialDocument } from '#platform';

export const LETTER_TYPE = TABLE_MEDIA_TYPES.docx;

/** A letter as a file to be signed. */
export async function letterFile({
  kind,
  issuedOn,
  document,
}: Awaited<ReturnType<typeof readLetter>>): Promise<StreamableFile> {
  return new StreamableFile(await writeOfficialDocument(letterDocument(document)), {
    type: LETTER_TYPE,
    disposition: `attachment; filename="${kind}-${issuedOn}.docx"`,
  });
}
