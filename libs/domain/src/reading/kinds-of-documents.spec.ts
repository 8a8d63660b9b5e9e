// Kinds met in whole documents, several wordings a kind.
import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const SIGNED = 'Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n\nGIÁM ĐỐC\n\nĐỗ Thị Mai\n';
const letter = (body: string, to = 'Các phòng, đơn vị thuộc Sở.'): Reading =>
  read(
    `UBND TỈNH LÀO CAI\nSỞ Y TẾ\n\n${NATION}\n\nSố: 81/SYT-VP\nV/v kho vật tư\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: ${to}\n\n${body}\n\n${SIGNED}`,
  );
const plan = (body: string): Reading =>
  read(
    `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\n${NATION}\n\nSố: 12/KH-UBND\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây phân tán năm 2026\n\nThực hiện Nghị quyết số 4/NQ-HĐND ngày 05/01/2026 của Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\n\n${body}\n\n${SIGNED}`,
  );
const organised = (item: string): Reading =>
  plan(`I. TỔ CHỨC THỰC HIỆN\n\n1. ${item}\n\n2. Sở Tài chính bố trí vốn.`);
const titles = ({ tasks }: Reading): readonly string[] => tasks.map(({ title }) => title);
const leads = ({ tasks }: Reading): readonly (readonly string[])[] =>
  tasks.map(({ assignees }) => assignees.filter((a) => a.role === 'lead').map((a) => a.text));
const dues = ({ tasks }: Reading): readonly (string | null)[] =>
  tasks.map(({ deadline }) => deadline.value?.dueOn ?? null);

describe('what returns', () => {
  const days = ({ reporting }: Reading) =>
    reporting.map(({ every, dueOn }) => [
      every.value,
      typeof dueOn.value === 'string' || dueOn.value === null
        ? dueOn.value
        : `${dueOn.value.day}/${dueOn.value.month ?? '-'}`,
    ]);

  it.each([
    'định kỳ 6 tháng (trước ngày 20 tháng 6), hằng năm (trước ngày 15 tháng 12) báo cáo Ủy ban nhân dân tỉnh.',
    'báo cáo 6 tháng trước ngày 20/6, báo cáo năm trước ngày 15/12 về Ủy ban nhân dân tỉnh.',
    'báo cáo Ủy ban nhân dân tỉnh định kỳ 6 tháng trước ngày 20/6 và hằng năm trước ngày 15/12.',
  ])('two days a year are two rows: %s', (words) => {
    const reading = organised(`Sở Y tế ${words}`);
    expect(days(reading)).toEqual([
      ['HALF', '19/6'],
      ['YEAR', '14/12'],
    ]);
    expect(reading.tasks).toHaveLength(2);
  });

  it.each([
    'Sở Y tế định kỳ hằng năm báo cáo kết quả về Bộ Y tế (qua Cục Phòng bệnh) trước ngày 15/02.',
    'Sở Y tế báo cáo hằng năm về Bộ Y tế trước ngày 15 tháng 02.',
  ])('a day of the year that is over is no passed deadline: %s', (item) => {
    const reading = organised(item);
    expect(days(reading)).toEqual([['YEAR', '14/2']]);
    expect(reading.anomalies.map(({ code }) => code)).not.toContain('DEADLINE_PASSED');
    expect(reading.tasks[0]!.deadline.note).toContain('ngày của mỗi kỳ');
  });

  it.each([
    ['Sở Y tế chủ trì sơ kết Đề án vào năm 2027.', 'interim', '2027-12-31'],
    ['Sở Y tế sơ kết phong trào trước ngày 15/7/2026.', 'interim', '2026-07-14'],
    ['Giao Sở Y tế tổng kết việc thực hiện Kế hoạch trong quý IV/2026.', 'final', '2026-12-31'],
  ])('one review without the other is a report: %s', (item, kind, on) => {
    expect(organised(item).reporting).toMatchObject([{ kind, dueOn: { value: on } }]);
  });

  it.each([
    'Sở Y tế chuẩn bị tài liệu cho hội nghị sơ kết.',
    'Sở Y tế rà soát các tồn tại nêu sau tổng kết.',
  ])('a review that is only named is no report: %s', (item) => {
    expect(organised(item).reporting).toEqual([]);
  });

  it('data that end on a date end once', () => {
    const reading = letter(
      'Sở Y tế đề nghị các phòng báo cáo tồn kho, số liệu tính đến ngày 14/3/2026, gửi trước ngày 20/3/2026.',
    );
    expect(reading.reporting[0]!.cutoff.value).toBe('2026-03-14');
  });
});

describe('times under an item', () => {
  it.each([
    '+ Lần 1: trước ngày 15/4/2026;\n\n+ Lần 2: trước ngày 28/5/2026.',
    '- Đợt 1 trước ngày 15/4/2026;\n\n- Đợt 2 trước ngày 28/5/2026.',
  ])('are a row each: %#', (times) => {
    const reading = letter(
      `Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n1. Báo cáo kết quả kiểm kê:\n\n${times}\n\n2. Lập sổ kho.`,
    );
    expect(dues(reading)).toEqual(['2026-04-14', '2026-05-27', null]);
    expect(reading.tasks.map(({ ordinal }) => ordinal)).toEqual(['1.1', '1.2', '2']);
  });

  it.each([
    ['Nộp phiếu; thời hạn nộp: từ 20/4 đến 30/4/2026.', '2026-04-30'],
    ['Các phòng gửi phiếu từ ngày 20/4/2026 đến hết ngày 30/4/2026.', '2026-04-30'],
  ])('a window ends with its last day: %s', (item, on) => {
    expect(
      dues(
        letter(`Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n1. ${item}\n\n2. Lập sổ kho.`),
      )[0],
    ).toBe(on);
  });

  it.each([
    ['hoàn thành trước khi bắt đầu năm học 2026-2027', 'trước khi bắt đầu năm học 2026-2027'],
    ['xong trước mùa mưa', 'trước mùa mưa'],
  ])('an event without a day is asked with its words: %s', (words, noted) => {
    const reading = letter(
      `Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n1. Sửa mái kho, ${words}.\n\n2. Lập sổ kho.`,
    );
    expect(reading.tasks[0]!.deadline).toMatchObject({ value: null, status: 'ask' });
    expect(reading.tasks[0]!.deadline.note).toContain(noted);
  });

  it.each([
    'Báo cáo gửi về Sở Y tế trước ngày 17/4/2026, đồng thời gửi bản mềm.',
    'Kết quả gửi về Sở Y tế trước ngày 17/4/2026 để tổng hợp.',
  ])('a paragraph that says when the result is sent is no second duty: %s', (sent) => {
    const reading = letter(`Sở Y tế đề nghị các phòng báo cáo kết quả kiểm kê.\n\n${sent}`);
    expect(dues(reading)).toEqual(['2026-04-16']);
    expect(reading.tasks[0]!.reportsTo.value).toBe('Sở Y tế');
  });
});

describe('classes with the names of their members', () => {
  it.each([
    [
      'Ủy ban nhân dân các tỉnh Cà Mau, An Giang và Vĩnh Long',
      [
        'Ủy ban nhân dân tỉnh Cà Mau',
        'Ủy ban nhân dân tỉnh An Giang',
        'Ủy ban nhân dân tỉnh Vĩnh Long',
      ],
    ],
    [
      'Chủ tịch UBND các tỉnh, thành phố: Hải Phòng, Quảng Ninh',
      ['Chủ tịch UBND thành phố Hải Phòng', 'Chủ tịch UBND tỉnh Quảng Ninh'],
    ],
    ['UBND các xã Tân Lập, Tân Hòa', ['UBND xã Tân Lập', 'UBND xã Tân Hòa']],
  ])('%s', (names, expected) => {
    expect(leads(organised(`${names} rà soát điểm sạt lở.`))[0]).toEqual(expected);
  });

  it.each(['Ủy ban nhân dân các tỉnh Bắc Trung Bộ và Tây Nguyên', 'UBND các tỉnh, thành phố'])(
    'a region is no list of provinces: %s',
    (name) => {
      expect(leads(organised(`${name} rà soát điểm sạt lở.`))[0]).toEqual([name]);
    },
  );

  it('"nêu trên" in a heading means those of Kính gửi', () => {
    const reading = letter(
      'Sở Y tế yêu cầu:\n\n1. Giám đốc các bệnh viện nêu trên:\n\na) Kiểm kê thuốc.\n\nb) Lập sổ kho.\n\n2. Phòng Tài chính bố trí kinh phí.',
      'Giám đốc các bệnh viện: Sa Pa, Bắc Hà; Phòng Tài chính.',
    );
    expect(leads(reading)[0]).toHaveLength(2);
    expect(leads(reading)[0]).toEqual(leads(reading)[1]);
  });
});

describe('where a name ends', () => {
  it.each([
    ['Giao Sở Công Thương trong thời hạn 07 ngày làm việc lập sổ theo dõi.', ['Sở Công Thương']],
    ['Giao Chi cục Thú y trong vòng 48 giờ khoanh vùng ổ dịch.', ['Chi cục Thú y']],
    ['Sở Nội vụ ngay trong tuần này niêm yết danh sách.', ['Sở Nội vụ']],
    ['Mỗi xã đăng ký ít nhất 01 tuyến đường hoa.', ['Mỗi xã']],
    ['Mỗi đơn vị đăng ký đảm nhận 02 công trình.', ['Mỗi đơn vị']],
    ['Sở Y tế vào ngày 20/5/2026 mở kho.', ['Sở Y tế']],
  ])('%s', (item, expected) => expect(leads(organised(item))[0]).toEqual(expected));

  it('partners of the same level are named up to that word', () => {
    const reading = organised(
      'Công đoàn cơ sở phối hợp với chuyên môn đồng cấp thưởng Tết công khai.',
    );
    expect(reading.tasks[0]!.assignees.find((a) => a.role === 'support')?.text).toBe(
      'chuyên môn đồng cấp',
    );
  });
});

describe('what is no work', () => {
  it.each([
    'Kính đề nghị Quý đơn vị quan tâm chỉ đạo./.',
    'Đề nghị các phòng quan tâm, phối hợp./.',
    'Kính đề nghị các đơn vị quan tâm, tạo điều kiện./.',
  ])('a courtesy: %s', (closing) => {
    expect(titles(letter(`Sở Y tế đề nghị các phòng kiểm đếm vật tư.\n\n${closing}`))).toHaveLength(
      1,
    );
  });

  it.each([
    '1. Về mục tiêu\n\nBảo đảm cung ứng đủ thuốc.\n\n2. Về nhiệm vụ\n\nRà soát tồn kho.',
    '1. Về quan điểm\n\nNâng cao chất lượng kho.\n\n2. Về nhiệm vụ\n\nRà soát tồn kho.',
  ])('aims under a heading with "Về": %#', (body) => {
    expect(
      titles(letter(`Sở Y tế yêu cầu các phòng thực hiện các nội dung sau:\n\n${body}`)),
    ).toEqual(['Rà soát tồn kho']);
  });

  it('what an application holds', () => {
    const reading = letter(
      'Sở Y tế yêu cầu các phòng thực hiện các nội dung sau:\n\n1. Lập sổ kho.\n\n2. Hồ sơ đăng ký gồm: đơn đăng ký, bản thuyết minh.',
    );
    expect(titles(reading)).toEqual(['Lập sổ kho']);
  });
});

describe('sections that a word in their title must not close', () => {
  it.each([
    'Thời gian tới, yêu cầu các sở, ngành tập trung thực hiện:',
    'Kết quả còn thấp, đề nghị các đơn vị khắc phục:',
    'Tình hình phức tạp, yêu cầu các sở, ngành:',
  ])('an order that opens as one: %s', (heading) => {
    const reading = plan(
      `1. ${heading}\n\na) Sở Y tế kiểm kê thuốc trước ngày 15/5/2026.\n\nb) Sở Tài chính bố trí vốn.`,
    );
    expect(leads(reading)).toEqual([['Sở Y tế'], ['Sở Tài chính']]);
  });

  it.each([
    'II. Thời hạn, hình thức báo cáo\n\n1. Thời hạn: Báo cáo gửi về Sở Y tế trước ngày 31/8/2026.\n\n2. Hình thức: Văn bản giấy.',
    'II. Thời hạn gửi báo cáo\n\n1. Báo cáo gửi về Sở Y tế trước ngày 31/8/2026.\n\n2. Hình thức gửi: bản mềm.',
  ])('when and how a report is sent: %#', (section) => {
    const reading = letter(
      `Sở Y tế đề nghị các phòng báo cáo như sau:\n\nI. Nội dung báo cáo\n\n1. Kết quả thực hiện biên chế năm 2026.\n\n2. Kế hoạch năm 2027.\n\n${section}`,
    );
    expect(dues(reading)).toEqual(['2026-08-30']);
  });
});

describe('what is granted, warned of or named as a ground', () => {
  it.each([
    'Về kiến nghị của UBND xã Ka Đô xin hỗ trợ 02 máy xúc: Thống nhất chủ trương.',
    'Đối với đề xuất gia hạn: Đồng ý với Sở Tài chính.',
    'Sau thời gian trên, Sở Y tế sẽ kiểm tra; trường nào vi phạm, Hiệu trưởng chịu trách nhiệm.',
    'Quá thời hạn trên, đơn vị không gửi coi như thống nhất.',
    'Xét đề nghị của Trưởng phòng Kế hoạch,',
  ])('is no work: %s', (words) => {
    const reading = letter(
      `Sở Y tế yêu cầu các phòng thực hiện các nội dung sau:\n\n1. Lập sổ kho.\n\n2. ${words}`,
    );
    expect(titles(reading)).toEqual(['Lập sổ kho']);
  });
});

describe('a task read with little ground', () => {
  it('is a suggestion that says why', () => {
    const reading = plan(
      'I. NHIỆM VỤ\n\n1. Nâng cao chất lượng cây giống.\n\n2. Sở Y tế trồng cây trong bệnh viện. Sở Tài chính bố trí vốn.',
    );
    expect(reading.tasks.map(({ status, note }) => [status, note?.slice(0, 15)])).toEqual([
      ['suggested', 'Văn bản không n'],
      [undefined, undefined],
      ['suggested', 'Tách từ một mục'],
    ]);
  });
});

describe('a deadline on a day off', () => {
  it.each([
    ['trước ngày 03/5/2026', true],
    ['chậm nhất ngày 27/4/2026', true],
    ['chậm nhất ngày 28/4/2026', false],
    ['chậm nhất ngày 17/02/2027', false],
  ])('by the calendar of the product, Giỗ Tổ too: %s', (words, off) => {
    const reading = organised(`Sở Y tế kiểm kê thuốc, hoàn thành ${words}.`);
    expect(reading.anomalies.some(({ code }) => code === 'DEADLINE_ON_DAY_OFF')).toBe(off);
  });
});

describe('the frame without blank lines', () => {
  it.each([
    'Trong những năm qua, công tác trồng cây đã đạt kết quả. Tuy nhiên, một số xã còn chậm.',
    'Qua kiểm tra, một số xã chưa trồng đủ cây; có nơi cây chết nhiều.',
    'Theo báo cáo của Sở Nông nghiệp và Môi trường, tỷ lệ cây sống còn thấp.',
    'Từ đầu năm đến nay, toàn tỉnh mới trồng được 200 ha.',
  ])('the subject ends where the text begins: %s', (first) => {
    const text = `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n${NATION}\nSố: 12/CT-UBND\nLào Cai, ngày 10 tháng 3 năm 2026\nCHỈ THỊ\nVề việc tăng cường trồng cây phân tán\n${first}\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n1. Sở Y tế trồng cây.\n${SIGNED}`;
    expect(read(text).subject.value).toBe('tăng cường trồng cây phân tán');
  });

  it.each([
    ['TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT', 'Trường Đại học Sư phạm Kỹ thuật'],
    ['PHÒNG TỔ CHỨC - HÀNH CHÍNH', 'Phòng Tổ chức - Hành chính'],
    ['ĐOÀN TNCS HỒ CHÍ MINH TỈNH LÀO CAI', 'Đoàn TNCS Hồ Chí Minh tỉnh Lào Cai'],
    ['HỘI LHPN TỈNH LÀO CAI', 'Hội LHPN tỉnh Lào Cai'],
    ['CÔNG TY CỔ PHẦN CẤP NƯỚC SÔNG HẬU', 'Công ty Cổ phần Cấp nước Sông Hậu'],
  ])('%s in ordinary case', (printed, name) => {
    const text = letter('Đề nghị các phòng lập sổ.').text.replace('SỞ Y TẾ', printed);
    expect(read(text).issuer.value).toBe(name);
  });
});
