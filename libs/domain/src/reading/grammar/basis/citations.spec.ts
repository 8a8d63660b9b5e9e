import { citationKey, citationsIn } from './citations.js';
import { sourceLine } from '../../text/source-line.js';

const cited = (text: string) =>
  citationsIn(sourceLine(text, 0, text.length)).map((c) => [
    c.type,
    c.number,
    c.symbol,
    c.issuedOn,
    c.issuer,
  ]);

describe('citations', () => {
  it.each([
    [
      'Công văn số 12/UBND-KT ngày 5/3/2026 của UBND tỉnh về thu gom rác',
      ['CV', '12', 'UBND-KT', '2026-03-05', 'UBND tỉnh'],
    ],
    [
      'Nghị định số 61/2027/NĐ-CP ngày 04 tháng 9 năm 2027 của Chính phủ quy định chi tiết',
      ['NĐ', '61', '2027/NĐ-CP', '2027-09-04', 'Chính phủ'],
    ],
    [
      'Chỉ thị số 08 - CT/TW, ngày 02/02/2026 của Ban Bí thư',
      ['CT', '08', 'CT/TW', '2026-02-02', 'Ban Bí thư'],
    ],
    [
      'Kế hoạch 77-KH/TU của Ban Thường vụ Tỉnh ủy',
      ['KH', '77', 'KH/TU', null, 'Ban Thường vụ Tỉnh ủy'],
    ],
    ['Thông tư số 19/2026/TT- BTC ngày 30/6/2026', ['TT', '19', '2026/TT-BTC', '2026-06-30', null]],
    ['văn bản số 301/SNV-TCBC', [null, '301', 'SNV-TCBC', null, null]],
  ])('reads %s', (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  it.each([
    'giai đoạn 2026-2030',
    'ngày 12/8/2026',
    'trực 24/7',
    'tỷ lệ 3/4',
    'COVID-19',
    'năm học 2025 - 2026',
  ])('takes %s for no document', (text) => expect(cited(text)).toEqual([]));

  it('keeps the printed date and marks an impossible one as unknown', () => {
    expect(cited('Công văn số 5/AB-CD ngày 31/02/2026')[0]?.[3]).toBeNull();
  });

  it('knows one document by number and symbol, whatever the blanks, joints and the year inside', () => {
    expect(citationKey({ number: '05', symbol: '2026/NĐ-CP' })).toBe(
      citationKey({ number: '5', symbol: 'NĐ/CP' }),
    );
    expect(citationKey({ number: '5', symbol: 'KH/TU' })).not.toBe(
      citationKey({ number: '5', symbol: 'KH/HU' }),
    );
  });
});
