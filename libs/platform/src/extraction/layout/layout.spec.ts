import fc from 'fast-check';
import type { Chunk } from './line.js';
import { readPages, type LaidOutPage } from './read-pages.js';
import { isHeaderBlock, orderHeader } from './header-block.js';

const SIZE = 13;
const LETTER = 6;
const LEADING = 18;

/** A piece of text at a place, with letters of equal width. */
const at = (x: number, row: number, text: string): Chunk => ({
  text,
  x0: x,
  x1: x + text.length * LETTER,
  baseline: 60 + row * LEADING,
  height: SIZE,
});

const page = (...chunks: Chunk[]): LaidOutPage => ({ width: 595, height: 842, chunks, tables: [] });
const LEFT = 85;
const INDENT = LEFT + 28;
const FULL = 'x'.repeat(40);
/** A line that reaches the right margin. */
const full = (row: number, text: string, x = LEFT) =>
  at(x, row, `${text} ${FULL}${FULL}`.slice(0, 76 - Math.round((x - LEFT) / LETTER)));

describe('text of printed pages', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', () => {
    const text = readPages([
      page(
        full(5, 'Đoạn một', INDENT),
        at(LEFT, 6, 'hết đoạn một.'),
        full(7, 'Đoạn hai', INDENT),
        at(LEFT, 8, 'hết.'),
      ),
    ]).text.split('\n');
    expect(text).toHaveLength(2);
    expect(text[0]).toMatch(/^Đoạn một x+ hết đoạn một\.$/);
  });

  it('joins a word that a line end cut at its hyphen or stroke', () => {
    const text = readPages([
      page(
        full(5, 'theo', INDENT),
        at(LEFT, 6, 'giai đoạn 2022-'),
        at(LEFT, 7, '2030 và 29-NQ/'),
        at(LEFT, 8, 'TW của Trung ương.'),
      ),
    ]).text;
    expect(text).toContain('2022-2030 và 29-NQ/TW của');
  });

  it('goes on over a page end, without page number and repeated footer', () => {
    const footer = (number: number) => [
      at(200, 42, 'Trang nội bộ của cơ quan'),
      at(290, 43, String(number)),
    ];
    const text = readPages([
      page(full(5, 'Câu thứ nhất', INDENT), full(6, 'chưa hết'), ...footer(1)),
      page(at(LEFT, 5, 'nay mới hết.'), full(6, 'Câu hai', INDENT), ...footer(2)),
    ]).text;
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toMatch(/chưa hết x+ nay mới hết\./);
    expect(text).not.toMatch(/Trang nội bộ|\d/);
  });

  it('keeps a number at the edge that is no page number', () => {
    const text = readPages([page(at(LEFT, 0, '2025'), full(6, 'Nội dung', INDENT))]).text;
    expect(text.split('\n')[0]).toBe('2025');
  });

  it('reads the head in two columns row by row', () => {
    const text = readPages([
      page(
        at(LEFT, 0, 'SỞ NỘI VỤ'),
        at(300, 0, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        at(300, 1, 'Độc lập - Tự do - Hạnh phúc'),
        at(LEFT, 2, 'Số: 12/SNV-VP'),
        at(320, 2, 'Huế, ngày 02 tháng 3 năm 2025'),
        at(LEFT, 3, 'V/v báo cáo quý'),
        at(240, 6, 'Kính gửi: Các phòng'),
        full(8, 'Thực hiện', INDENT),
      ),
    ]).text.split('\n');
    expect(text.slice(0, 6)).toEqual([
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/SNV-VP',
      'Huế, ngày 02 tháng 3 năm 2025',
      'V/v báo cáo quý',
    ]);
  });

  it('reads recipients before the signature, also when a page end cuts both', () => {
    const text = readPages([
      page(
        full(4, 'Đề nghị thực hiện', INDENT),
        full(5, 'nghiêm túc.'),
        at(LEFT, 38, 'Nơi nhận:'),
        at(340, 38, 'GIÁM ĐỐC'),
        at(LEFT, 39, '- Như trên;'),
      ),
      page(at(LEFT, 5, '- Các phòng;'), at(330, 5, 'Người ký'), at(LEFT, 6, '- Lưu: VT.')),
    ]).text.split('\n');
    expect(text.slice(-6)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Các phòng;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Người ký',
    ]);
  });

  it('does not take wide word gaps of justified lines for columns', () => {
    const justified = [0, 1, 2, 3].flatMap((row) => [
      at(LEFT, row + 4, 'một hai ba bốn năm sáu'),
      at(230 + row, row + 4, 'bảy tám chín mười mười một mười'),
      at(430, row + 4, 'hai mười ba mười bốn'),
    ]);
    expect(readPages([page(...justified)]).text.split('\n')[0]).toContain('sáu bảy tám');
  });

  it('reports which words the recogniser was unsure of, where they stand in the text', () => {
    const word = (x: number, text: string, confidence: number) => ({
      ...at(x, 5, text),
      confidence,
      spaced: true,
    });
    const { text, quality } = readPages([
      page(word(85, 'Số', 0.95), word(110, '53B', 0.4), word(140, 'ngày', 0.95)),
    ]);
    const [unsure] = quality?.unsure ?? [];
    expect(text.slice(unsure?.start, unsure?.end)).toBe('53B');
    expect(quality?.confidence).toBeCloseTo(0.767, 3);
  });

  it.each([
    ['ngày', 0.85, false],
    ['21/5/2025,', 0.85, true],
    ['21/5/2025,', 0.95, false],
    ['720%.', 0.97, true],
    ['108,5%', 0.97, true],
    ['100%', 0.97, false],
    ['70%', 0.97, false],
  ])(
    'doubts %s at %d: %s, for a wrong figure looks like a right one',
    (word, confidence, isDoubted) => {
      const chunk = { ...at(85, 5, word), confidence, spaced: true };
      expect(readPages([page(chunk)]).quality?.unsure).toHaveLength(isDoubted ? 1 : 0);
    },
  );

  it('never fails, and loses no letter of what is not running text', () => {
    const chunk = fc
      .tuple(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 8, max: 34 }),
        fc.stringMatching(/^[a-zđ]{1,20}$/),
      )
      .map(([x, row, text]) => at(x, row, text));
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 60 }), (chunks) => {
        const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
        expect(letters(readPages([page(...chunks)]).text)).toBe(
          letters(chunks.map(({ text }) => text).join('')),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('header block', () => {
  it('puts the star of a Party document with its number', () => {
    const order = orderHeader(
      ['TỈNH ỦY', 'VĂN PHÒNG', '*', 'Số 12-CV/VPTU', 'V/v chuyển văn bản'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Huế, ngày 2 tháng 3 năm 2025'],
      (line) => line,
    );
    expect(order).toEqual([
      'TỈNH ỦY',
      'VĂN PHÒNG',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '*',
      'Số 12-CV/VPTU',
      'Huế, ngày 2 tháng 3 năm 2025',
      'V/v chuyển văn bản',
    ]);
  });

  it.each([
    [['Nơi nhận:', '- Như trên'], ['GIÁM ĐỐC']],
    [
      ['TT', '1'],
      ['Nội dung', 'Rà soát'],
    ],
  ])('does not take %j for a head', (left, right) => {
    expect(isHeaderBlock(left, right)).toBe(false);
  });
});
