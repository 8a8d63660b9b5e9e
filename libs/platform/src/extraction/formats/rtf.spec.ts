import { ExtractionRefused } from '../extraction.js';
import {
  rtfFile,
  rtfParagraph,
  rtfRow,
  rtfWords,
} from '../../../../testing/src/documents/index.js';
import { readRtf } from './rtf.js';

const linesOf = (body: string) => readRtf(rtfFile(body)).text.split('\n');

function refusalOf(bytes: Buffer): ExtractionRefused {
  try {
    readRtf(bytes);
  } catch (error) {
    if (error instanceof ExtractionRefused) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('RTF', () => {
  it('is decoded by the code page of its fonts, or by the codes of its letters', () => {
    // Windows-1258 writes a letter and its tone apart.
    expect(linesOf("\\f0 Quy\\'ea\\'ect \\'f0i\\'f2nh\\par")).toEqual(['Quyết định']);
    expect(linesOf(rtfParagraph('Kính gửi: Sở {A} \\ B'))).toEqual(['Kính gửi: Sở {A} \\ B']);
    expect(linesOf('\\u272?\\u7888?{\\uc2\\u431??}\\u417?\\~\\endash\\par')).toEqual(['ĐỐƯơ –']);
  });

  it('prints lists, symbols as a dash, breaks and special characters', () => {
    const body =
      "{\\listtext\\pard\\plain 1.\\tab}Giao\\par {\\listtext\\f1\\'a7\\tab}Ban A\\par {\\pntext\\f1 2.\\tab}{\\*\\pn\\pnlvlbody}Ban B\\line do\\'ccng\\par \\bullet\\tab x\\par";
    expect(linesOf(body)).toEqual(['1. Giao', '- Ban A', '2. Ban B', 'dòng', '• x']);
  });

  it('keeps tables, with cells that span rows and columns', () => {
    const body =
      rtfRow([{ lines: ['TT'] }, { lines: ['Việc'] }, { lines: ['Chủ trì'] }]) +
      rtfRow([
        { lines: ['1'] },
        { lines: ['Rà soát'] },
        { lines: ['Sở A', 'Sở B'], join: '\\clvmgf' },
      ]) +
      rtfRow([{ lines: ['2'] }, { lines: ['Báo cáo'] }, { lines: [''], join: '\\clvmrg' }]) +
      rtfParagraph('Hết.');
    expect(linesOf(body)).toEqual([
      'TT | Việc | Chủ trì',
      '1 | Rà soát | Sở A; Sở B',
      '2 | Báo cáo | Sở A; Sở B',
      'Hết.',
    ]);
  });

  it('leaves out what is hidden, struck through or taken away, and says so', () => {
    const body = `\\pard Han {\\v 01/01 }{\\strike 02/02 }{\\deleted 03/03 }{\\revised 04/04}\\par{\\footnote ghi chu}`;
    const { text, notes } = readRtf(rtfFile(body));
    expect(text).toBe('Han 04/04');
    expect(notes).toEqual([
      expect.stringContaining('Track Changes'),
      expect.stringContaining('chữ ẩn'),
      expect.stringContaining('“02/02”'),
      expect.stringContaining('chú thích'),
    ]);
  });

  it('brings the words of a text box in front of its paragraph, and not those of fields and pictures', () => {
    const body = `\\pard ${rtfWords('Kính gửi')}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard ${rtfWords('HỎA TỐC')}\\par}}{\\shprslt old}}{\\field{\\*\\fldinst DATE}{\\fldrslt  A}}{\\pict 0102abff}{\\*\\unknown x}\\par`;
    expect(linesOf(body)).toEqual(['HỎA TỐC', 'Kính gửi A']);
  });

  it('sets page headers aside', () => {
    const { text, asides } = readRtf(
      rtfFile(`{\\header\\pard ${rtfWords('MẬT')}\\par}${rtfParagraph('A')}`),
    );
    expect({ text, asides }).toEqual({ text: 'A', asides: ['MẬT'] });
  });

  it('passes over pictures of megabytes in no time', () => {
    const picture = `{\\pict\\pngblip ${'ab'.repeat(64).concat('\n').repeat(100_000)}}`;
    const from = performance.now();
    expect(linesOf(`${picture}${rtfParagraph('A')}`)).toEqual(['A']);
    expect(linesOf(`{\\pict\\bin5 }}{{\\}${rtfParagraph('A')}`)).toEqual(['A']);
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  it.each([
    ['cut short', rtfFile('A').subarray(0, -1), 'UNREADABLE_FILE'],
    ['cut inside binary data', Buffer.from('{\\rtf1{\\pict\\bin999999999 ab}}'), 'UNREADABLE_FILE'],
    ['nested too deep', rtfFile('{'.repeat(5_000) + '}'.repeat(5_000)), 'ARCHIVE_BOMB'],
  ])('is refused %s', (_what, bytes, code) => {
    expect(refusalOf(bytes)).toMatchObject({ code, detail: expect.stringMatching(/\.$/) });
  });
});
