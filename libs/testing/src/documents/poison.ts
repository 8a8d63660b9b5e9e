import { deflateSync } from 'node:zlib';
import { zip, type ZipPart } from './zip-writer.js';

/** A file nobody should read, made when a test asks for it. */
export interface Poison {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer;
  /** The reasons a reader may give. */
  readonly codes: readonly string[];
}

const TYPES = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const PLAIN = TYPES(
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentXml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A small Word file with more parts, or another main part. */
export const wordFile = (
  more: readonly ZipPart[] = [],
  main: string | Partial<ZipPart> = paragraph('Nội dung.'),
  types = PLAIN,
): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: types },
    {
      name: 'word/document.xml',
      data: documentXml(typeof main === 'string' ? main : ''),
      ...(typeof main === 'string' ? {} : main),
    },
    ...more,
  ]);

const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * 1024 * 1024, 0x20);
const LAUGHS = `<!DOCTYPE lol [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;

const png = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    size,
    Buffer.from('080200000000000000', 'hex'),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]);
};

const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from('ffd8ffc00011080000000003012200021101031101ffd9', 'hex');
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return frame;
};

/** A PDF from its objects, with a cross-reference table. */
export function pdfFile(objects: readonly (Buffer | string)[], trailer = ''): Buffer {
  let bytes = Buffer.from('%PDF-1.7\n');
  const offsets = objects.map((object, at) => {
    const offset = bytes.length;
    bytes = Buffer.concat([
      bytes,
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${bytes.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(table + end)]);
}

const stream = (dictionary: string, data: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const onePage = (content: Buffer, trailer = '', more: readonly string[] = []) =>
  pdfFile(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      content,
      ...more,
    ],
    trailer,
  );

const manyPages = () =>
  pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]);

/** An OLE file of one directory sector that names the given streams. */
const compound = (names: readonly string[]): Buffer => {
  const bytes = Buffer.alloc(512 * 4, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  names.forEach((name, at) => {
    const entry = 1024 + at * 128;
    bytes.write(name, entry, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, entry + 64);
    bytes.writeUInt32LE(0xfffffffe, entry + 116);
  });
  return bytes;
};

const deep = (levels: number) => '<w:p>'.repeat(levels) + '</w:p>'.repeat(levels);
const archives: readonly Poison[] = [
  {
    name: 'a bomb of 64 MiB',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { data: zeros(64) }),
  },
  {
    name: 'four parts of 60 MiB',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      wordFile(Array.from({ length: 4 }, (_, at) => ({ name: `word/${at}.xml`, data: zeros(60) }))),
  },
  {
    name: 'a part that unpacks to more than it says',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { data: zeros(20), claimedSize: 900 }),
  },
  {
    name: 'a part longer than its file',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { claimedPackedSize: 5_000_000 }),
  },
  {
    name: 'two names for one part',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([{ name: 'word/a.xml', localName: 'word/b.xml', data: 'x' }]),
  },
  {
    name: 'overlapping parts',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB', 'UNREADABLE_FILE'],
    bytes: () => wordFile([{ name: '[Content_Types].xml', sameDataAs: 0, data: PLAIN }]),
  },
  {
    name: '65,535 entries',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      zip(Array.from({ length: 65_535 }, (_, at) => ({ name: `w/${at}`, data: '', stored: true }))),
  },
  {
    name: 'more entries than it says',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      zip(
        Array.from({ length: 9 }, (_, at) => ({ name: `w/${at}`, data: 'x' })),
        3,
      ),
  },
  {
    name: 'an archive in an archive',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([{ name: 'word/media/image1.png', data: wordFile() }]),
  },
  {
    name: 'a path that escapes',
    fileName: 'a.docx',
    codes: ['UNREADABLE_FILE'],
    bytes: () => wordFile([{ name: '../../etc/cron.d/x', data: 'x' }]),
  },
  {
    name: 'a symbolic link',
    fileName: 'a.docx',
    codes: ['UNREADABLE_FILE'],
    bytes: () => wordFile([{ name: 'word/link', data: '/etc/passwd', mode: 0o120777 }]),
  },
  {
    name: 'an encrypted part',
    fileName: 'a.docx',
    codes: ['ENCRYPTED_FILE'],
    bytes: () => wordFile([{ name: 'word/x.xml', data: 'x', flags: 1 }]),
  },
  {
    name: 'an entity bomb',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { data: documentXml(paragraph('&j;'), LAUGHS) }),
  },
  {
    name: 'markup 100,000 levels deep',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], deep(100_000)),
  },
  {
    name: 'a macro part',
    fileName: 'a.docx',
    codes: ['MACRO_FILE'],
    bytes: () => wordFile([{ name: 'word/vbaProject.bin', data: 'x' }]),
  },
  {
    name: 'a macro content type',
    fileName: 'a.docx',
    codes: ['MACRO_FILE'],
    bytes: () =>
      wordFile([], undefined, TYPES('application/vnd.ms-word.document.macroEnabled.main+xml')),
  },
  { name: 'a macro name', fileName: 'a.docm', codes: ['MACRO_FILE'], bytes: () => wordFile() },
  {
    name: 'a plain archive',
    fileName: 'a.zip',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () => zip([{ name: 'a.txt', data: 'x' }]),
  },
];

const others: readonly Poison[] = [
  {
    name: 'an encrypted Office file',
    fileName: 'a.doc',
    codes: ['ENCRYPTED_FILE'],
    bytes: () => compound(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
  },
  {
    name: 'an old spreadsheet named .doc',
    fileName: 'a.doc',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () => compound(['Root Entry', 'Workbook']),
  },
  {
    name: 'an old Word file with macros',
    fileName: 'a.doc',
    codes: ['MACRO_FILE'],
    bytes: () => compound(['Root Entry', 'WordDocument', 'Macros', '_VBA_PROJECT']),
  },
  {
    name: 'stacked Flate filters',
    fileName: 'a.pdf',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      onePage(
        stream(
          '/Filter [/FlateDecode /FlateDecode /FlateDecode]',
          deflateSync(deflateSync(deflateSync(zeros(32)))),
        ),
      ),
  },
  {
    name: 'a page that unpacks to 200 MiB',
    fileName: 'a.pdf',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => onePage(stream('/Filter /FlateDecode', deflateSync(zeros(200)))),
  },
  {
    name: '100,000 pages',
    fileName: 'a.pdf',
    codes: ['PAYLOAD_TOO_LARGE', 'UNREADABLE_FILE'],
    bytes: manyPages,
  },
  {
    name: 'a cross-reference loop',
    fileName: 'a.pdf',
    codes: ['UNREADABLE_FILE', 'EMPTY_TEXT'],
    bytes: () =>
      Buffer.from(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n',
      ),
  },
  {
    name: 'a PDF that needs a password',
    fileName: 'a.pdf',
    codes: ['ENCRYPTED_FILE'],
    bytes: () =>
      onePage(
        stream('', Buffer.from('BT ET')),
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ),
  },
  {
    name: 'an archive behind a PDF',
    fileName: 'a.pdf',
    codes: ['UNREADABLE_FILE'],
    bytes: () => Buffer.concat([onePage(stream('', Buffer.from('BT ET'))), wordFile()]),
  },
  {
    name: 'a PDF in front of an archive',
    fileName: 'a.docx',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), wordFile()]),
  },
  {
    name: 'a picture in front of an archive',
    fileName: 'a.png',
    codes: ['UNREADABLE_FILE'],
    bytes: () => Buffer.concat([png(10, 10), wordFile()]),
  },
  {
    name: 'a picture of 50,000 × 50,000',
    fileName: 'a.png',
    codes: ['IMAGE_TOO_LARGE'],
    bytes: () => png(50_000, 50_000),
  },
  {
    name: 'a photograph of 50,000 × 50,000',
    fileName: 'a.jpg',
    codes: ['IMAGE_TOO_LARGE'],
    bytes: () => jpeg(50_000, 50_000),
  },
  {
    name: 'a huge picture in a PDF',
    fileName: 'a.pdf',
    codes: ['IMAGE_TOO_LARGE'],
    bytes: () =>
      onePage(
        stream(
          '/Subtype /Image /Width 50000 /Height 50000 /Filter /FlateDecode',
          deflateSync(zeros(1)),
        ),
      ),
  },
  {
    name: 'a program named .pdf',
    fileName: 'a.pdf',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () => Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'),
  },
  {
    name: 'a PDF named .docx',
    fileName: 'a.docx',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () => Buffer.from('%PDF-1.7\n'),
  },
  { name: 'an empty file', fileName: 'a.txt', codes: ['EMPTY_TEXT'], bytes: () => Buffer.alloc(0) },
  {
    name: 'a file of spaces',
    fileName: 'a.txt',
    codes: ['EMPTY_TEXT'],
    bytes: () => Buffer.from(' \n\t\n'),
  },
  {
    name: 'one line of 100 MB',
    fileName: 'a.txt',
    codes: ['PAYLOAD_TOO_LARGE'],
    bytes: () => Buffer.alloc(100_000_000, 'a'),
  },
  {
    name: 'one line of 19 MB',
    fileName: 'a.txt',
    codes: ['PAYLOAD_TOO_LARGE'],
    bytes: () => Buffer.alloc(19_000_000, 'a'),
  },
];

/** Every poison document, each generated in memory; none is committed. */
export const POISON: readonly Poison[] = [...archives, ...others];
