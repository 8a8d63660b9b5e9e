import { printedOf, sourceLine } from './source-line.js';

const line = (text: string) => sourceLine(text, 0, text.length);

describe('blanks that got lost', () => {
  it.each([
    ['Bộ Kếhoạch và Đầutư', 'Bộ Kế hoạch và Đầu tư'],
    ['tổchức thựchiện', 'tổ chức thực hiện'],
    ['Cácsởgiáodụcvàđàotạo', 'Các sở giáo dục và đào tạo'],
    ['thủ tụchành chính', 'thủ tục hành chính'],
    ['Thủ tướngChính phủ', 'Thủ tướng Chính phủ'],
    ['xongtrước tháng8 năm2026', 'xong trước tháng 8 năm 2026'],
    ['Công văn số 9/BKHĐT-TTngày 5/5/2026', 'Công văn số 9/BKHĐT-TT ngày 5/5/2026'],
    ['chủ tịch TấnDũng', 'chủ tịch Tấn Dũng'],
    ['PHÓ CHỦ TỊCHNguyễn Văn Hải', 'PHÓ CHỦ TỊCH Nguyễn Văn Hải'],
    ['GIÁM ĐỐCLê Văn Hải', 'GIÁM ĐỐC Lê Văn Hải'],
  ])('are thought where they stood: %s', (printed, read) => {
    const { text, low, at } = line(printed);
    expect(text).toBe(read);
    expect([low.length, at.length]).toEqual([text.length, text.length]);
    expect(printedOf(line(printed))).toBe(printed);
  });

  it.each([
    'Kế hoạch số 470/KH-LĐLĐ ngày 19/02/2025',
    'PTTg, BTTg, ĐKTg, TgNc, TTg, UBND, BCĐ, ThS, VNeID, Đ/c, PCT UBND',
    'Đăk Lăk, Krông Nô, Đakrông, Chưprông, Êđê, Lêô',
    'Internet, website, email, container, côngtenơ, ôtô, canô, xêri, karaokê',
    'khuyến khích, nghiêng, nguyễn, giêng, quyền, gìn giữ, huỳnh, khoảng, thuyền',
  ])('are not looked for in %s', (printed) => {
    expect(line(printed).text).toBe(printed);
  });

  it('a name is quoted as it is printed, without a break inside', () => {
    const printed = 'Giao Sở Kếhoạch lập sổ.';
    const { text } = line(printed);
    expect(printedOf(line(printed), text.indexOf('Sở'), text.indexOf(' lập'))).toBe('Sở Kếhoạch');
  });
});
