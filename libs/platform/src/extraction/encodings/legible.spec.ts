import { isLegible } from './legible.js';

const VIETNAMESE =
  'Đề nghị các phòng, ban tổ chức quán triệt, triển khai thực hiện nghiêm túc kế hoạch; gửi kết quả về Văn phòng trước ngày 15 tháng 10 năm 2025.';

/** Each letter of a text stands for another one, as where a font's table is shuffled. */
function exchanged(text: string): string {
  const letters = [...new Set(text.toLowerCase().match(/\p{L}/gu) ?? [])];
  const other = new Map(letters.map((letter, i) => [letter, letters[(i + 7) % letters.length]]));
  return [...text.toLowerCase()].map((letter) => other.get(letter) ?? letter).join('');
}

describe('whether a page says what is printed on it', () => {
  it.each([
    ['Vietnamese', VIETNAMESE],
    ['capitals', VIETNAMESE.toUpperCase()],
    ['an old font', 'Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc '.repeat(3)],
    [
      'English',
      'The annex lists the names of all stations and the hours of their work. '.repeat(3),
    ],
    ['French', 'Le présent décret entre en vigueur dès sa publication à la préfecture. '.repeat(4)],
    ['Vietnamese without marks', 'De nghi cac don vi trien khai thuc hien ke hoach nam '.repeat(4)],
    ['figures', '1 | 205.000 | 12,5 % | 2025 | HĐND | UBND'],
    ['a few words', 'TRẦN VĂN MẪU'],
  ])('reads %s', (_kind, text) => expect(isLegible(text)).toBe(true));

  it.each([
    ['letters exchanged', exchanged(VIETNAMESE)],
    ['letters without a meaning', VIETNAMESE.replace(/\p{L}/gu, '\uE00A')],
    ['replacement characters', VIETNAMESE.replace(/[^\x00-\x7f]/gu, '\uFFFD')],
    ['glyph numbers as letters', 'Wkk qjk gllp bgkkr xwck zzjh vhrq pplt dffs '.repeat(3)],
  ])('does not believe %s', (_kind, text) => expect(isLegible(text)).toBe(false));
});
