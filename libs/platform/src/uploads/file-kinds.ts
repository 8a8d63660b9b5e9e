import { extname } from 'node:path';

interface FileKind {
  readonly mediaType: string;
  /** The first bytes of such a file, hexadecimal; null: text, which has no NUL. */
  readonly startsWith: string | null;
}

const ZIP = '504b0304';
const COMPOUND = 'd0cf11e0a1b11ae1';
const office = (name: string, startsWith: string): FileKind => ({
  mediaType: `application/${name}`,
  startsWith,
});
const PDF: FileKind = { mediaType: 'application/pdf', startsWith: '25504446' };
const JPEG: FileKind = { mediaType: 'image/jpeg', startsWith: 'ffd8ff' };

/**
 * What an office hands in: documents, tables, photographs. Nothing a browser would run, and no archive: what is
 * inside one cannot be seen on the board.
 */
const KINDS: Readonly<Record<string, FileKind>> = {
  '.pdf': PDF,
  '.docx': office('vnd.openxmlformats-officedocument.wordprocessingml.document', ZIP),
  '.xlsx': office('vnd.openxmlformats-officedocument.spreadsheetml.sheet', ZIP),
  '.odt': office('vnd.oasis.opendocument.text', ZIP),
  '.ods': office('vnd.oasis.opendocument.spreadsheet', ZIP),
  '.doc': office('msword', COMPOUND),
  '.xls': office('vnd.ms-excel', COMPOUND),
  '.jpg': JPEG,
  '.jpeg': JPEG,
  '.png': { mediaType: 'image/png', startsWith: '89504e470d0a1a0a' },
  '.txt': { mediaType: 'text/plain; charset=utf-8', startsWith: null },
};

export const ALLOWED_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** Bytes needed to tell a kind: readers look for the head of a PDF in so many, behind a BOM or an empty line. */
export const SIGNATURE_BYTES = 1_024;

function hasSignature({ startsWith }: FileKind, head: Buffer): boolean {
  if (startsWith === null) return !head.includes(0);
  if (startsWith === PDF.startsWith) return head.includes(startsWith, 0, 'hex');
  return head.toString('hex').startsWith(startsWith);
}

/** The media type by name and first bytes; null when it is none of ours. What the client declares is not asked. */
export function mediaTypeOf(fileName: string, head: Uint8Array): string | null {
  const kind = KINDS[extname(fileName).toLowerCase()];
  if (kind === undefined) return null;
  return hasSignature(kind, Buffer.from(head)) ? kind.mediaType : null;
}
