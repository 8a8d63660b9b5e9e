import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const SIGNED = 'Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n\nGIÁM ĐỐC\n\nĐỗ Thị Mai\n';
const letter = (body: string, to = 'Các bệnh viện'): Reading =>
  read(
    `UBND TỈNH LÀO CAI\nSỞ Y TẾ\n\nSố: 81/SYT-VP\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: ${to}\n\n${body}\n\n${SIGNED}`,
  );
const items = (...lines: readonly string[]): Reading =>
  letter(
    `Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n\n')}`,
  );
const doers = ({ tasks }: Reading): readonly (readonly string[])[] =>
  tasks.map(({ assignees }) => assignees.map(({ role, text }) => `${role} ${text}`));
const dues = ({ tasks }: Reading): readonly (string | null)[] =>
  tasks.map(({ deadline }) => deadline.value?.dueOn ?? null);

describe('names in lower case', () => {
  it.each([
    ['Giao chi cục kiểm lâm và công an tỉnh tuần tra rừng.', 'chi cục kiểm lâm', 'công an tỉnh'],
    ['Đề nghị trạm y tế và công đoàn cơ sở lập danh sách.', 'trạm y tế', 'công đoàn cơ sở'],
    [
      'Yêu cầu trung tâm y tế, bệnh viện đa khoa rà soát thuốc.',
      'trung tâm y tế',
      'bệnh viện đa khoa',
    ],
  ])('two behind an order: %s', (text, ...names) => {
    expect(doers(items(text))).toEqual([names.map((name) => `lead ${name}`)]);
  });

  it.each([
    [
      'Công đoàn các khu công nghiệp, công đoàn xã, phường rà soát hồ sơ.',
      'Công đoàn các khu công nghiệp',
      'công đoàn xã, phường',
    ],
    ['Chi bộ các phòng, chi bộ trường học nộp đảng phí.', 'Chi bộ các phòng', 'chi bộ trường học'],
  ])('one kind named twice is two: %s', (text, ...names) => {
    expect(doers(items(text))).toEqual([names.map((name) => `lead ${name}`)]);
  });

  it.each([
    ['Giao người đứng đầu các cơ quan chuyên môn, cơ quan hành chính khác rà soát nhân sự.'],
    ['Giao các phòng, ban, công đoàn ngành rà soát nhân sự.'],
  ])('a class with several nouns stays one: %s', (text) => {
    expect(doers(items(text))[0]).toHaveLength(1);
  });

  it('behind a semicolon another body has work of its own', () => {
    const reading = items(
      'Văn phòng Sở rà soát hồ sơ; phòng tài vụ lập dự toán trước ngày 20/3/2026.',
    );
    expect(doers(reading)).toEqual([['lead Văn phòng Sở'], ['lead phòng tài vụ']]);
    expect(dues(reading)).toEqual([null, '2026-03-19']);
  });

  it('behind a semicolon objects are no bodies', () => {
    expect(
      doers(items('Văn phòng Sở mua sắm bàn ghế; phòng họp, hội trường được sơn lại.')),
    ).toEqual([['lead Văn phòng Sở']]);
  });
});

describe('who is told to direct another', () => {
  it.each([
    'Giao Sở Y tế chỉ đạo Trung tâm Kiểm soát bệnh tật: rà soát kho thuốc.',
    'Sở Y tế chỉ đạo Trung tâm Kiểm soát bệnh tật: rà soát kho thuốc.',
    'Giao Sở Y tế chỉ đạo Trung tâm Kiểm soát bệnh tật chủ trì rà soát kho thuốc.',
  ])('follows, and the other leads: %s', (text) => {
    const reading = items(text);
    expect(doers(reading)).toEqual([['lead Trung tâm Kiểm soát bệnh tật', 'monitor Sở Y tế']]);
    expect(reading.tasks[0]?.title).toContain('rà soát kho thuốc');
  });
});

describe('a label before a colon', () => {
  it('stays with what it stands for', () => {
    const reading = items('Cấp cơ sở: Tổ chức hội nghị tổng kết trước ngày 20/3/2026.');
    expect(reading.tasks[0]?.title).toBe(
      'Cấp cơ sở: Tổ chức hội nghị tổng kết trước ngày 20/3/2026',
    );
    expect(doers(reading)).toEqual([['lead Các bệnh viện']]);
  });
});

describe('what a report is to hold', () => {
  const HOLDS =
    '1. Công tác chỉ đạo, kết quả đạt được.\n\n2. Tình hình kiểm tra, giám sát.\n\n3. Những khó khăn, kiến nghị.';

  it.each([
    'Sở Y tế đề nghị các bệnh viện báo cáo tình hình dùng thuốc theo các nội dung cụ thể sau:',
    'Sở Y tế yêu cầu các bệnh viện cung cấp số liệu về các nội dung sau đây:',
    'Đề nghị các bệnh viện góp ý dự thảo quy chế với các nội dung như sau:',
  ])('is no work, the report is: %s', (order) => {
    const reading = letter(`${order}\n\n${HOLDS}`);
    expect(doers(reading)).toEqual([['lead các bệnh viện']]);
  });

  it.each([
    '1. Rà soát kho thuốc.\n\n2. Lập danh mục thuốc hết hạn.\n\n3. Hủy thuốc theo quy định.',
    '1. Giao Phòng Dược rà soát kho.\n\n2. Giao Phòng Tài vụ đối chiếu.\n\n3. Những khó khăn.',
  ])('duties below the same words are work: %#', (below) => {
    const order = 'Sở Y tế đề nghị các bệnh viện báo cáo và thực hiện theo các nội dung sau:';
    expect(letter(`${order}\n\n${below}`).tasks.length).toBeGreaterThan(1);
  });
});

describe('one time for all that stands above', () => {
  it.each([
    'Các đơn vị thực hiện trước ngày 24/3/2026.',
    'Đề nghị các đơn vị khẩn trương triển khai thực hiện trước ngày 24/3/2026.',
    'Thời gian hoàn thành trước ngày 24/3/2026.',
  ])('%s', (line) => {
    const reading = letter(`Đề nghị các bệnh viện rà soát quỹ thuốc đã nhập.\n\n${line}`);
    expect(dues(reading)).toEqual(['2026-03-23']);
  });
});

describe('a head that is short or printed without blank lines', () => {
  it('ends with its number where nothing else opens the text', () => {
    const reading = read(
      `UBND TỈNH LÀO CAI\nSỞ Y TẾ\nSố: 81/SYT-VP\nLào Cai, ngày 10 tháng 3 năm 2026\n\n1. Văn phòng Sở rà soát hồ sơ.\n\n2. Phòng Tài vụ lập dự toán.\n\nGIÁM ĐỐC\nĐỗ Thị Mai`,
    );
    expect(reading.number.value).toBe('81');
    expect(reading.symbol.value).toBe('SYT-VP');
    expect(reading.issuer.value).toBe('Sở Y tế');
    expect(reading.documentType).toMatchObject({ value: 'CV', status: 'suggested' });
    expect(reading.tasks).toHaveLength(2);
  });

  it.each([
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI'],
    ['ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI'],
    ['BỘ TRƯỞNG BỘ Y TẾ'],
  ])('the name of who decides is no part of the subject: %s', (who) => {
    const reading = read(
      `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 94/QĐ-UBND\nLào Cai, ngày 10 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVỀ VIỆC QUẢN LÝ BẾN XE\nTRÊN ĐỊA BÀN TỈNH\n${who}\nCăn cứ Luật Giao thông\nđường bộ ngày 13 tháng 11 năm 2008;\nQUYẾT ĐỊNH:\nĐiều 1. Giao Sở Xây dựng cắm biển.`,
    );
    expect(reading.subject.value).toBe('QUẢN LÝ BẾN XE TRÊN ĐỊA BÀN TỈNH');
    expect(reading.basis).toHaveLength(1);
  });

  it('a subject in capitals ends where the running text begins', () => {
    const reading = read(
      `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 7/KH-UBND\nLào Cai, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nPHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2025 -\n2026\nThực hiện Chỉ\nthị số 8/CT-TTg ngày 05/01/2026 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\nI. NHIỆM VỤ\n1. Giao Sở Xây dựng nạo vét kênh.`,
    );
    expect(reading.subject.value).toBe('PHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2025 - 2026');
    expect(reading.tasks).toHaveLength(1);
  });

  it('a bare “ỦY BAN NHÂN DÂN” is that of the province it is dated in, as a suggestion', () => {
    const of = (place: string) =>
      read(
        `ỦY BAN NHÂN DÂN\nSố: 94/QĐ-UBND\n${place}, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc quản lý bến xe\n\nĐiều 1. Giao Sở Xây dựng cắm biển.`,
      ).issuer;
    expect(of('Ninh Bình')).toMatchObject({
      value: 'Ủy ban nhân dân tỉnh Ninh Bình',
      status: 'suggested',
    });
    expect(of('Hải Phòng').value).toBe('Ủy ban nhân dân thành phố Hải Phòng');
    expect(of('Sìn Hồ')).toMatchObject({ value: 'Ủy ban nhân dân', status: 'explicit' });
  });

  it('running text on the last line of Kính gửi is no name', () => {
    const reading = letter(
      'Đề nghị rà soát kho.',
      '\n- Các bệnh viện;\n- Các trạm. Căn cứ Kế hoạch số 4/KH-SYT ngày 05/01/2026 của Sở Y tế;',
    );
    expect(reading.addressees.map(({ text }) => text)).toEqual(['Các bệnh viện', 'Các trạm']);
  });
});

describe('an order that names nobody', () => {
  it.each([
    ['Đề nghị rà soát kho trước ngày 20/3/2026.', '2026-03-19'],
    ['Yêu cầu kiểm kê số giường bệnh trước ngày 12/4/2026.', '2026-04-11'],
    ['Mùa khô đã đến. Đề nghị lập danh sách giếng xong trong ngày 15/4/2026.', '2026-04-15'],
  ])('is for whom the letter is sent to: %s', (text, due) => {
    const reading = letter(text);
    expect(doers(reading)).toEqual([['lead Các bệnh viện']]);
    expect(dues(reading)).toEqual([due]);
  });

  it.each([
    ['Sở đã đề nghị rà soát kho trước ngày 20/3/2026.'],
    ['Theo yêu cầu báo cáo trước ngày 12/4/2026, Sở đã tổng hợp.'],
    ['Đề nghị quan tâm, phối hợp.'],
  ])('is none where it is told or is a courtesy: %s', (text) => {
    expect(letter(text).tasks).toEqual([]);
  });
});
