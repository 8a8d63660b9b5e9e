import { FILE_KIND_NAMES, FILE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused, type DocumentFormat } from '../extraction.js';

/** What the first bytes say; `text` covers .txt, .md and .eml, `mhtml` a page with its pictures in one file. */
export type Family = 'zip' | 'ole' | 'rtf' | 'html' | 'mhtml' | 'pdf' | 'png' | 'jpeg' | 'text';

const MAGIC: readonly { readonly family: Family | 'other'; readonly start: Buffer }[] = [
  { family: 'zip', start: Buffer.from('PK\u0003\u0004', 'latin1') },
  { family: 'zip', start: Buffer.from('PK\u0005\u0006', 'latin1') },
  { family: 'ole', start: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
  { family: 'rtf', start: Buffer.from('{\\rtf') },
  { family: 'pdf', start: Buffer.from('%PDF-') },
  { family: 'png', start: Buffer.from('89504e470d0a1a0a', 'hex') },
  { family: 'jpeg', start: Buffer.from('ffd8ff', 'hex') },
  ...[
    'GIF8',
    'RIFF',
    'Rar!',
    'MZ',
    '\x7fELF',
    'II*\0',
    'MM\0*',
    '7z\xbc\xaf',
    '\x1f\x8b',
    'BM6',
  ].map((start) => ({ family: 'other' as const, start: Buffer.from(start, 'latin1') })),
];

const FAMILY_OF: Readonly<Record<string, Family>> = {
  txt: 'text',
  md: 'text',
  eml: 'text',
  docx: 'zip',
  odt: 'zip',
  xlsx: 'zip',
  doc: 'ole',
  rtf: 'rtf',
  html: 'html',
  htm: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
};

const MACRO_NAMES = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm']);
const MAIL_HEADER =
  /^(From|To|Received|Return-Path|Delivered-To|MIME-Version|Date|Subject|Message-ID): ?\S/im;

const unsupported = (detail: string) => new ExtractionRefused('UNSUPPORTED_MEDIA_TYPE', detail);

/** A reader looks for the head of a PDF in so many bytes; what stands before it is a BOM, an empty line, mail junk. */
const PDF_HEAD_WITHIN = 1_024;

/** Word opens what other programs save under these names without a word, and so do we. */
const LOOSE_NAMES = new Set(['doc', 'rtf']);
const LOOSE_FAMILIES: ReadonlySet<Family | 'other'> = new Set<Family>([
  'zip',
  'ole',
  'rtf',
  'html',
  'mhtml',
]);
const PAGE =
  /^(?:\xef\xbb\xbf|\s|<!--[^>]{0,200}-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype html|html|head|body|meta|style|div|p|table|span|font)\b/i;
const PAGE_IN_PARTS =
  /^MIME-Version:[^]{0,600}multipart\/related|multipart\/related[^]{0,600}^MIME-Version:/im;

/** Whether a text is a page of HTML, if its name lets it be one. */
function pageFamily(bytes: Buffer, extension: string | undefined): Family {
  const named = FAMILY_OF[extension ?? ''];
  const isLoose = extension !== undefined && LOOSE_NAMES.has(extension);
  const head = bytes.toString('latin1', 0, 2_048);
  if ((isLoose || named === 'mhtml') && PAGE_IN_PARTS.test(head)) return 'mhtml';
  const mayBePage = isLoose || extension === undefined;
  return named === 'html' || (mayBePage && PAGE.test(head)) ? 'html' : 'text';
}

function familyOf(bytes: Buffer, extension: string | undefined): Family | 'other' {
  const known = MAGIC.find(({ start }) => bytes.subarray(0, start.length).equals(start));
  if (known !== undefined) return known.family;
  const isLatePdf =
    (extension === 'pdf' || extension === undefined) &&
    bytes.subarray(0, PDF_HEAD_WITHIN).includes('%PDF-');
  if (isLatePdf) return 'pdf';
  return pageFamily(bytes, extension);
}

const extensionOf = (fileName: string | undefined) =>
  /\.([A-Za-z0-9]{1,8})$/.exec(fileName ?? '')?.[1]?.toLowerCase();

/** What a file is, and what its archive must turn out to hold when it is one. */
export interface Identity {
  readonly family: Family;
  /** undefined for an archive whose name does not say it: its parts decide. */
  readonly format: DocumentFormat | undefined;
}

const BY_FAMILY: Readonly<Record<Family, DocumentFormat | undefined>> = {
  zip: undefined,
  ole: 'doc',
  rtf: 'rtf',
  html: 'html',
  mhtml: 'html',
  pdf: 'pdf',
  png: 'png',
  jpeg: 'jpeg',
  text: undefined,
};

/**
 * Compares the bytes with the name; a file whose name says something else is not guessed at.
 * @throws ExtractionRefused UNSUPPORTED_MEDIA_TYPE, MACRO_FILE or EMPTY_TEXT (no bytes).
 */
export function identify(bytes: Buffer, fileName: string | undefined): Identity {
  if (bytes.length === 0) throw new ExtractionRefused('EMPTY_TEXT', FILE_REFUSALS.empty);
  const extension = extensionOf(fileName);
  const family = familyOf(bytes, extension);
  if (extension !== undefined && MACRO_NAMES.has(extension))
    throw new ExtractionRefused('MACRO_FILE', FILE_REFUSALS.macro);
  const isLoose = extension !== undefined && LOOSE_NAMES.has(extension);
  if (family !== 'other' && isLoose && LOOSE_FAMILIES.has(family))
    return { family, format: BY_FAMILY[family] };
  const expected = extension === undefined ? family : FAMILY_OF[extension];
  if (expected === undefined || family === 'other')
    throw unsupported(FILE_REFUSALS.kindUnknown(extension ?? FILE_KIND_NAMES[family]));
  if (expected !== family)
    throw unsupported(FILE_REFUSALS.kindDiffers(extension ?? '', FILE_KIND_NAMES[family]));
  if (family === 'text') return { family, format: textFormat(bytes, extension) };
  const named = family === 'zip' ? (extension as 'docx' | 'odt' | 'xlsx' | undefined) : undefined;
  return { family, format: named ?? BY_FAMILY[family] };
}

function textFormat(bytes: Buffer, extension: string | undefined): DocumentFormat {
  if (extension === 'md' || extension === 'eml' || extension === 'txt') return extension;
  const head = bytes.toString('latin1', 0, 2_000).split(/\r?\n\r?\n/)[0] ?? '';
  const headers = head.split(/\r?\n/).filter((line) => MAIL_HEADER.test(line));
  return headers.length >= 2 ? 'eml' : 'txt';
}
