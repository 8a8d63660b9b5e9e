import { decodeText, restoreLegacy } from './decode.js';
import { TCVN3_LETTERS, fromTcvn3 } from './tcvn3.js';
import { VNI_MARKS, VNI_SINGLES, fromVni } from './vni.js';

const PARAGRAPH =
  'Đề nghị các phòng, ban tổ chức quán triệt, triển khai thực hiện nghiêm túc kế hoạch; gửi kết quả về Văn phòng trước ngày 15 tháng 10 năm 2025. ' +
  'Mỗi đơn vị cử một đồng chí lãnh đạo phụ trách, thường xuyên kiểm tra, đôn đốc, kịp thời tháo gỡ khó khăn, vướng mắc ở cơ sở.';

/** The other way round, for the test only. */
function toTcvn3(text: string): Buffer {
  const codes = new Map([...TCVN3_LETTERS].map(([byte, letter]) => [letter, byte]));
  return Buffer.from(Array.from(text, (letter) => codes.get(letter) ?? letter).join(''), 'latin1');
}

function toVni(text: string): Buffer {
  const singles = new Map([...VNI_SINGLES].map(([byte, letter]) => [letter, byte]));
  const marks = new Map([...VNI_MARKS].map(([byte, mark]) => [mark, byte]));
  const encode = (letter: string): string => {
    const single = singles.get(letter);
    if (single !== undefined) return single;
    const [base = '', ...rest] = letter.normalize('NFD');
    if (rest.length === 0) return letter;
    const horned = rest.includes('\u031B');
    const stem = horned ? (singles.get(`${base}\u031B`.normalize('NFC')) ?? base) : base;
    const tones = rest.filter((mark) => mark !== '\u031B').sort((a, b) => rank(a) - rank(b));
    const small = marks.get(tones.join('')) ?? '';
    return stem + (base === base.toUpperCase() ? small.toUpperCase() : small.toLowerCase());
  };
  const rank = (mark: string) => ('\u0302\u0306'.includes(mark) ? 0 : 1);
  return Buffer.from(Array.from(text, encode).join(''), 'latin1');
}

describe('legacy encodings', () => {
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ])('reads TCVN3 %s', (bytes, text) => expect(fromTcvn3(bytes)).toBe(text));

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['COÄNG HOØA XAÕ HOÄI', 'CỘNG HÒA XÃ HỘI'],
    ['THÖÔØNG TRÖÏC', 'THƯỜNG TRỰC'],
  ])('reads VNI %s', (bytes, text) => expect(fromVni(bytes)).toBe(text));

  it('reads capitals that TCVN3 has no code for', () => {
    expect(fromTcvn3('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM')).toBe(
      'CỘNG HÒA Xã HỘI CHỦ NGHĨA VIỆT NAM',
    );
  });

  it.each([
    ['TCVN3', toTcvn3(PARAGRAPH)],
    ['VNI', toVni(PARAGRAPH)],
    ['UTF-8', Buffer.from(PARAGRAPH)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${PARAGRAPH}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${PARAGRAPH}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(PARAGRAPH, 'utf16le')],
    ['UTF-16 BE without', Buffer.from(PARAGRAPH, 'utf16le').swap16()],
  ])('gives a paragraph back from %s', (_name, bytes) => {
    expect(decodeText(bytes).text).toBe(PARAGRAPH);
  });

  it('converts lines in an old font and keeps those in Unicode', () => {
    const legacy = toVni(PARAGRAPH).toString('latin1');
    const mixed = restoreLegacy(`${PARAGRAPH}\n${legacy}`);
    expect(mixed.text).toBe(`${PARAGRAPH}\n${PARAGRAPH}`);
    expect(mixed.note).toContain('VNI');
  });

  const cells = ['Xây dựng tài liệu tuyên truyền', 'Ban Tuyên giáo', 'Tổ chức gặp mặt công nhân'];
  const tcvn3 = (text: string) => toTcvn3(text).toString('latin1');
  const vni = (text: string) => toVni(text).toString('latin1');
  it.each([
    ['one column', (cell: string, column: number) => (column === 0 ? tcvn3(cell) : cell)],
    [
      'one cell',
      (cell: string, column: number, row: number) => (row + column === 3 ? tcvn3(cell) : cell),
    ],
    [
      'all but one cell',
      (cell: string, column: number, row: number) => (row + column === 1 ? cell : vni(cell)),
    ],
    ['two fonts', (cell: string, column: number) => [tcvn3, vni, String][column]!(cell)],
  ])('converts %s of a table and keeps the rest', (_name, typed) => {
    const rows = [0, 1, 2].map((row) => cells.map((_, column) => cells[(row + column) % 3] ?? ''));
    const table = (turn: (cell: string, column: number, row: number) => string) =>
      rows.map((row, r) => row.map((cell, c) => turn(cell, c, r)).join(' | ')).join('\n');
    expect(restoreLegacy(table(typed)).text).toBe(table(String));
  });

  it('converts the words of an old font inside a line in Unicode', () => {
    const words = 'các phòng, ban tổ chức quán triệt kế hoạch';
    expect(restoreLegacy(`Đề nghị ${tcvn3(words)} trước ngày 15/4/2025.`).text).toBe(
      `Đề nghị ${words} trước ngày 15/4/2025.`,
    );
  });

  it.each([
    'Crème brûlée, café, naïve, garçon, déjà vu, à la carte, forêt, hôtel, Noël.',
    'Plain words only.',
    'Đơn vị đo: µg/m³, 25 °C, ± 2%, Ø 20; ¶ mục.',
    'Ban Tuyên giáo và café Hà Nội, Đà Nẵng; hãng Citroën; à la carte.',
    'Thông tư 12, ngày 3/4/2025',
  ])('leaves %s alone', (text) => {
    expect(restoreLegacy(text)).toEqual({ text });
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(Buffer.from([0xc3, 0, 0, 0, 0x28, 0, 0, 0xff]))).toThrow(
      'UNSUPPORTED_MEDIA_TYPE',
    );
  });
});
