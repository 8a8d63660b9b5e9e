import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { wordFile, zip, docOf } from '../../../../testing/src/documents/index.js';
import { ExtractionRefused } from '../extraction.js';
import { openArchive } from './archive.js';
import { checkCompoundFile } from './compound-file.js';
import { identify } from './identify.js';
import { checkMarkup } from './markup.js';
import { checkPdf } from './pdf-streams.js';

/** Runs a check that may refuse, and lets any other error fail the test. */
function refusalOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof ExtractionRefused) return error.code;
    throw error;
  }
}

/** A few bytes of a good file overwritten, and its end perhaps cut off. */
const damaged = (good: Buffer) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
        maxLength: 12,
      }),
      fc.integer({ min: 0, max: good.length }),
    )
    .map(([changes, length]) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      return length % 3 === 0 ? bytes.subarray(0, length) : bytes;
    });

describe('checks before any reader', () => {
  it('opens an honest archive and gives its parts', () => {
    const archive = openArchive(wordFile([{ name: 'word/a.txt', data: 'đúng', stored: true }]));
    expect(archive.names()).toContain('word/document.xml');
    expect(archive.read('word/a.txt').toString()).toBe('đúng');
  });

  it('spends one budget over all parts', () => {
    const part = Buffer.alloc(40_000_000, 'x');
    const archive = openArchive(zip([{ name: 'a', data: part, stored: true }]));
    archive.read('a');
    archive.read('a');
    archive.read('a');
    expect(refusalOf(() => archive.read('a'))).toBe('ARCHIVE_BOMB');
  });

  it('never fails on a damaged archive but by refusing it', () => {
    fc.assert(
      fc.property(damaged(wordFile()), (bytes) => {
        refusalOf(() => {
          const archive = openArchive(bytes);
          archive.names().forEach((name) => checkMarkup(archive.read(name)));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('never fails on a damaged old Word file but by refusing it', () => {
    const good = docOf('Nội dung văn bản.\r');
    expect(refusalOf(() => checkCompoundFile(good))).toBeUndefined();
    // Cut inside each of its sectors, near the beginning, where the fields of a header stand.
    for (let length = 0; length < good.length; length += length % 512 < 16 ? 1 : 496) {
      refusalOf(() => checkCompoundFile(good.subarray(0, length)));
    }
    fc.assert(
      fc.property(damaged(good), (bytes) => void refusalOf(() => checkCompoundFile(bytes))),
      { numRuns: 200 },
    );
  });

  it('never fails on any bytes behind a PDF head', () => {
    const packed = deflateSync(Buffer.from('BT ET')).toString('latin1');
    const words = fc.constantFrom(
      'stream\r\n',
      'endstream',
      '<< /FlateDecode >>',
      ' obj',
      packed,
      '%%EOF',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        refusalOf(() => checkPdf(Buffer.from(`%PDF-1.7\n${parts.join('')}`, 'latin1')));
      }),
    );
  });

  it.each([
    ['công văn.pdf', '%PDF-1.4\n', 'pdf'],
    ['cong-van.TXT', 'Kính gửi', 'txt'],
    [undefined, 'Kính gửi', 'txt'],
    [undefined, 'From: a@a.demo.test\r\nSubject: x\r\n\r\nKính gửi', 'eml'],
    ['thu.eml', 'Kính gửi', 'eml'],
  ])('knows %s by its bytes', (name, content, format) => {
    expect(identify(Buffer.from(content), name).format).toBe(format);
  });

  it.each(['a.exe', 'a.rtf', 'a.mht', 'a.xls'])('does not read %s', (name) => {
    expect(refusalOf(() => identify(Buffer.from('x'), name))).toBe('UNSUPPORTED_MEDIA_TYPE');
  });
});
