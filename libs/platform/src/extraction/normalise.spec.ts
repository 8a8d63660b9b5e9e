import fc from 'fast-check';
import { decodeText } from './encodings/decode.js';
import { ExtractionRefused } from './extraction.js';
import { normaliseText } from './normalise.js';
import { appendTable, cellText, rowText } from './layout/table-rows.js';

describe('normalised text', () => {
  it('is NFC with line feeds and without what a screen does not show', () => {
    const odd = 'Ho\u0300a\r\nbi\u0300nh\u0000\u202Eab\u200B\u00ADc\uFEFF';
    expect(normaliseText(odd)).toEqual({
      text: 'Hòa\nbình' + 'abc',
      note: expect.stringContaining('đảo chiều'),
    });
  });

  it('leaves a clean text as it is', () => {
    const text = 'Số: 12/KH-UBND\n\n\n**ỦY BAN**\tuỷ ban\n';
    expect(normaliseText(text)).toEqual({ text });
  });

  it('is stable, and stays well-formed whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        (text, unit) => {
          const once = normaliseText(`${text}${String.fromCharCode(unit)}${text}`).text;
          expect(normaliseText(once).text).toBe(once);
          expect(() => encodeURIComponent(once)).not.toThrow();
        },
      ),
    );
  });

  it('decodes or refuses any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(typeof decodeText(Buffer.from(bytes)).text).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ExtractionRefused);
        }
      }),
    );
  });
});

describe('table rows', () => {
  it('parts names one below the other and keeps a wrapped sentence whole', () => {
    expect(cellText(['Sở Tài chính', 'Sở Nội vụ'])).toBe('Sở Tài chính; Sở Nội vụ');
    expect(cellText(['Trước ngày', '30/11/2025'])).toBe('Trước ngày; 30/11/2025');
    expect(cellText(['Rà soát các', 'quy định'])).toBe('Rà soát các quy định');
  });

  it('shows a heading row of one cell as plain text', () => {
    expect(rowText(['', 'I. VIỆC CHUNG', ''])).toBe('I. VIỆC CHUNG');
    expect(rowText(['1', 'Rà soát', ''])).toBe('1 | Rà soát |');
    expect(rowText(['', '', ''])).toBeUndefined();
  });

  it('goes on over pages: repeated heading dropped, cut row made whole', () => {
    const first = appendTable(undefined, [
      ['TT', 'Việc', 'Hạn'],
      ['1', 'Rà soát các', 'Quý I'],
    ]);
    const both = appendTable(first, [
      ['TT', 'Việc', 'Hạn'],
      ['', 'quy định', ''],
      ['2', 'Báo cáo', 'Quý II'],
    ]);
    expect(both.lines()).toEqual([
      'TT | Việc | Hạn',
      '1 | Rà soát các quy định | Quý I',
      '2 | Báo cáo | Quý II',
    ]);
  });
});
