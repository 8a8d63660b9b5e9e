import { readDirective } from './read-directive.js';

const document = (line: string): string =>
  `UBND TỈNH LÀO CAI\nSỞ Y TẾ\n\n${line}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 81/SYT-VP\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các phòng.\n\nĐề nghị các phòng giữ bí mật nhà nước.\n`;

describe('a secrecy mark is a token of the head', () => {
  it.each([
    'MẬT',
    'Mật',
    '(TỐI MẬT)',
    'TUYỆT  MẬT',
    'Độ mật: Mật',
    'HỎA TỐC - MẬT',
    'MẬT; THƯỢNG KHẨN',
    'MẬT | Bản số: 03',
    '| Tối mật |',
    'Bản số 02 MẬT',
    'MẬT Số: 81/SYT-VP',
    '**TỐI MẬT**',
    'T\u1ed0I M\u1eacT'.normalize('NFD'),
  ])('%s', (line) => {
    expect(readDirective(document(line))).toEqual({ ok: false, error: 'SECRET_DOCUMENT' });
  });

  it.each([
    'Về bảo vệ bí mật nhà nước',
    'V/v tập huấn công tác bảo mật',
    'Ban Cơ yếu, bảo mật thông tin',
    'Danh mục bí\nmật nhà nước',
    'HỢP TÁC XÃ MẬT ONG RỪNG',
    'Sản phẩm: mật ong',
    'mật độ cây trồng',
  ])('no mark: %s', (line) => {
    expect(readDirective(document(line)).ok).toBe(true);
  });
});
