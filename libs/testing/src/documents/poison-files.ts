import { deflateSync } from 'node:zlib';
import { onePage, pdfFile, pdfStream } from './pdf-file.js';
import { filler, type Poison } from './poison.js';
import { wordFile } from './word-file.js';

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
/** Old Office files, PDFs, pictures and texts that are not what they seem, or too large. */
export const POISON_FILES: readonly Poison[] = [
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
        pdfStream(
          '/Filter [/FlateDecode /FlateDecode /FlateDecode]',
          deflateSync(deflateSync(deflateSync(filler(32)))),
        ),
      ),
  },
  {
    name: 'a page that unpacks to 200 MiB',
    fileName: 'a.pdf',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => onePage(pdfStream('/Filter /FlateDecode', deflateSync(filler(200)))),
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
        pdfStream('', Buffer.from('BT ET')),
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ),
  },
  {
    name: 'an archive behind a PDF',
    fileName: 'a.pdf',
    codes: ['UNREADABLE_FILE'],
    bytes: () => Buffer.concat([onePage(pdfStream('', Buffer.from('BT ET'))), wordFile()]),
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
        pdfStream(
          '/Subtype /Image /Width 50000 /Height 50000 /Filter /FlateDecode',
          deflateSync(filler(1)),
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
