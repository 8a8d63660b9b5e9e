import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const FOOT = 'Nơi nhận:\n- Như trên;\n- Lưu: VT, KT.\n\nGIÁM ĐỐC\n\nLê Văn Hải';
const letter = (
  body: readonly string[],
  { to = 'Các trường trung học', head = 'SỞ GIÁO DỤC VÀ ĐÀO TẠO' } = {},
) =>
  read(
    `${head}\n\nSố: 12/SGDĐT-VP\nV/v vệ sinh trường học\n\nHuế, ngày 10 tháng 3 năm 2026\n\nKính gửi: ${to}\n\n${body.join('\n\n')}\n\n${FOOT}`,
  );
const rows = ({ tasks }: Reading) =>
  tasks.map(
    ({ assignees, deadline }) =>
      `${assignees.map((a) => `${a.role} ${a.text}`).join(', ')}${deadline.value ? ` ${deadline.value.dueOn ?? '?'}` : ''}`,
  );

describe('what a letter tells and does not order', () => {
  it.each([
    'Sở Giáo dục và Đào tạo gửi kèm mẫu sổ theo dõi để các đơn vị lưu vào hồ sơ.',
    'Sở Giáo dục và Đào tạo sẽ có hướng dẫn riêng về kinh phí.',
  ])('the issuer says what it does itself: %s', (sentence) => {
    expect(
      rows(letter(['Đề nghị các trường rà soát nhà vệ sinh trước ngày 20/3/2026.', sentence])),
    ).toEqual(['lead các trường 2026-03-19']);
  });

  it('an issuer that directs another still follows its work', () => {
    expect(
      rows(
        letter([
          'Đề nghị thực hiện các nội dung sau:',
          '1. Rà soát nhà vệ sinh.',
          '2. Sở Giáo dục và Đào tạo chỉ đạo Phòng Tài vụ: lập dự toán.',
        ]),
      )[1],
    ).toBe('lead Phòng Tài vụ, monitor Sở Giáo dục và Đào tạo');
  });

  it.each([
    'Người học tự kê khai thông tin trên phần mềm trước khi nhập học.',
    'Thời gian nhận hồ sơ của đợt 1 được kéo dài đến ngày 27/3/2026.',
    'Hiệu trưởng trường chuyên chịu trách nhiệm toàn diện trước Giám đốc Sở về việc chậm hồ sơ.',
  ])('a provision, a new date, a warning: %s', (sentence) => {
    expect(
      letter([
        'Sở Giáo dục và Đào tạo yêu cầu thực hiện các nội dung sau:',
        '1. Rà soát nhà vệ sinh.',
        `2. ${sentence}`,
      ]).tasks,
    ).toHaveLength(1);
  });

  it.each([
    'Ngày 05/01/2026, Sở Giáo dục và Đào tạo có công văn số 3/SGDĐT-VP đề nghị các trường báo cáo số nhà vệ sinh.',
    'Thực hiện ý kiến của Ủy ban nhân dân tỉnh về giao Sở Giáo dục và Đào tạo tham mưu đề án trường học xanh.',
  ])('an order of before: %s', (sentence) => {
    expect(
      rows(letter([sentence, 'Đề nghị các trường báo cáo kết quả trước ngày 20/3/2026.'])),
    ).toEqual(['lead các trường 2026-03-19']);
  });

  it('the items below are only what the duty above them holds', () => {
    const { tasks } = letter([
      'Sở Giáo dục và Đào tạo đề nghị các trường tuyên truyền, vận động học sinh xem các phim về môi trường, cụ thể như sau:',
      '1. Phim “Rừng đầu nguồn”, phát trên kênh truyền hình tỉnh lúc 20h30 ngày 28/3/2026.',
      '2. Phim “Sông xanh”, phát trên kênh truyền hình tỉnh ngày 29/3/2026.',
    ]);
    expect(tasks.map(({ title }) => title)).toEqual([expect.stringMatching(/^tuyên truyền/u)]);
  });

  it('items that are work leave no work to the words that announce them', () => {
    const { tasks } = letter([
      'Sở Giáo dục và Đào tạo đề nghị các trường khẩn trương báo cáo một số nội dung sau:',
      '1. Báo cáo số nhà vệ sinh hiện có.',
      '2. Báo cáo nhu cầu sửa chữa.',
    ]);
    expect(tasks.map(({ ordinal }) => ordinal)).toEqual(['1', '2']);
  });
});

describe('whom a letter asks', () => {
  it('those it is sent to, when it passes a paper on for their opinion until a day', () => {
    expect(
      rows(
        letter([
          'Sở Giáo dục và Đào tạo xin gửi dự thảo đề án đến quý cơ quan để nghiên cứu và có ý kiến, gửi về Sở trước ngày 20/3/2026.',
        ]),
      ),
    ).toEqual(['lead Các trường trung học 2026-03-19']);
  });

  it('who is kindly asked', () => {
    expect(
      rows(
        letter([
          'Sở Giáo dục và Đào tạo lấy ý kiến về dự thảo đề án.',
          'Quý đơn vị có ý kiến góp ý xin vui lòng gửi về Sở trước 17h ngày 20/3/2026.',
        ]),
      ),
    ).toEqual(['lead Các trường trung học 2026-03-20']);
  });

  it('one of those it is sent to, when the words above the items name only that one', () => {
    expect(
      rows(
        letter(
          [
            'Ủy ban nhân dân tỉnh giao Sở Xây dựng thực hiện các nội dung sau:',
            '- Rà soát nhà vệ sinh.',
            '- Lập dự toán sửa chữa.',
          ],
          { to: '\n- Sở Xây dựng;\n- Sở Tài chính.', head: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU' },
        ),
      ),
    ).toEqual(['lead Sở Xây dựng', 'lead Sở Xây dựng']);
  });

  it('a body that examines a matter and answers leads', () => {
    const reading = letter([
      'Đề nghị Phòng Tài vụ kiểm tra và báo cáo Giám đốc Sở trước ngày 20/3/2026.',
      'Đề nghị Văn phòng Sở kiểm tra, làm rõ phản ánh của phụ huynh trước ngày 25/3/2026.',
    ]);
    expect(rows(reading)).toEqual(['lead Phòng Tài vụ 2026-03-19', 'lead Văn phòng Sở 2026-03-24']);
  });

  it('who stands behind the colon of an opinion', () => {
    expect(
      rows(
        letter([
          'Về việc này, Giám đốc Sở có ý kiến chỉ đạo: Phòng Tài vụ xác định rõ nguyên nhân chậm chi, có phương án giải quyết.',
        ]),
      ),
    ).toEqual(['lead Phòng Tài vụ']);
  });

  it('one person of two posts', () => {
    expect(
      rows(letter(['Giao Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc phê duyệt đề án theo thẩm quyền.'])),
    ).toEqual(['lead Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc']);
  });

  it('a name ends where its opinion is asked', () => {
    expect(
      rows(letter(['Đề nghị Phòng Tài vụ có ý kiến bằng văn bản trước ngày 20/3/2026.'])),
    ).toEqual(['lead Phòng Tài vụ 2026-03-19']);
  });
});

describe('orders in the words of everyday letters', () => {
  it.each([
    [
      'behind a courtesy without a comma',
      'Nhận được công văn này yêu cầu Hiệu trưởng các trường chuẩn bị xe, đưa học sinh đến dự thi.',
      'lead Hiệu trưởng các trường',
    ],
    [
      'to persons of either sex',
      'Nhận được công văn này, yêu cầu ông (bà) Hiệu trưởng các trường nộp báo cáo trước 9h00 ngày 23/3/2026.',
      'lead Hiệu trưởng các trường 2026-03-23',
    ],
    [
      'to a post in lower case',
      'Đề nghị hiệu trưởng các trường bố trí người trực trước ngày 23/3/2026.',
      'lead hiệu trưởng các trường 2026-03-22',
    ],
    ['to mind something', 'Yêu cầu Phòng Tài vụ chú ý bảo quản hồ sơ.', 'lead Phòng Tài vụ'],
  ])('%s', (_kind, sentence, row) => {
    const reading = letter([
      'Sở Giáo dục và Đào tạo thông báo kế hoạch hội thi như sau:',
      '1. Thời gian: ngày 28/3/2026.',
      sentence,
    ]);
    expect(rows(reading)).toEqual([row]);
  });

  it.each([
    [
      'an answer',
      'Cục Thuế tỉnh có Công văn số 39/CT-TTHT ngày 3/2/2026 hướng dẫn các công ty kê khai.',
    ],
    ['what is granted', 'Theo đó, Công ty Hồng Bàng được thay thế hóa đơn bằng bảng kê chi tiết.'],
    ['a topic', 'Về việc thay thế liên 1 của hóa đơn bằng bảng kê:'],
    ['an event', 'Lễ ra quân được tổ chức vào hồi 9 giờ 00 ngày 25/3/2026 tại sân vận động.'],
  ])('%s is no work', (_kind, sentence) => {
    const reading = letter([
      'Sở Giáo dục và Đào tạo thông báo như sau:',
      '1. Văn phòng Sở lập danh sách trước ngày 23/3/2026.',
      `2. ${sentence}`,
      sentence,
    ]);
    expect(rows(reading)).toEqual(['lead Văn phòng Sở 2026-03-22']);
  });

  it('a general call to obey at the end is no work', () => {
    const reading = letter([
      'Sở Giáo dục và Đào tạo yêu cầu:',
      '1. Văn phòng Sở lập danh sách trước ngày 23/3/2026.',
      'Đề nghị Hiệu trưởng các trường chấp hành nghiêm túc.',
    ]);
    expect(rows(reading)).toEqual(['lead Văn phòng Sở 2026-03-22']);
  });

  it.each([
    ['Các trường cần chỉ đạo các tổ rút kinh nghiệm.', ['lead Các trường']],
    ['Phòng Tài vụ cần rà soát các khoản thu đầu năm.', ['lead Phòng Tài vụ']],
    ['Các trường cần thêm giáo viên tiếng Anh.', []],
    ['Các trường có nhu cầu cần liên hệ với công ty cấp nước.', []],
  ])('who must do something: %s', (sentence, expected) => {
    expect(rows(letter(['Năm học này có nhiều việc mới.', sentence]))).toEqual(expected);
  });

  it('"các đơn vị" asked twice are both times those the letter is sent to', () => {
    const reading = letter([
      'Sở Giáo dục và Đào tạo đề nghị các đơn vị tham gia ý kiến vào dự thảo Quy chế thi.',
      'Các đơn vị gửi ý kiến về Văn phòng Sở trước ngày 23/3/2026.',
    ]);
    expect(rows(reading)).toEqual([
      'lead Các trường trung học',
      'lead Các trường trung học 2026-03-22',
    ]);
  });

  it('names the board of each unit', () => {
    const order = 'Đề nghị Ban lãnh đạo các đơn vị, BCH các công đoàn bộ phận vận động quyên góp.';
    expect(rows(letter([order]))).toEqual([
      'lead Ban lãnh đạo các đơn vị, lead BCH các công đoàn bộ phận',
    ]);
  });

  it('"triển khai thực hiện" is work only where there is no other', () => {
    const only = 'Giao Phòng Tài vụ triển khai thực hiện.';
    expect(rows(letter([only]))).toEqual(['lead Phòng Tài vụ']);
    expect(rows(letter([only, 'Giao Văn phòng Sở lập sổ trước ngày 23/3/2026.']))).toEqual([
      'lead Văn phòng Sở 2026-03-22',
    ]);
  });
});

describe('heads of letters', () => {
  const addressees = (to: string) =>
    letter(['Đề nghị rà soát.'], { to }).addressees.map(({ text }) => text);

  it('"Kính gửi" in the row of a table', () => {
    expect(addressees('| - Sở Xây dựng; |')).toEqual(['Sở Xây dựng']);
    expect(addressees('| Sở Xây dựng | Sở Tài chính |')).toEqual(['Sở Xây dựng', 'Sở Tài chính']);
  });

  it('a post before a colon belongs to each name behind it', () => {
    expect(
      addressees('Tổng giám đốc các ngân hàng: Ngân hàng Chính sách xã hội, Ngân hàng Phát triển'),
    ).toEqual(['Tổng giám đốc Ngân hàng Chính sách xã hội', 'Tổng giám đốc Ngân hàng Phát triển']);
  });

  it('heads of departments are named by their departments', () => {
    expect(addressees('Giám đốc các Sở, ngành: Tư pháp, Y tế; Báo Lai Châu')).toEqual([
      'Giám đốc Sở Tư pháp',
      'Giám đốc Sở Y tế',
      'Báo Lai Châu',
    ]);
  });

  it('a sector printed without blanks around its hyphen is one', () => {
    expect(addressees('Các Sở: Tài chính, Lao động-Thương binh và Xã hội, Y tế')).toEqual([
      'Sở Tài chính',
      'Sở Lao động-Thương binh và Xã hội',
      'Sở Y tế',
    ]);
  });

  it.each([
    ['Công văn số 48/SNV-CCHC ngày 27/1/2026 V/v góp ý dự thảo', ['48', 'SNV-CCHC', '2026-01-27']],
    ['Số 48/SNV-CCHC Ngày 27-01-2026 V/v góp ý dự thảo', ['48', 'SNV-CCHC', '2026-01-27']],
    ['Văn bản số 48 ngày 27/01/2026 về việc góp ý dự thảo', ['48', null, '2026-01-27']],
    ['Góp ý theo Công văn số 48/SNV-CCHC ngày 27/1/2026', [null, null, null]],
    ['Số lượng hồ sơ năm 2026', [null, null, null]],
  ])('the title of a page may be the whole head: %s', (title, head) => {
    const { number, symbol, issuedOn, subject } = read(
      `${title}\n\nKính gửi: Các sở\n\nSở Nội vụ đề nghị các sở góp ý trước ngày 09/3/2026.`,
    );
    expect([number.value, symbol.value, issuedOn.value]).toEqual(head);
    expect(subject.value).toBe(head[0] === null ? null : 'góp ý dự thảo');
  });

  it.each([
    ['Số: 43/SYT-NV\nVề: góp ý dự thảo quy chế', 'góp ý dự thảo quy chế'],
    ['Số:. 43/SYT-NV\nV/v: góp ý dự thảo quy chế', 'góp ý dự thảo quy chế'],
    ['Số: 43/SYT-NV\nVề góp ý dự thảo quy chế', 'góp ý dự thảo quy chế'],
  ])('number and subject in unusual print: %s', (lines, about) => {
    const { number, symbol, subject } = read(
      `SỞ Y TẾ\n\n${lines}\n\nHuế, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các bệnh viện\n\nĐề nghị góp ý trước ngày 23/3/2026.`,
    );
    expect([number.value, symbol.value, subject.value]).toEqual(['43', 'SYT-NV', about]);
  });

  it('who decides is no part of the name above it', () => {
    const { issuer } = read(
      'ỦY BAN NHÂN DÂN\nSố: 21/QĐ-UBND\nSơn La, ngày 09 tháng 3 năm 2026\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Giá ngày 16/6/2023;\nQUYẾT ĐỊNH:\nĐiều 1. Giao Sở Y tế lập sổ trước ngày 20/4/2026.',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân tỉnh Sơn La');
  });

  it.each(['yêu cầu tại Công văn trên', 'hướng dẫn', 'mẫu gửi kèm', 'đề cương kèm theo'])(
    'a receiver ends before "theo %s"',
    (rest) => {
      const { tasks } = letter([
        `Đề nghị các trường báo cáo Bộ Tài nguyên và Môi trường theo ${rest}.`,
      ]);
      expect(tasks.map(({ reportsTo }) => reportsTo.value)).toEqual([
        'Bộ Tài nguyên và Môi trường',
      ]);
    },
  );

  it('a decision that says whose it is keeps its subject', () => {
    const { subject } = read(
      'UBND TỈNH LÀO CAI\nSố: 7/QĐ-UB\n\nQUYẾT ĐỊNH CỦA UBND TỈNH LÀO CAI\n\nVề việc ban hành Quy định quản lý chợ\n\nỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\nCăn cứ Luật Giá ngày 16/6/2023;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo quyết định này Quy định quản lý chợ.',
    );
    expect(subject.value).toBe('ban hành Quy định quản lý chợ');
  });
});

describe('words in quotation marks and shortened words', () => {
  it('a title says nothing of the time of the duty', () => {
    const { tasks } = letter([
      'Sở Giáo dục và Đào tạo yêu cầu thực hiện các nội dung sau:',
      '1. Đánh giá đề xuất của TS. Hồ Văn Cường tại bài “Mỗi năm một cây xanh”.',
      '2. Rà soát nhà vệ sinh.',
    ]);
    expect(tasks[0]?.recurrence.value).toBeNull();
    expect(tasks[0]?.title).toContain('Hồ Văn Cường');
  });
});
