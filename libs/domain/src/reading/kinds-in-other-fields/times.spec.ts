// One document a case, several cases a kind of language, each from another field: that is why it is long.
import {
  decision,
  itemsOf as items,
  letter,
  notice,
  plan,
  telegram,
  seenIn,
} from '../../../../testing/src/documents/directives-of-kinds.js';

const O = 'lead các phòng';
const A = 'lead Các phòng, đơn vị thuộc Sở';
const F = '\n\nII. KINH PHÍ\n\nNgân sách tỉnh.';

type Case = readonly [text: string, seen: readonly string[] | Readonly<Record<string, unknown>>];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'the day of a cycle': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Công an các xã báo cáo Công an tỉnh trước ngày 20 hằng tháng.',
      ),
      {
        reporting: [
          'MONTH {"day":19,"month":null,"words":"trước ngày 20 hằng tháng","rule":"before"}',
        ],
      },
    ],
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân các xã gửi báo cáo về Sở Y tế vào ngày 25 hàng tháng.',
      ),
      { reporting: ['MONTH {"day":25,"month":null,"words":"vào ngày 25 hàng tháng","rule":"by"}'] },
    ],
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Các xã báo cáo kết quả về Sở Y tế trước ngày 10 của tháng cuối quý.',
      ),
      { rows: ['lead Các xã'] },
    ],
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Các xã định kỳ 06 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) báo cáo kết quả về Sở Y tế.',
      ),
      {
        reporting: [
          'HALF {"day":14,"month":6,"words":"06 tháng (trước ngày 15/6)","rule":"before"}',
          'YEAR {"day":14,"month":12,"words":"hằng năm (trước ngày 15/12)","rule":"before"}',
        ],
      },
    ],
  ],
  'days of work': [
    [
      decision(
        'Điều 1. Công bố danh mục.\n\nĐiều 2. Giao Cục Thuế tỉnh trong thời hạn 05 ngày làm việc cập nhật mã số thuế.\n\nĐiều 3. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.',
      ),
      { words: ['trong thời hạn 05 ngày làm việc'] },
    ],
    [
      letter(
        'Đề nghị Trung tâm Kiểm soát bệnh tật trả lời bằng văn bản trong vòng 03 ngày làm việc.',
      ),
      { words: ['trong vòng 03 ngày làm việc'] },
    ],
    [
      letter(
        'Đề nghị Phòng Nghiệp vụ y xử lý đơn, báo cáo Giám đốc Sở chậm nhất sau 10 ngày làm việc.',
      ),
      { words: ['chậm nhất sau 10 ngày làm việc'] },
    ],
    [
      letter(
        'Đề nghị Bệnh viện Y học cổ truyền giải trình trong thời gian 48 giờ kể từ khi nhận được văn bản này.',
      ),
      { words: ['trong thời gian 48 giờ kể từ khi nhận được văn bản này'] },
    ],
  ],
  'by the end of a year': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh xây dựng Đề án camera an ninh, trình Ủy ban nhân dân tỉnh phê duyệt trong năm 2026.\n\n2. Ban Dân tộc ban hành sổ tay hướng dẫn trong năm 2026.\n\n3. Phấn đấu giảm 50 thôn đặc biệt khó khăn trong năm 2026.',
      ),
      ['lead Công an tỉnh 2026-12-31', 'lead Ban Dân tộc 2026-12-31', ' 2026-12-31'],
    ],
  ],
  'a time in a paragraph of its own': [
    [
      decision(
        'Điều 1. Phê duyệt danh mục.\n\nĐiều 2. Giao các đơn vị:\n\n1. Hội Chữ thập đỏ tỉnh chủ trì, phối hợp với Sở Y tế:\n\nMở 03 điểm hiến máu lưu động.\n\nThời gian hoàn thành: trước ngày 30/6/2026.\n\n2. Công an tỉnh bảo đảm trật tự.\n\nĐiều 3. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.',
      ),
      ['lead Hội Chữ thập đỏ tỉnh, support Sở Y tế 2026-06-29', 'lead Công an tỉnh'],
    ],
    [
      letter(
        'Sở Y tế yêu cầu các phòng thực hiện:\n\n1. Lập danh sách đảng viên nghỉ chế độ.\n\nHoàn thành trước ngày 25/3/2026.\n\n2. Kiểm kê tài sản.\n\nBáo cáo kết quả về Văn phòng Sở trước ngày 05/4/2026.',
      ),
      [
        'lead Các phòng, đơn vị thuộc Sở 2026-03-24',
        'lead Các phòng, đơn vị thuộc Sở',
        'lead Các phòng, đơn vị thuộc Sở 2026-04-04',
      ],
    ],
  ],
  'a time on the line above': [
    [
      telegram(
        '- Bộ Y tế;\n- Bộ Công an.',
        '1. Các bộ: Y tế, Công an hoàn thành trước ngày 20 tháng 4 năm 2026 các việc sau:\n\na) Bộ Y tế nâng cấp kho vắc xin.\n\nb) Bộ Công an liên thông dữ liệu tiêm chủng.',
      ),
      ['lead Bộ Y tế 2026-04-19', 'lead Bộ Công an 2026-04-19'],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Sở Nội vụ thực hiện trong quý II/2026:\n\na) Rà soát biên chế.\n\nb) Lập phương án sắp xếp.' +
          F,
      ),
      ['lead Sở Nội vụ 2026-06-30', 'lead Sở Nội vụ 2026-06-30'],
    ],
  ],
  'a report in a month or quarter': [
    [
      notice(
        '1. Bộ Công Thương đánh giá nhu cầu muối; báo cáo Phó Thủ tướng kết quả trong quý III năm 2026.\n\n2. Bộ Tài chính báo cáo Thủ tướng Chính phủ việc bố trí vốn trong tháng 5 năm 2026.\n\n3. Bộ Nội vụ trình Chính phủ Nghị định trong tháng 6/2026.',
      ),
      [
        'lead Bộ Công Thương 2026-09-30',
        'lead Bộ Tài chính 2026-05-31',
        'lead Bộ Nội vụ 2026-06-30',
      ],
    ],
  ],
  windows: [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Các trường nộp hồ sơ dự thi từ 01/4/2026 đến 15/4/2026.\n\n2. Các xã đăng ký danh sách thanh niên khám tuyển từ ngày 05 đến ngày 10 tháng 4 năm 2026.\n\n3. Lễ hội diễn ra từ ngày 01/5 đến ngày 03/5/2026.',
      ),
      ['lead Các trường 2026-04-15', 'lead Các xã 2026-04-10'],
    ],
  ],
  times: [
    [
      items(
        'Lập danh sách trong tuần thứ hai của tháng 4/2026.',
        'Nộp báo cáo vào ngày 15/4/2026.',
        'Rà soát xong trong ngày 20/3/2026.',
        'Báo cáo trước 10 giờ ngày 21/3/2026.',
        'Hoàn thành trước 31/3.',
        'Gửi kết quả chậm nhất là 17 giờ ngày thứ Sáu, 27/3/2026.',
        'Nộp hồ sơ trước ngày 30 tháng 4 hằng năm.',
        'Trình trong quý II.',
      ),
      {
        rows: [
          A,
          A + ' 2026-04-15',
          A + ' 2026-03-20',
          A + ' 2026-03-21',
          A + ' 2026-03-30',
          A + ' 2026-03-27',
          A,
          A + ' 2026-06-30',
        ],
      },
    ],
    [
      items(
        'Báo cáo quý I trước ngày 20/3/2026, quý II trước ngày 20/6/2026.',
        'Gửi báo cáo 6 tháng trước ngày 10/6/2026 và báo cáo năm trước ngày 10/12/2026.',
      ),
      [A + ' 2026-03-19', A + ' 2026-06-19', A + ' 2026-06-09', A + ' 2026-12-09'],
    ],
    [
      items(
        'Gửi báo cáo về Sở Y tế, chậm nhất 03 ngày trước ngày khai mạc.',
        'Lập phương án, hoàn thành trước mùa mưa.',
        'Báo cáo kết quả ngay trong ngày.',
      ),
      [A, A, A],
    ],
    [
      letter(
        'Đề nghị các phòng báo cáo số liệu từ ngày 01/01/2026 đến ngày 15/3/2026, gửi về Văn phòng Sở trong ngày 18/3/2026.',
      ),
      [O + ' 2026-03-18'],
    ],
    [
      letter('Đề nghị các phòng gửi báo cáo trước các ngày 15/6 và 15/12 hằng năm.'),
      {
        rows: [O],
        reporting: [
          'YEAR {"day":14,"month":6,"words":"trước các ngày 15/6","rule":"before"}',
          'YEAR {"day":14,"month":12,"words":"15/12 hằng năm","rule":"before"}',
        ],
      },
    ],
    [
      letter('Yêu cầu các phòng hoàn thành việc kiểm kê trong 02 ngày 20 và 21/3/2026.'),
      [O + ' 2026-03-21'],
    ],
    [
      letter(
        'Đề nghị các phòng báo cáo kết quả năm 2025 và phương hướng năm 2026 trước 20/3/2026.',
      ),
      [O + ' 2026-03-19'],
    ],
  ],
  'schedule blocks': [
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Phòng bệnh\n\n- Phun hóa chất diệt muỗi.\n\nĐơn vị thực hiện: Trung tâm Kiểm soát bệnh tật.\n\nThời gian hoàn thành: trước 15/5/2026.\n\n- Tập huấn y tế thôn.\n\nĐơn vị thực hiện: Trung tâm Y tế các xã.\n\nThời gian hoàn thành: Quý III/2026.' +
          F,
      ),
      ['lead Trung tâm Kiểm soát bệnh tật 2026-05-14', 'lead Trung tâm Y tế các xã 2026-09-30'],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Xây dựng bộ câu hỏi thi tìm hiểu Luật Nghĩa vụ quân sự.\n\na) Cơ quan chủ trì: Bộ Chỉ huy quân sự tỉnh.\n\nb) Cơ quan phối hợp: Tỉnh đoàn, Sở Tư pháp.\n\nc) Thời gian: tháng 5/2026.\n\nd) Sản phẩm: Bộ câu hỏi.\n\n2. Tổ chức vòng chung khảo.\n\na) Cơ quan chủ trì: Tỉnh đoàn.\n\nb) Cơ quan phối hợp: Đài Phát thanh và Truyền hình tỉnh.\n\nc) Thời gian: trước 30/9/2026.' +
          F,
      ),
      [
        'lead Bộ Chỉ huy quân sự tỉnh, support Tỉnh đoàn, support Sở Tư pháp 2026-05-31',
        'lead Tỉnh đoàn, support Đài Phát thanh và Truyền hình tỉnh 2026-09-29',
      ],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Rà soát đối tượng thụ hưởng\n\n* Đơn vị chủ trì: Sở Nội vụ\n* Đơn vị phối hợp: UBND các xã\n* Thời hạn: 20/4/2026\n\n2. Chi trả trợ cấp\n\n* Đơn vị chủ trì: Bưu điện tỉnh\n* Thời hạn: 30/4/2026' +
          F,
      ),
      ['lead Sở Nội vụ, support UBND các xã 2026-04-20', 'lead Bưu điện tỉnh 2026-04-30'],
    ],
  ],
  'when it is due': [
    [
      items(
        'Báo cáo kết quả về Sở Y tế trước ngày 05 của tháng đầu quý sau.',
        'Hoàn thành việc tiêm vắc xin cho trẻ trong 10 ngày kể từ ngày 15/3/2026.',
        'Gửi danh sách trước 16h30’ ngày 20/3/2026 (thứ Sáu).',
        'Trình Giám đốc Sở chậm nhất 25/3/2026.',
        'Nộp hồ sơ, hạn cuối 20/3/2026.',
        'Hoàn thành trước ngày 15/4.',
        'Báo cáo kết quả rà soát trong tháng 4/2026 về Phòng Tổ chức.',
        'Bàn giao thiết bị xong trong quý II năm 2026.',
        'Rà soát, hoàn thành trong Quý 3/2026.',
        'Xong trước ngày 01-5-2026.',
        'Hoàn thành mục tiêu đến năm 2030.',
      ),
      {
        words: [
          null,
          'trong 10 ngày kể từ ngày 15/3/2026',
          'trước 16h30’ ngày 20/3/2026',
          'chậm nhất 25/3/2026',
          'hạn cuối 20/3/2026',
          'Hoàn thành trước ngày 15/4',
          'trong tháng 4/2026',
          'trong quý II năm 2026',
          'trong Quý 3/2026',
          'Xong trước ngày 01-5-2026',
          null,
        ],
      },
    ],
    [
      letter(
        'Sở Y tế đề nghị các phòng đăng ký thi đua.\n\nThời gian gửi đăng ký: Trước ngày 25/3/2026 (qua Phòng Tổ chức).',
      ),
      ['lead các phòng 2026-03-24'],
    ],
    [
      letter(
        'Sở Y tế đề nghị các phòng đăng ký thi đua theo mẫu gửi kèm.\n\nBản đăng ký gửi về Phòng Tổ chức trước ngày 25/3/2026, quá thời hạn trên không xét thi đua.',
      ),
      ['lead các phòng 2026-03-24'],
    ],
    [
      plan(
        'I. LỘ TRÌNH THỰC HIỆN\n\n1. Giai đoạn 1 (từ tháng 3 đến tháng 6/2026): Sở Nội vụ rà soát hồ sơ.\n\n2. Giai đoạn 2 (từ tháng 7/2026 đến hết tháng 12/2026): UBND các xã trao đổi, thống nhất phương án.' +
          F,
      ),
      ['lead Sở Nội vụ 2026-06-30', 'lead UBND các xã 2026-12-31'],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Tổ chức ngày hội đọc sách: dự kiến ngày 21/4/2026; giao Thư viện tỉnh chủ trì.\n\n2. Sở Văn hóa, Thể thao và Du lịch tổ chức giải vật truyền thống trong tháng 5/2026.\n\n3. Trước mắt, trong tháng 3/2026, UBND các xã ra quân vệ sinh môi trường.' +
          F,
      ),
      {
        rows: [
          '',
          'lead Thư viện tỉnh',
          'lead Sở Văn hóa, Thể thao và Du lịch 2026-05-31',
          'lead UBND các xã 2026-03-31',
        ],
      },
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%#', (text, seen) => {
    expect(seenIn(text, seen)).toEqual(seen);
  });
});
