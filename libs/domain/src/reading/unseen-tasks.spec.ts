import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND
Cà Mau, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Bảo vệ rừng ven biển năm 2026

Thực hiện Chỉ thị số 3/CT-TTg ngày 05/01/2026 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
`;
const LETTER = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 245/UBND-KT
V/v bảo vệ rừng

Cà Mau, ngày 09 tháng 02 năm 2026

Kính gửi:
- Sở Xây dựng;
- UBND các xã, phường.

`;
const LEAD = 'Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện các nội dung sau:\n\n';
const FOOT = `

Nơi nhận:
- Như trên;
- Lưu: VT, KT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Phạm Minh Đức
`;

const plan = (...lines: string[]) =>
  read(`${PLAN}\nI. TỔ CHỨC THỰC HIỆN\n${lines.join('\n')}\n${FOOT}`);
const letter = (...lines: string[]) => read(`${LETTER}${LEAD}${lines.join('\n\n')}\n${FOOT}`);
const bare = (...lines: string[]) => read(`${LETTER}${lines.join('\n\n')}\n${FOOT}`);
const rows = (reading: Reading) =>
  reading.tasks.map(
    (t) => `${t.ordinal} ${t.assignees.map((a) => `${a.role} ${a.text}`).join(', ')}`,
  );
const quotes = (reading: Reading) =>
  reading.tasks.map((t) => reading.text.slice(t.quote.start, t.quote.end));

describe('where a name begins', () => {
  it.each([
    ['Đối với ủy ban kiểm tra cơ sở:', 'ủy ban kiểm tra cơ sở'],
    ['Giao công đoàn cơ sở', 'công đoàn cơ sở'],
    ['Đề nghị UBMTTQVN xã và các hội, đoàn thể:', 'UBMTTQVN xã | các hội, đoàn thể'],
    ['Yêu cầu Tỉnh tập trung:', 'Tỉnh'],
    [
      'Đề nghị Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh:',
      'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    ],
    ['Hiệp hội Doanh nghiệp tỉnh:', 'Hiệp hội Doanh nghiệp tỉnh'],
    ['Các chủ hồ thủy điện:', 'Các chủ hồ thủy điện'],
    ['Đề nghị VCCI, các hiệp hội ngành hàng:', 'VCCI | các hiệp hội ngành hàng'],
    ['Ủy ban kiểm tra các huyện ủy:', 'Ủy ban kiểm tra các huyện ủy'],
  ])('%s', (heading, names) => {
    const reading = plan(`1. ${heading}`, '- Rà soát các khu rừng.', '- Thống kê thiệt hại.');
    expect(rows(reading)).toEqual(
      ['a', 'b'].map(
        (letterOf) =>
          `I.1${letterOf} ${names
            .split(' | ')
            .map((n) => `lead ${n}`)
            .join(', ')}`,
      ),
    );
  });

  it('"Lãnh đạo, chỉ đạo …" under a committee is a verb', () => {
    expect(
      rows(plan('1. Các đảng ủy xã', '- Lãnh đạo, chỉ đạo chính quyền rà soát quy hoạch.')),
    ).toEqual(['I.1a lead Các đảng ủy xã']);
  });
});

describe('where a name ends', () => {
  it.each([
    [
      'Sở Kế hoạch và Đầu tư tham mưu Ủy ban nhân dân tỉnh bố trí vốn.',
      'adviser Sở Kế hoạch và Đầu tư',
    ],
    [
      'Văn phòng Thường trực Ban Chỉ huy tổng hợp tình hình.',
      'lead Văn phòng Thường trực Ban Chỉ huy',
    ],
    ['Các đảng ủy, chi ủy cơ sở quán triệt Kế hoạch.', 'lead Các đảng ủy, chi ủy cơ sở'],
    ['Công đoàn cấp trên trực tiếp cơ sở mở lớp.', 'lead Công đoàn cấp trên trực tiếp cơ sở'],
    ['Các sở giáo dục và đào tạo mở lớp.', 'lead Các sở giáo dục và đào tạo'],
    ['Văn phòng HĐND và UBND huyện lập danh sách.', 'lead Văn phòng HĐND và UBND huyện'],
    ['Ban Quản lý dự án đầu tư xây dựng lập hồ sơ.', 'lead Ban Quản lý dự án đầu tư xây dựng'],
    ['Ban Quản lý thu lập danh sách.', 'lead Ban Quản lý thu'],
    [
      'Công ty Khai thác công trình thủy lợi trực ban.',
      'lead Công ty Khai thác công trình thủy lợi',
    ],
    [
      'Ban Chỉ đạo thực hiện Quy chế dân chủ huyện lập danh sách.',
      'lead Ban Chỉ đạo thực hiện Quy chế dân chủ huyện',
    ],
    ['Văn phòng điều phối nông thôn mới lập danh sách.', 'lead Văn phòng điều phối nông thôn mới'],
    ['Trung tâm Công nghệ thông tin vận hành hệ thống.', 'lead Trung tâm Công nghệ thông tin'],
    ['Thứ trưởng phụ trách lĩnh vực chỉ đạo tiến độ.', 'lead Thứ trưởng phụ trách lĩnh vực'],
    ['Chi ủy các chi bộ cơ quan tham mưu cấp ủy bố trí vốn.', 'adviser Chi ủy các chi bộ cơ quan'],
    ['Cán bộ phụ trách cụm: đôn đốc các xã.', 'monitor Cán bộ phụ trách cụm'],
    ['Các địa phương ven biển kiểm đếm tàu thuyền.', 'lead Các địa phương ven biển'],
    ['Cục Quản lý thị trường tỉnh kiểm tra, xử lý hàng giả.', 'lead Cục Quản lý thị trường tỉnh'],
  ])('%s', (sentence, who) => {
    expect(rows(plan(`1. ${sentence}`, '2. Công an tỉnh rà soát hồ sơ.'))[0]).toBe(`I.1 ${who}`);
  });

  it('a duty that begins on the line below a heading is no part of the name', () => {
    const reading = plan(
      '1. Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh',
      'Chủ động lực lượng sẵn sàng cứu nạn.',
    );
    expect(rows(reading)).toEqual(['I.1 lead Bộ Chỉ huy Quân sự tỉnh, lead Công an tỉnh']);
  });
});

describe('lists of bodies', () => {
  it.each([
    [
      'Các Sở Tài chính, Nội vụ, Y tế rà soát hồ sơ.',
      'lead Sở Tài chính, lead Sở Nội vụ, lead Sở Y tế',
    ],
    [
      'UBND huyện Cái Nước, thị xã Sông Đốc rà soát hồ sơ.',
      'lead UBND huyện Cái Nước, lead UBND thị xã Sông Đốc',
    ],
    [
      'UBND các xã Tân Lập, Tân Hòa khẩn trương rà soát hồ sơ.',
      'lead UBND xã Tân Lập, lead UBND xã Tân Hòa',
    ],
    [
      'Các tổ chức đoàn thể của Sở: Công đoàn, Đoàn Thanh niên vận động hội viên.',
      'lead Công đoàn, lead Đoàn Thanh niên',
    ],
    [
      'Thủ trưởng các sở, ngành; Chủ tịch UBND các xã có trách nhiệm rà soát hồ sơ.',
      'lead Thủ trưởng các sở, ngành, lead Chủ tịch UBND các xã',
    ],
  ])('%s', (sentence, who) => {
    expect(rows(plan(`1. ${sentence}`, '2. Công an tỉnh rà soát hồ sơ.'))[0]).toBe(`I.1 ${who}`);
  });
});

describe('subsets', () => {
  it.each([
    [
      'Những đơn vị đã tổ chức phát động thì tiếp tục duy trì.',
      'Những đơn vị đã tổ chức phát động',
    ],
    ['Các trường được chọn làm điểm thi chuẩn bị phòng thi.', 'Các trường được chọn làm điểm thi'],
    [
      'Mỗi CĐCS có từ 100 lao động nữ trở lên lựa chọn 01 công nhân.',
      'Mỗi CĐCS có từ 100 lao động nữ trở lên',
    ],
    ['Đối với các xã có rừng, đề nghị rà soát ranh giới.', 'các xã có rừng'],
  ])('%s', (sentence, name) => {
    const [first] = letter(`1. ${sentence}`, '2. Sở Xây dựng rà soát hồ sơ.').tasks;
    expect(first?.assignees).toMatchObject([{ text: name, kind: 'subset', status: 'ask' }]);
  });
});

describe('who is asked acts', () => {
  it('"X đề nghị Y …": Y', () => {
    expect(
      rows(letter('1. Rà soát hồ sơ.', 'Sở Nội vụ đề nghị Hiệu trưởng các trường lập danh sách.')),
    ).toContain('K1 lead Hiệu trưởng các trường');
  });

  it('"trân trọng đề nghị" is an order too', () => {
    expect(
      rows(
        letter('1. Rà soát hồ sơ.', '2. Trân trọng đề nghị Hội Nông dân tỉnh vận động hội viên.'),
      )[1],
    ).toBe('2 lead Hội Nông dân tỉnh');
  });

  it('"Đối với các kiến nghị còn lại, giao X …": X', () => {
    expect(
      rows(
        letter(
          '1. Rà soát hồ sơ.',
          '2. Đối với các kiến nghị còn lại, giao Văn phòng UBND tỉnh đôn đốc các xã.',
        ),
      )[1],
    ).toBe('2 monitor Văn phòng UBND tỉnh');
  });

  it('an order behind a semicolon is a duty of its own', () => {
    expect(
      rows(letter('1. Chủ tịch UBND các xã rà soát hồ sơ; giao Sở Xây dựng tổng hợp kết quả.')),
    ).toEqual(['1.1 lead Chủ tịch UBND các xã', '1.2 lead Sở Xây dựng']);
  });

  it('"các Bộ, ngành, địa phương" are those of Kính gửi', () => {
    expect(rows(letter('1. Các sở, ngành, địa phương rà soát hồ sơ.'))).toEqual([
      '1 lead Sở Xây dựng, lead UBND các xã, phường',
    ]);
  });
});

describe('roles', () => {
  it('"phối hợp với X tham mưu …" advises', () => {
    expect(
      rows(
        plan('1. Sở Tài chính phối hợp với Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh bố trí vốn.'),
      ),
    ).toEqual(['I.1 adviser Sở Tài chính, support Sở Nội vụ']);
  });

  it('a verb with its object behind a comma ends the partner', () => {
    expect(
      rows(
        plan(
          '1. Công an tỉnh: phối hợp Huyện đoàn, tổ chức các hoạt động hè.',
          '2. Sở Nội vụ rà soát hồ sơ.',
        ),
      )[0],
    ).toBe('I.1 lead Công an tỉnh, support Huyện đoàn');
  });

  it('"chỉ đạo X chủ trì, phối hợp với Y": X leads, Y helps', () => {
    expect(
      rows(
        plan(
          '1. UBND xã',
          '- Chỉ đạo Công an xã chủ trì, phối hợp với Hạt Kiểm lâm tuần tra rừng.',
        ),
      ),
    ).toEqual(['I.1a lead Công an xã, monitor UBND xã, support Hạt Kiểm lâm']);
  });

  it('"chỉ đạo các xã …" without "chủ trì" is the duty of who directs', () => {
    expect(rows(plan('1. UBND các huyện', '- Chỉ đạo các xã rà soát hồ sơ.'))).toEqual([
      'I.1a lead UBND các huyện',
    ]);
  });

  it('partners of a heading hold for what stands under it', () => {
    expect(
      rows(
        letter(
          '1. Phối hợp với chuyên môn đồng cấp',
          '+ Rà soát chế độ;',
          '+ Tổ chức khám sức khỏe.',
        ),
      ),
    ).toEqual(
      ['1a', '1b'].map(
        (o) => `${o} lead Sở Xây dựng, lead UBND các xã, phường, support chuyên môn đồng cấp`,
      ),
    );
  });

  it('watching the weather is no monitoring of others', () => {
    expect(
      rows(letter('1. Sở Xây dựng theo dõi chặt chẽ diễn biến của bão, thông báo cho người dân.')),
    ).toEqual(['1 lead Sở Xây dựng']);
  });
});

describe('splitting', () => {
  it('headings without a number, before the first mark and after it', () => {
    const reading = letter(
      'Trung tâm Y tế tỉnh:',
      '- Rà soát hồ sơ.',
      'Các bệnh viện:',
      '- Thống kê thiệt hại.',
    );
    expect(rows(reading)).toEqual(['1 lead Trung tâm Y tế tỉnh', '2 lead Các bệnh viện']);
  });

  it('a title and the first item under it, though blank lines part the rest', () => {
    const reading = read(
      `${PLAN}\nI. Mục tiêu\n\nGiữ rừng.\n\nII. Tổ chức thực hiện\n1. Công an tỉnh rà soát hồ sơ.\n\n2. Sở Xây dựng thống kê thiệt hại.\n${FOOT}`,
    );
    expect(rows(reading)).toEqual(['II.1 lead Công an tỉnh', 'II.2 lead Sở Xây dựng']);
  });

  it('numbers inside a sentence: duties are split, papers are not', () => {
    const reading = plan(
      '1. Sở Y tế tập trung: (1) Rà soát hồ sơ bệnh án; (2) Hằng tuần báo cáo Sở Nội vụ.',
      '2. Sở Nội vụ hoàn thiện: (i) Báo cáo về biên chế; (ii) Báo cáo về tiền lương.',
    );
    expect(rows(reading)).toEqual([
      'I.1.1 lead Sở Y tế',
      'I.1.2 lead Sở Y tế',
      'I.2 lead Sở Nội vụ',
    ]);
  });

  it('what a late unit must expect is no duty', () => {
    expect(
      quotes(
        letter(
          '1. Rà soát hồ sơ.',
          'Cơ quan, đơn vị nào gửi chậm, Sở Nội vụ sẽ báo cáo Ủy ban nhân dân tỉnh.',
        ),
      ),
    ).toEqual(['Rà soát hồ sơ.']);
  });

  it('a plain paragraph with other doers does not belong to the whole item above it', () => {
    expect(
      rows(letter('1. Rà soát hồ sơ.', 'Văn phòng UBND tỉnh theo dõi, đôn đốc các xã.'))[1],
    ).toBe('K1 monitor Văn phòng UBND tỉnh');
  });

  it('"Đơn vị chủ trì: …" in a paragraph of its own stays with its item', () => {
    const reading = plan(
      '1. Lập bản đồ rừng ven biển.',
      'Cơ quan chủ trì: Sở Xây dựng.',
      'Cơ quan phối hợp: Sở Tài chính.',
      '2. Thống kê diện tích rừng.',
      'Cơ quan chủ trì: Sở Nội vụ.',
      'Cơ quan phối hợp: Sở Tài chính.',
    );
    expect(rows(reading)).toEqual([
      'I.1 lead Sở Xây dựng, support Sở Tài chính',
      'I.2 lead Sở Nội vụ, support Sở Tài chính',
    ]);
  });

  it('a paragraph that ends with a colon names the doers of the dashes below it', () => {
    const reading = plan(
      'Thủ trưởng các sở, Chủ tịch UBND các xã tập trung thực hiện một số việc sau:',
      '- Rà soát hồ sơ.',
      '- Thống kê thiệt hại.',
    );
    expect(rows(reading)).toEqual(
      ['Ia', 'Ib'].map((o) => `${o} lead Thủ trưởng các sở, lead Chủ tịch UBND các xã`),
    );
  });

  it('stars that open a line are items; dashes stand under them', () => {
    const reading = letter(
      '* Đối với Sở Xây dựng:',
      '- Rà soát hồ sơ.',
      '* Đối với UBND các xã, phường: thống kê thiệt hại.',
    );
    expect(rows(reading)).toEqual(['1a lead Sở Xây dựng', '2 lead UBND các xã, phường']);
  });

  it('a dated duty and one that returns are two', () => {
    const { tasks } = letter(
      '1. UBND các xã lập kế hoạch xong trước ngày 31/3/2026; định kỳ hằng quý báo cáo Sở Xây dựng.',
    );
    expect(
      tasks.map((t) => [t.nature, t.deadline.value?.dueOn, t.recurrence.value?.every]),
    ).toEqual([
      ['finite', '2026-03-30', undefined],
      ['standing', undefined, 'QUARTER'],
    ]);
  });

  it('two orders in one opening paragraph are two duties', () => {
    const reading = bare(
      'Ủy ban nhân dân tỉnh yêu cầu UBND các xã, phường báo cáo kết quả trồng rừng. Giao Sở Xây dựng tổng hợp, trình Ủy ban nhân dân tỉnh.',
    );
    expect(rows(reading)).toEqual(['1.1 lead UBND các xã, phường', '1.2 lead Sở Xây dựng']);
  });

  it('a paragraph that says when the result is sent keeps its date', () => {
    const reading = bare(
      'Ủy ban nhân dân tỉnh đề nghị các cơ quan, địa phương báo cáo kết quả trồng rừng.',
      'Báo cáo của các cơ quan, địa phương gửi về Sở Xây dựng trước ngày 20/3/2026.',
    );
    expect(reading.tasks.map((t) => t.deadline.value?.dueOn)).toEqual(['2026-03-19']);
  });

  it('"cụ thể:" before the items announces them and is no duty', () => {
    const reading = bare(
      'Ủy ban nhân dân tỉnh yêu cầu UBND các xã, phường triển khai đợt cao điểm trồng rừng, cụ thể:',
      '1. Rà soát hồ sơ.',
    );
    expect(quotes(reading)).toEqual(['Rà soát hồ sơ.']);
  });

  it('a dated order behind a courtesy is work; the courtesy is not', () => {
    const dated = letter(
      '1. Rà soát hồ sơ.',
      'Nhận được Công văn này, UBND các xã, phường báo cáo kết quả trước ngày 20/3/2026. Văn phòng UBND tỉnh theo dõi việc thực hiện.',
    );
    expect(rows(dated).slice(1)).toEqual([
      'K1.1 lead UBND các xã, phường',
      'K1.2 monitor Văn phòng UBND tỉnh',
    ]);
    expect(
      letter(
        '1. Rà soát hồ sơ.',
        'Nhận được Công văn này, UBND các xã, phường nghiêm túc thực hiện.',
      ).tasks,
    ).toHaveLength(1);
  });

  it('a duty is kept though its last word is "thực hiện"', () => {
    expect(
      quotes(
        letter(
          '1. Rà soát hồ sơ.',
          'Đề nghị Sở Nội vụ phối hợp giám sát việc trồng rừng và kết quả thực hiện.',
        ),
      ),
    ).toHaveLength(2);
  });
});

describe('one name for all of Kính gửi is no conflict', () => {
  it.each(['các sở, ngành, địa phương', 'Thủ trưởng các đơn vị', 'UBND các xã, phường nêu trên'])(
    '%s',
    (name) => {
      const reading = bare(
        `Ủy ban nhân dân tỉnh yêu cầu ${name} thực hiện các nội dung sau:`,
        '1. Rà soát hồ sơ.',
      );
      expect(reading.anomalies.map((a) => a.code)).not.toContain('CONFLICTING_NAMES');
    },
  );
});

describe('copies', () => {
  const copies = (...lines: string[]) =>
    read(
      `${LETTER}${LEAD}1. Rà soát hồ sơ.\n${FOOT.replace('- Như trên;', ['- Như trên;', ...lines].join('\n'))}`,
    ).copies.map((c) => `${c.text} ${c.purpose}`);

  it.each([
    ['- UBND các huyện, TX, TP;', 'UBND các huyện, TX, TP execute'],
    ['- Các Thứ trưởng;', 'Các Thứ trưởng information'],
    ['- Các Thứ trưởng (để ph/h chỉ đạo);', 'Các Thứ trưởng coordinate'],
    ['- Các CĐBP (để th/h);', 'Các CĐBP execute'],
    ['- Các tổ chức thành viên;', 'Các tổ chức thành viên execute'],
  ])('%s', (line, entry) => {
    expect(copies(line)).toContain(entry);
  });

  it('"KT…" in the drafting unit opens no column of the signature', () => {
    const reading = read(
      `${LETTER}${LEAD}1. Rà soát hồ sơ.\n${FOOT.replace('VT, KT.', 'VT, KTNV.')}`,
    );
    expect(reading.copies.map((c) => c.text)).toContain('Lưu: VT, KTNV');
  });
});

describe('annex tables', () => {
  it('months "5-8/2026" end with the last one', () => {
    const [row] = plan(
      'TT | Nội dung | Thời gian | Chủ trì',
      '1 | Mở lớp tập huấn | Tháng 5-8/2026 | Sở Nội vụ',
    ).tasks;
    expect(row?.deadline.value).toMatchObject({ dueOn: '2026-08-31', rule: 'end-of-month' });
  });

  it('"Khoa, phòng thực hiện" is the column of the doers', () => {
    const reading = plan(
      'TT | Nội dung | Khoa, phòng thực hiện | Phối hợp | Thời gian',
      '1 | Lập quy trình | Phòng Điều dưỡng | Các khoa lâm sàng | 31/3/2026',
    );
    expect(rows(reading)).toEqual(['PL.1 lead Phòng Điều dưỡng, support Các khoa lâm sàng']);
  });
});
