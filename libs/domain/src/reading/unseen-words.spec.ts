import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 245/UBND-KT
V/v bảo vệ rừng

Cà Mau, ngày 09 tháng 02 năm 2026

Kính gửi: Các cơ quan, đơn vị thuộc tỉnh.

Ủy ban nhân dân tỉnh yêu cầu thực hiện các nội dung sau:

`;
const FOOT = `\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Nam\n`;

const withItems = (items: string): Reading => {
  const result = readDirective(`${HEAD}${items}${FOOT}`);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const leadsOf = (items: string) =>
  withItems(items).tasks.map(({ assignees }) =>
    assignees.filter(({ role }) => role === 'lead').map(({ text }) => text),
  );

describe('names and words of directives', () => {
  it.each([
    [
      'a trade that is part of a name',
      '1. Các cơ sở giáo dục đại học công khai đề án tuyển sinh.',
      'Các cơ sở giáo dục đại học',
    ],
    [
      'two kinds under one word',
      '1. Các chi, đảng bộ trực thuộc tiến hành sơ kết trước ngày 20/3/2026.',
      'Các chi, đảng bộ trực thuộc',
    ],
    ['a decision behind a name', '1. Sở Y tế quyết định cho bệnh viện mở thêm khoa.', 'Sở Y tế'],
    [
      'an order behind the title of an item',
      '1. Về thu ngân sách: Giao phòng Tài chính - Kế hoạch chủ trì, phối hợp Chi cục Thuế rà soát các khoản thu.',
      'phòng Tài chính - Kế hoạch',
    ],
    [
      'what comes on top',
      '1. Sở Tư pháp ngoài báo cáo chung, gửi báo cáo riêng trước ngày 20/3/2026.',
      'Sở Tư pháp',
    ],
  ])('%s', (_name, items, lead) => {
    expect(leadsOf(items)).toEqual([[lead]]);
  });

  it('shortened sectors stay one body each', () => {
    const { tasks } = withItems('1. Các Sở Nông nghiệp và PTNT, Y tế rà soát số liệu.');
    expect(tasks[0]?.assignees.map(({ text }) => text)).toEqual([
      'Sở Nông nghiệp và PTNT',
      'Sở Y tế',
    ]);
  });

  it('a share ends before its date', () => {
    const { tasks } = withItems('1. Sở Tài chính giải ngân 100% dự toán trước 31/12/2026.');
    expect(tasks[0]?.target.value).toEqual({ words: '100% dự toán', ratio: 1 });
  });

  it('a report that is rolled up goes to who rolls it up', () => {
    const { tasks } = withItems(
      '1. Sở Y tế báo cáo kết quả về UBND tỉnh trước ngày 05/6/2026 để tổng hợp báo cáo Bộ Y tế.',
    );
    expect(tasks[0]?.reportsTo.value).toBe('UBND tỉnh');
  });

  it('a receiver may begin in lower case', () => {
    const { tasks } = withItems('1. Các cơ quan, đơn vị báo cáo quý I và cả năm về phòng Nội vụ.');
    expect(tasks[0]?.reportsTo.value).toBe('phòng Nội vụ');
  });

  it('nobody is asked whether a dated review is wanted', () => {
    const { questions } = withItems(
      '1. Các cơ quan, đơn vị tiến hành sơ kết, gửi báo cáo sơ kết về Sở Nội vụ trước ngày 20/3/2026.',
    );
    expect(questions.map(({ code }) => code)).not.toContain('REPORT_WANTED');
  });

  it('the line of the youth union is no body of its own', () => {
    const result = readDirective(
      `TỈNH ĐOÀN CÀ MAU\nBAN THƯỜNG VỤ\n***\nSố: 12-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\n\nCà Mau, ngày 04 tháng 3 năm 2026\n\nKẾ HOẠCH\nTháng Thanh niên\n\nBan Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:\n\n1. Các huyện đoàn tổ chức trồng cây.\n`,
    );
    if (!result.ok) throw new Error(result.error);
    expect(result.value.issuer.value).toBe('Ban Thường vụ Tỉnh Đoàn Cà Mau');
  });
});
