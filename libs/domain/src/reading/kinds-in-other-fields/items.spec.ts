// One document a case, several cases a kind of language, each from another field: that is why it is long.
import {
  decision,
  letter,
  notice,
  plan,
  seenIn,
} from '../../../../testing/src/documents/directives-of-kinds.js';

const O = 'lead các phòng';
const A = 'lead Các phòng, đơn vị thuộc Sở';

type Case = readonly [text: string, seen: readonly string[] | Readonly<Record<string, unknown>>];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'orders below the words of validity': [
    [
      decision(
        'Điều 1. Công bố danh mục.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nGiao Hội Nông dân tỉnh chủ trì, phối hợp với Sở Công Thương mở 02 điểm giới thiệu nông sản trước ngày 30/6/2026.\n\nĐiều 3. Giám đốc Sở Công Thương chịu trách nhiệm thi hành Quyết định này./.',
      ),
      ['lead Hội Nông dân tỉnh, support Sở Công Thương 2026-06-29'],
    ],
    [
      decision(
        'Điều 1. Phê duyệt Đề án. \n\nĐiều 2. Tổ chức thực hiện\n\n1. Sở Xây dựng công bố quy hoạch bến trong vòng 15 ngày kể từ ngày Quyết định có hiệu lực.\n\n2. Công an tỉnh tổ chức phân luồng.\n\nĐiều 3. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.',
      ),
      ['lead Sở Xây dựng ?', 'lead Công an tỉnh'],
    ],
  ],
  'items counted in words': [
    [
      notice(
        'II. NHIỆM VỤ\n\nThứ nhất: Bộ Y tế hoàn thiện cơ chế đấu thầu thuốc.\n\nThứ hai: Ngân hàng Nhà nước giữ ổn định lãi suất.\n\nThứ ba: các địa phương phải gỡ vướng giải phóng mặt bằng.',
      ),
      ['lead Bộ Y tế', 'lead Ngân hàng Nhà nước', 'lead các địa phương'],
    ],
    [
      letter(
        'Giám đốc Sở yêu cầu các phòng, đơn vị:\n\nMột là: rà soát thiết bị.\n\nHai là: thanh lý thiết bị hỏng trước ngày 20/4/2026.\n\nBa là: kiểm định máy X-quang.',
      ),
      [
        'lead Các phòng, đơn vị thuộc Sở',
        'lead Các phòng, đơn vị thuộc Sở 2026-04-19',
        'lead Các phòng, đơn vị thuộc Sở',
      ],
    ],
    [
      letter(
        'Sở Y tế yêu cầu các phòng thực hiện một số nhiệm vụ:\n\n1.1. Rà soát thiết bị.\n\n1.2. Thanh lý thiết bị.\n\nĐ/c Trưởng các phòng chịu trách nhiệm trước Giám đốc Sở.',
      ),
      ['lead Các phòng, đơn vị thuộc Sở', 'lead Các phòng, đơn vị thuộc Sở'],
    ],
  ],
  'a letter of one paragraph': [
    [
      letter(
        'Để chuẩn bị Đại hội thi đua, Sở Y tế đề nghị quý cơ quan rà soát, đề xuất khen thưởng, gửi hồ sơ về Phòng Tổ chức trước 17h00 ngày 15/4/2026. Quá thời hạn trên, Sở Y tế không tiếp nhận.',
      ),
      { rows: ['lead Các phòng, đơn vị thuộc Sở 2026-04-15'], reports: ['Phòng Tổ chức'] },
    ],
    [
      letter(
        'Sở Y tế đề nghị các phòng góp ý dự thảo (gửi kèm) và gửi về Văn phòng Sở chậm nhất ngày 15/4/2026 để tổng hợp.',
      ),
      ['lead các phòng 2026-04-15'],
    ],
    [
      letter(
        'Căn cứ kế hoạch công tác, Sở Y tế kính đề nghị Quý đơn vị đăng ký nhu cầu đào tạo theo biểu mẫu đính kèm; văn bản gửi về Sở Y tế (qua Phòng Tổ chức cán bộ) trước ngày 10 tháng 4 năm 2026, bản mềm gửi thư điện tử tccb@soyte.vn.',
      ),
      ['lead Các phòng, đơn vị thuộc Sở 2026-04-09'],
    ],
  ],
  'items in every numbering': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1/ Hội Liên hiệp Phụ nữ tỉnh:\n\na/ Mở lớp nấu ăn dinh dưỡng.\n\nb/ Vận động hội viên trồng rau.\n\n2/ Tỉnh đoàn ra quân trồng cây.',
      ),
      ['lead Hội Liên hiệp Phụ nữ tỉnh', 'lead Hội Liên hiệp Phụ nữ tỉnh', 'lead Tỉnh đoàn'],
    ],
    [
      plan(
        'A. TỔ CHỨC THỰC HIỆN\n\n1. Hội Cựu chiến binh tỉnh\n\n(a) Vận động hội viên hiến đất.\n\n(b) Trồng 5.000 cây.\n\n2. Bộ Chỉ huy quân sự tỉnh\n\n(a) Huy động dân quân.',
      ),
      [
        'lead Hội Cựu chiến binh tỉnh',
        'lead Hội Cựu chiến binh tỉnh',
        'lead Bộ Chỉ huy quân sự tỉnh',
      ],
    ],
    [
      letter(
        'Sở Y tế yêu cầu các phòng:\n\n1- Rà soát thiết bị.\n\n2- Kiểm định máy.\n\n3- Nộp báo cáo trước ngày 20/4/2026.',
      ),
      [A, A, A + ' 2026-04-19'],
    ],
    [letter('Sở Y tế yêu cầu các phòng:\n\n– Rà soát thiết bị.\n\n– Kiểm định máy.'), [A, A]],
    [
      letter(
        'Sở Y tế yêu cầu các phòng thực hiện:\n\nI.1. Rà soát thiết bị.\n\nI.2. Kiểm định máy.',
      ),
      [A, A],
    ],
    [
      letter('Sở Y tế yêu cầu các phòng thực hiện:\n\nA. Rà soát thiết bị.\n\nB. Kiểm định máy.'),
      [A, A],
    ],
    [
      letter(
        'Sở Y tế yêu cầu các phòng thực hiện:\n\nNhiệm vụ 1: Rà soát thiết bị.\n\nNhiệm vụ 2: Kiểm định máy.',
      ),
      [A, A],
    ],
    [
      letter('Sở Y tế yêu cầu các phòng thực hiện:\n\n● Rà soát thiết bị.\n\n● Kiểm định máy.'),
      [A, A],
    ],
    [
      letter('Sở Y tế yêu cầu các phòng thực hiện:\n\n1.Rà soát thiết bị.\n\n2.Kiểm định máy.'),
      [A, A],
    ],
  ],
  'provisions broken over lines': [
    [
      letter(
        'Căn cứ điểm b khoản 3\nĐiều 5 và khoản 2\nĐiều 7 Luật Dược ngày 06/4/2016, Sở Y tế yêu cầu các phòng:\n1. Lập sổ theo\nĐiều 9 Thông tư nêu trên trước ngày 20/4/2026.\n2. Nộp sổ về kho.',
      ).replace(/\n\n/g, '\n'),
      ['lead Các phòng, đơn vị thuộc Sở 2026-04-19', 'lead Các phòng, đơn vị thuộc Sở'],
    ],
  ],
  'orders in general parts': [
    [
      letter(
        'I. THÔNG TIN CHUNG\n\n1. Thời gian: ngày 28/3/2026.\n\n2. Đề nghị các phòng cử 02 vận động viên, gửi danh sách trước ngày 20/3/2026.\n\nII. NỘI DUNG THI ĐẤU\n\n1. Bóng chuyền.\n\n2. Kéo co.',
      ),
      ['lead các phòng 2026-03-19'],
    ],
  ],
  'answers wanted back': [
    [
      letter(
        'Sở Y tế lấy ý kiến dự thảo Quy chế chi tiêu nội bộ.\n\nÝ kiến góp ý gửi về Phòng Kế hoạch trước ngày 20/3/2026.',
      ),
      [A + ' 2026-03-19'],
    ],
    [
      letter(
        'Sở Y tế gửi dự thảo Quy chế để các phòng nghiên cứu, góp ý.\n\nCách thức góp ý: bằng văn bản, gửi về Phòng Kế hoạch trước ngày 20/3/2026.',
      ),
      [A + ' 2026-03-19'],
    ],
  ],
  'what is an item': [
    [
      letter(
        'Sở Y tế yêu cầu các phòng thực hiện tốt các nhiệm vụ trọng tâm sau:\n\nI. Công tác chuyên môn\n\n1. Sàng lọc ung thư cho phụ nữ.\n\n2. Tầm soát đái tháo đường.\n\nII. Công tác tổ chức\n\n1. Luân phiên bác sĩ về xã.\n\n2. Xét thăng hạng viên chức trước ngày 30/6/2026.',
      ),
      [A, A, A, A + ' 2026-06-29'],
    ],
    [
      letter(
        'Sở Y tế đề nghị:\n\n1. Phòng Nghiệp vụ y:\n\n- Soạn hướng dẫn cách ly.\n\n- Thẩm tra phác đồ.\n\n2. Phòng Tổ chức: rà soát biên chế.\n\n3. Các đơn vị còn lại: báo cáo nhu cầu trước ngày 20/3/2026.',
      ),
      [
        'lead Phòng Nghiệp vụ y',
        'lead Phòng Nghiệp vụ y',
        'lead Phòng Tổ chức',
        'lead Các đơn vị còn lại 2026-03-19',
      ],
    ],
    [
      letter(
        'Sở Y tế yêu cầu các phòng:\n\n(1) Quét mã kiểm kê.\n\n(2) Kẻ biển tên phòng.\n\n(3) Bóc tách khối lượng phá dỡ.\n\n(4) Chằng néo mái tôn.',
      ),
      [A, A, A, A],
    ],
    [
      letter(
        'Đề nghị các phòng triển khai một số việc cấp bách: kiểm tra kho; chốt số liệu tồn; báo cáo trước ngày 20/3/2026.',
      ),
      [O + ' 2026-03-19'],
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%#', (text, seen) => {
    expect(seenIn(text, seen)).toEqual(seen);
  });
});
