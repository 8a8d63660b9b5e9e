import { carriesSecrecyMark, isHeadUnclear, isNamedSecret } from '#domain/secrecy';
import {
  FILE_REFUSALS,
  LETTER_REFUSALS,
  RECOGNITION_NOTES,
  SIGNATURE_NOTES,
} from '#wording/extraction';
import { openArchive, type Archive } from '../checks/archive.js';
import { checkCompoundFile } from '../checks/compound-file.js';
import { identify } from '../checks/identify.js';
import { checkImage } from '../checks/image-size.js';
import { checkMarkup } from '../checks/markup.js';
import { checkPdf } from '../checks/pdf-streams.js';
import { decodeText, restoreLegacy } from '../encodings/decode.js';
import { ExtractionRefused, type DocumentFormat, type Extraction } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { normaliseText } from '../normalise.js';
import { readPages } from '../layout/read-pages.js';
import type { Recogniser } from '../ocr/recogniser.js';
import { mainPartOf } from '../formats/docx-parts.js';
import type { ReadDocument } from '../formats/read-document.js';
import type { Asked } from './messages.js';

const CONTENT_TYPES = '[Content_Types].xml';
const OPEN_DOCUMENT = 'mimetype';
const OPEN_TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/;

type Office = 'docx' | 'odt' | 'xlsx';

/** Which Office document an archive is, by the parts it must have. */
function officeFormat(archive: Archive, named: DocumentFormat | undefined): Office {
  const types = archive.has(CONTENT_TYPES) ? checkMarkup(archive.read(CONTENT_TYPES)) : '';
  if (/macroEnabled/i.test(types)) throw new ExtractionRefused('MACRO_FILE', FILE_REFUSALS.macro);
  const found = types === '' ? openFormat(archive) : microsoftFormat(archive);
  if (found === undefined || (named !== undefined && named !== found))
    throw new ExtractionRefused('UNSUPPORTED_MEDIA_TYPE', FILE_REFUSALS.notOffice);
  return found;
}

function openFormat(archive: Archive): Office | undefined {
  if (!archive.has(OPEN_DOCUMENT)) return undefined;
  return OPEN_TEXT.test(archive.read(OPEN_DOCUMENT).toString('latin1', 0, 200)) ? 'odt' : undefined;
}

function microsoftFormat(archive: Archive): Office | undefined {
  const main = mainPartOf(archive) ?? '';
  if (/^word\/[^/]+\.xml$/.test(main)) return 'docx';
  return main === 'xl/workbook.xml' ? 'xlsx' : undefined;
}

async function readOffice(
  bytes: Buffer,
  named: DocumentFormat | undefined,
  { cells }: ReadTools,
): Promise<Read> {
  const archive = openArchive(bytes);
  const format = officeFormat(archive, named);
  if (format === 'docx') {
    const { readDocx } = await import('../formats/docx.js');
    return { format, document: await readDocx(archive) };
  }
  if (format === 'odt') {
    const { readOdt } = await import('../formats/odt.js');
    return { format, document: readOdt(archive) };
  }
  const { readXlsx } = await import('../formats/xlsx.js');
  return { format, document: await readXlsx(bytes, archive, cells) };
}

/** What a reader may use beside the file, and how it is asked to read. */
export type ReadTools = Omit<Asked, 'fileName'> & { readonly recogniser: Recogniser };

async function withSignatures(
  document: ReadDocument,
  bytes: Buffer,
  trusted: string,
): Promise<ReadDocument> {
  if (!bytes.includes('/ByteRange')) return document;
  const { signaturesOf } = await import('../signature/signatures.js');
  return { ...document, signatures: await signaturesOf(bytes, trusted) };
}

interface Read {
  readonly format: DocumentFormat;
  readonly document: ReadDocument;
}

function readPlain(bytes: Buffer): ReadDocument {
  const { text, note } = decodeText(bytes);
  return { text, pages: 1, notes: note === undefined ? [] : [note] };
}

async function readImage(bytes: Buffer, recogniser: Recogniser): Promise<ReadDocument> {
  const composed = readPages([await recogniser.recogniseImage(bytes)]);
  const notes = [RECOGNITION_NOTES.picture];
  return { ...composed, pages: 1, notes };
}

/** Checks first, then one reader; each reader is loaded only when its format is met. */
async function readKnown(
  bytes: Buffer,
  fileName: string | undefined,
  tools: ReadTools,
  depth: number,
): Promise<Read> {
  const { family, format } = identify(bytes, fileName);
  switch (family) {
    case 'zip':
      return readOffice(bytes, format, tools);
    case 'ole': {
      checkCompoundFile(bytes);
      const { readDoc } = await import('../formats/doc.js');
      return { format: 'doc', document: await readDoc(bytes) };
    }
    case 'rtf': {
      const { readRtf } = await import('../formats/rtf.js');
      return { format: 'rtf', document: readRtf(bytes) };
    }
    case 'html': {
      const { readHtml } = await import('../formats/html.js');
      return { format: 'html', document: readHtml(bytes) };
    }
    case 'mhtml': {
      const { readMhtml } = await import('../formats/mhtml.js');
      return { format: 'html', document: await readMhtml(bytes) };
    }
    case 'pdf': {
      checkPdf(bytes);
      const { readPdf } = await import('../formats/pdf.js');
      const document = await readPdf(bytes, tools);
      return { format: 'pdf', document: await withSignatures(document, bytes, tools.trusted) };
    }
    case 'png':
    case 'jpeg':
      checkImage(bytes, family);
      return { format: family, document: await readImage(bytes, tools.recogniser) };
    case 'text':
      if (format !== 'eml') return { format: format ?? 'txt', document: readPlain(bytes) };
      return { format, document: await readLetter(bytes, tools, depth) };
  }
}

async function readLetter(bytes: Buffer, tools: ReadTools, depth: number): Promise<ReadDocument> {
  if (depth >= LIMITS.mailDepth)
    throw new ExtractionRefused('ARCHIVE_BOMB', LETTER_REFUSALS.tooDeep);
  const { readEml } = await import('../formats/eml.js');
  return readEml(bytes, (attached, name) => readFile(attached, name, tools, depth + 1));
}

const secret = () => new ExtractionRefused('SECRET_DOCUMENT', FILE_REFUSALS.secret);

/** Recognised text is left as it was recognised: its offsets are already counted. */
function tidy({ text, quality, notes }: ReadDocument): { text: string; notes: string[] } {
  if (quality !== undefined) return { text, notes: [...notes] };
  const restored = restoreLegacy(text);
  const clean = normaliseText(restored.text);
  const more = [restored.note, clean.note].filter((note) => note !== undefined);
  return { text: clean.text, notes: [...notes, ...more] };
}

/**
 * Reads a file's text; runs in the child process only.
 * @throws ExtractionRefused with the reason.
 */
export async function readFile(
  bytes: Buffer,
  fileName: string | undefined,
  tools: ReadTools,
  depth = 0,
): Promise<Extraction> {
  if (isNamedSecret(fileName ?? '')) throw secret();
  const { format, document } = await readKnown(bytes, fileName, tools, depth);
  const { text, notes } = tidy(document);
  if (text.length > LIMITS.characters)
    throw new ExtractionRefused('PAYLOAD_TOO_LARGE', FILE_REFUSALS.textTooLong);
  if ([text, ...(document.asides ?? [])].some(carriesSecrecyMark)) throw secret();
  const { quality } = document;
  if (quality !== undefined && !tools.noSecrecyMark && isHeadUnclear(text, quality.unsure))
    throw new ExtractionRefused('SECRECY_UNCLEAR', FILE_REFUSALS.secrecyUnclear);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ExtractionRefused('EMPTY_TEXT', FILE_REFUSALS.noText);
  const { pages, signatures = [], cells } = document;
  const told = [...notes, ...signatures.map(SIGNATURE_NOTES.told)];
  const ocr = quality === undefined ? {} : { ocr: quality };
  const rows = cells === undefined ? {} : { cells };
  return { text, format, pages, notes: told, signatures, ...ocr, ...rows };
}
