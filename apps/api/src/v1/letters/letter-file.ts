import { StreamableFile } from '@nestjs/common';
import type { readLetter } from '#application';
import { TABLE_MEDIA_TYPES, writeLetter } from '#platform';

export const LETTER_TYPE = TABLE_MEDIA_TYPES.docx;

/** A letter as a file to be signed. */
export async function letterFile({
  kind,
  issuedOn,
  document,
}: Awaited<ReturnType<typeof readLetter>>): Promise<StreamableFile> {
  return new StreamableFile(await writeLetter(document), {
    type: LETTER_TYPE,
    disposition: `attachment; filename="${kind}-${issuedOn}.docx"`,
  });
}
