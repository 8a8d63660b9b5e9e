import { carriesSecrecyMark } from './secrecy-mark.js';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const document = (line: string): string =>
  `UBND TỈNH LÀO CAI\nSỞ Y TẾ\n\n${line}\n\n${NATION}\n\nSố: 81/SYT-VP\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các phòng.\n\nĐề nghị các phòng giữ bí mật nhà nước.\n`;
const late = (line: string): string =>
  `${document('')}${'Các phòng kiểm kê vật tư, lập danh sách.\n'.repeat(60)}${line}\n`;

describe('a secrecy mark is a token of the head', () => {
  it.each([
    'MẬT',
    'Mật',
    'mật',
    '(TỐI MẬT)',
    '[MẬT]',
    '“MẬT”',
    'M Ậ T',
    'TUYỆT  MẬT',
    'Tuyệt mật',
    'tối mật',
    'Độ mật: Mật',
    'Độ mật: TỐI MẬT',
    'Mức độ mật: tuyệt mật',
    'Độ mật - Mật',
    'Độ mật: B',
    'Dấu: MẬT',
    'Tài liệu MẬT',
    'VĂN BẢN MẬT',
    'HỎA TỐC - MẬT',
    'HỎA TỐC, MẬT',
    'MẬT/KHẨN',
    'MẬT; THƯỢNG KHẨN',
    'MẬT | Bản số: 03',
    '| Tối mật |',
    '| Số: 81/SYT-VP | MẬT |',
    'Bản số 02 MẬT',
    'TỐI MẬT (Bản số: 05)',
    'MẬT Số: 81/SYT-VP',
    'Số: 81/BC-SYT (MẬT)',
    'Số: 81/SYT-VP\tMẬT',
    'MẬT          Lào Cai, ngày 10 tháng 3 năm 2026',
    'MẬT Lào Cai, ngày 10 tháng 3 năm 2026',
    'Trang 2/4 MẬT',
    '**TỐI MẬT**',
    'TOI MAT',
    'MẠT',
    'T\u1ed0I M\u1eacT'.normalize('NFD'),
  ])('%j', (line) => expect(carriesSecrecyMark(document(line))).toBe(true));

  it.each(['MẬT', 'TRANG 3 MẬT', '- TỐI MẬT -', 'Độ mật: Mật'])(
    'in the header of a later page: %s',
    (line) => expect(carriesSecrecyMark(late(line))).toBe(true),
  );

  it('in the head of a second document of the same text', () => {
    expect(carriesSecrecyMark(late(document('Mật | Bản số: 2')))).toBe(true);
  });

  it.each([
    'Về bảo vệ bí mật nhà nước',
    'V/v tập huấn công tác bảo mật',
    'Ban Cơ yếu, bảo mật thông tin',
    'Danh mục bí\nmật nhà nước',
    'Danh mục bí\nmật',
    'HỢP TÁC XÃ MẬT ONG RỪNG',
    'Sản phẩm: mật ong',
    'Bí mật nhà nước thuộc độ Tối mật, độ Mật do Bộ Công an quy định.',
    'mật độ cây trồng',
    'MẶT TRẬN TỔ QUỐC VIỆT NAM',
    'MẤT',
    'MÁT',
    'Độ mật khẩu tối thiểu',
    'VĂN PHÒNG - CƠ YẾU',
    'at',
  ])('no mark: %j', (line) => expect(carriesSecrecyMark(document(line))).toBe(false));

  it.each(['Mật', '1 | Mật | 20 lít', 'Thu mua mật'])('no mark below the head: %s', (line) =>
    expect(carriesSecrecyMark(late(line))).toBe(false),
  );

  it('is looked for in a long text in one pass', () => {
    const started = performance.now();
    for (const piece of ['MẬT ong ', 'm\u0323 ', '| ', '\n', 'số 1/', 'Độ mật ', 'M Ậ '])
      expect(carriesSecrecyMark(piece.repeat(250_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
