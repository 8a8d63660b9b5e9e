import PostalMime from 'postal-mime';
import { ExtractionRefused, type Extraction } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { restoreLegacy } from '../encodings/decode.js';
import type { ReadDocument } from './read-document.js';

/** Reads one attachment as if it had been sent by itself. */
export type ReadAttachment = (bytes: Buffer, fileName: string) => Promise<Extraction>;

/** A harmful attachment refuses the whole letter; an unreadable one is only named. */
const HARMFUL = new Set(['ARCHIVE_BOMB', 'MACRO_FILE', 'IMAGE_TOO_LARGE', 'PAYLOAD_TOO_LARGE']);
const LONGEST_QUOTE = 500;

interface Attached {
  readonly read: readonly { readonly name: string; readonly extraction: Extraction }[];
  readonly skipped: readonly string[];
  readonly last?: ExtractionRefused;
}

interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

async function readAll(files: readonly File[], readAttachment: ReadAttachment): Promise<Attached> {
  const read: { name: string; extraction: Extraction }[] = [];
  const skipped: string[] = [];
  let last: ExtractionRefused | undefined;
  for (const { name, bytes } of files) {
    try {
      read.push({ name, extraction: await readAttachment(bytes, name) });
    } catch (error) {
      if (!(error instanceof ExtractionRefused) || HARMFUL.has(error.code)) throw error;
      last = error;
      skipped.push(`${name} (${error.detail})`);
    }
  }
  return last === undefined ? { read, skipped } : { read, skipped, last };
}

const stripTags = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Attached documents are the directive; what the letter says around them goes to the notes. */
function fromAttachments({ read, skipped }: Attached, body: string): ReadDocument {
  const notes = [`Thư có tệp kèm; đã đọc: ${read.map(({ name }) => name).join(', ')}.`];
  if (skipped.length > 0) notes.push(`Không đọc được: ${skipped.join('; ')}.`);
  const words = body.replace(/\s+/g, ' ').trim();
  if (words !== '') notes.push(`Lời thư, không thuộc văn bản: ${words.slice(0, LONGEST_QUOTE)}`);
  const recognised = read.find(({ extraction }) => extraction.ocr !== undefined);
  if (recognised !== undefined && read.length > 1)
    notes.push('Có tệp kèm là ảnh quét; hãy gửi riêng tệp đó để biết chữ nào máy không chắc.');
  const [first] = read;
  const quality = read.length === 1 ? first?.extraction.ocr : undefined;
  return {
    text: read.map(({ extraction }) => extraction.text).join('\n\n'),
    pages: read.reduce((sum, { extraction }) => sum + extraction.pages, 0),
    notes: [...notes, ...read.flatMap(({ extraction }) => extraction.notes)],
    ...(quality === undefined ? {} : { quality }),
  };
}

/** Reads a letter: its attachments if any can be read, or else its own words. */
export async function readEml(
  bytes: Buffer,
  readAttachment: ReadAttachment,
): Promise<ReadDocument> {
  const letter = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
  });
  const files = letter.attachments
    .filter(({ disposition, related }) => disposition !== 'inline' || related !== true)
    .map(({ filename, content }, at) => ({
      name: filename ?? `tệp ${at + 1}`,
      bytes: Buffer.from(content as ArrayBuffer),
    }));
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > LIMITS.fileBytes)
    throw new ExtractionRefused('PAYLOAD_TOO_LARGE', 'Các tệp kèm thư lớn quá 20 MB.');
  const body = letter.text ?? stripTags(letter.html ?? '');
  const attached = await readAll(files, readAttachment);
  if (attached.read.length > 0) return fromAttachments(attached, body);
  if (attached.last !== undefined && body.trim().length < 200) throw attached.last;
  const restored = restoreLegacy(body);
  const skipped = attached.skipped.map((name) => `Không đọc được tệp kèm ${name}.`);
  return {
    text: restored.text,
    pages: 1,
    notes: [...(restored.note === undefined ? [] : [restored.note]), ...skipped],
  };
}
