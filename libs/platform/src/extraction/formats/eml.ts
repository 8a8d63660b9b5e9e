import PostalMime from 'postal-mime';
import { LETTER_NOTES, LETTER_REFUSALS } from '#wording/extraction';
import { ExtractionRefused, type Extraction } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { checkImage } from '../checks/image-size.js';
import { restoreLegacy } from '../encodings/decode.js';
import { htmlText } from './html.js';
import type { ReadDocument } from './read-document.js';

/** Reads one attachment as if it had been sent by itself. */
export type ReadAttachment = (bytes: Buffer, fileName: string) => Promise<Extraction>;

/** A harmful attachment refuses the whole letter; an unreadable one is only named. */
const HARMFUL = new Set([
  'ARCHIVE_BOMB',
  'MACRO_FILE',
  'IMAGE_TOO_LARGE',
  'PAYLOAD_TOO_LARGE',
  'SECRET_DOCUMENT',
  'SECRECY_UNCLEAR',
]);
const LONGEST_QUOTE = 500;
/** The first bytes of winmail.dat, in which Outlook hides the attachments from other programs (TNEF). */
const OUTLOOK_PARCEL = Buffer.from('789f3e22', 'hex');

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
      if (bytes.subarray(0, OUTLOOK_PARCEL.length).equals(OUTLOOK_PARCEL))
        throw new ExtractionRefused('UNSUPPORTED_MEDIA_TYPE', LETTER_REFUSALS.winmail);
      read.push({ name, extraction: await readAttachment(bytes, name) });
    } catch (error) {
      if (!(error instanceof ExtractionRefused) || HARMFUL.has(error.code)) throw error;
      last = error;
      skipped.push(`${name} (${error.detail})`);
    }
  }
  return last === undefined ? { read, skipped } : { read, skipped, last };
}

type Opened = Attached['read'][number];

/** A page of a document has more pixels on its short side, however badly it was photographed. */
const SMALL_SIDE = 600;

function isSmall(bytes: Buffer): boolean {
  try {
    const { width, height } = checkImage(bytes, bytes[0] === 0x89 ? 'png' : 'jpeg');
    return Math.min(width, height) < SMALL_SIDE;
  } catch {
    return false;
  }
}

/** Share of words two texts must have in common, as often, to be one document in two formats. */
const SAME_WORDS = 0.95;

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isTwin(a: string, b: string): boolean {
  const [left, right] = [countsOf(a), countsOf(b)];
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((x, y) => x + y, 0);
  const common = [...left].reduce(
    (sum, [word, count]) => sum + Math.min(count, right.get(word) ?? 0),
    0,
  );
  return common >= SAME_WORDS * Math.max(total(left), total(right));
}

/** The same document as PDF and as Word is read once: the one that was typed rather than recognised, else the first. */
function withoutTwins(read: readonly Opened[]): readonly Opened[] {
  const typedFirst = [...read].sort(
    (a, b) => Number(a.extraction.ocr !== undefined) - Number(b.extraction.ocr !== undefined),
  );
  const kept: Opened[] = [];
  for (const one of typedFirst)
    if (!kept.some((other) => isTwin(one.extraction.text, other.extraction.text))) kept.push(one);
  return read.filter((one) => kept.includes(one));
}

/** Attached documents are the directive; what the letter says around them goes to the notes. */
function fromAttachments(
  { read: opened, skipped }: Attached,
  body: string,
  left: readonly string[],
): ReadDocument {
  const read = withoutTwins(opened);
  const twins = opened.filter((one) => !read.includes(one)).map(({ name }) => name);
  const notes = [
    LETTER_NOTES.attached(read.map(({ name }) => name)),
    ...(twins.length > 0 ? [LETTER_NOTES.twins(twins)] : []),
    ...left,
  ];
  if (skipped.length > 0) notes.push(LETTER_NOTES.unread(skipped));
  const words = body.replace(/\s+/g, ' ').trim();
  if (words !== '') notes.push(LETTER_NOTES.ownWords(words.slice(0, LONGEST_QUOTE)));
  const recognised = read.find(({ extraction }) => extraction.ocr !== undefined);
  if (recognised !== undefined && read.length > 1) notes.push(LETTER_NOTES.sendScanAlone);
  const [first] = read;
  const quality = read.length === 1 ? first?.extraction.ocr : undefined;
  return {
    text: read.map(({ extraction }) => extraction.text).join('\n\n'),
    pages: read.reduce((sum, { extraction }) => sum + extraction.pages, 0),
    notes: [...notes, ...read.flatMap(({ extraction }) => extraction.notes)],
    asides: [body],
    signatures: read.flatMap(({ extraction }) => extraction.signatures),
    ...(quality === undefined ? {} : { quality }),
  };
}

const nameOf = (name: string, mimeType: string): string =>
  mimeType === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name;

/** Reads a letter: its attachments if any can be read, or else its own words. */
export async function readEml(
  bytes: Buffer,
  readAttachment: ReadAttachment,
): Promise<ReadDocument> {
  const letter = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    // A letter in a letter is a file of its own, or the words around it would stand before its head.
    forceRfc822Attachments: true,
    maxNestingDepth: 20,
  });
  const attached = letter.attachments.map(
    ({ filename, content, disposition, related, mimeType }, at) => ({
      name: nameOf(filename ?? LETTER_NOTES.unnamedFile(at + 1), mimeType),
      bytes: Buffer.from(content as ArrayBuffer),
      isPicture: mimeType.startsWith('image/'),
      isPartOfBody: disposition === 'inline' || related === true,
    }),
  );
  const hasDocument = attached.some(({ isPicture }) => !isPicture);
  const isLogo = (file: (typeof attached)[number]) =>
    file.isPicture && (file.isPartOfBody || (hasDocument && isSmall(file.bytes)));
  const files = attached.filter((file) => !isLogo(file));
  const logos = attached.length - files.length;
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > LIMITS.fileBytes)
    throw new ExtractionRefused('PAYLOAD_TOO_LARGE', LETTER_REFUSALS.tooLarge);
  // What its reader sees: a page keeps tables and numbers that its plain twin loses.
  const { text: body, notes: onBody } =
    letter.html === undefined ? { text: letter.text ?? '', notes: [] } : htmlText(letter.html);
  const opened = await readAll(files, readAttachment);
  const left = logos > 0 ? [LETTER_NOTES.logos(logos)] : [];
  if (opened.read.length > 0) return fromAttachments(opened, body, left);
  if (opened.last !== undefined && body.trim().length < 200) throw opened.last;
  const restored = restoreLegacy(body);
  const skipped = opened.skipped.map(LETTER_NOTES.unreadFile);
  return {
    text: restored.text,
    pages: 1,
    notes: [
      ...(restored.note === undefined ? [] : [restored.note]),
      ...onBody,
      ...skipped,
      ...left,
    ],
  };
}
