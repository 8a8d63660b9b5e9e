import type { Rule } from '../rule.js';

/** What a duty must reach, who gets its result, how often it returns; each example is one item of a letter. */
export const WORK_RULES: readonly Rule<string>[] = [
  {
    id: 'work/target-share',
    reads: [
      ['Bảo đảm 95% trẻ em được tiêm chủng đầy đủ.', '95% trẻ em được tiêm chủng đầy đủ'],
      ['Tập huấn cho 100% điều dưỡng trưởng.', '100% điều dưỡng trưởng'],
    ],
    refuses: ['Giảm 5% chi phí hành chính.', 'Kinh phí hỗ trợ 50% do ngân sách cấp.'],
  },
  {
    id: 'work/target-count',
    reads: [
      ['Mở ít nhất 12 lớp tập huấn sơ cứu.', '12 lớp tập huấn'],
      ['Trồng 3000 cây xanh quanh bệnh viện.', '3000 cây xanh quanh'],
    ],
    refuses: ['Tổ chức trong 10 ngày.', 'Thực hiện Điều 12 của Luật Dược.'],
  },
  {
    id: 'work/report-receiver',
    reads: [
      ['Rà soát tủ thuốc, báo cáo kết quả về Sở Y tế.', 'Sở Y tế'],
      ['Lập danh sách, gửi về Văn phòng Sở trước ngày 15/4/2026.', 'Văn phòng Sở'],
    ],
    refuses: ['Rà soát tủ thuốc tại các khoa.', 'Lập danh sách và niêm yết công khai.'],
  },
  {
    id: 'work/product-named',
    reads: [
      ['Xây dựng kế hoạch kiểm kê thuốc.', 'kế hoạch kiểm kê thuốc'],
      ['Lập danh sách bệnh nhân mãn tính trước ngày 15/4/2026.', 'danh sách bệnh nhân mãn tính'],
    ],
    refuses: ['Kiểm kê thuốc tại các khoa.', 'Trực cấp cứu trong dịp lễ.'],
  },
  {
    id: 'work/product-line',
    reads: [
      [
        'Kiểm kê thuốc.\n\nĐơn vị chủ trì: Phòng Nghiệp vụ y.\n\nSản phẩm: Sổ kho năm 2026.',
        'Sổ kho năm 2026',
      ],
      [
        'Sửa mái kho.\n\nĐơn vị chủ trì: Phòng Kế hoạch.\n\nKết quả đầu ra: Biên bản nghiệm thu.',
        'Biên bản nghiệm thu',
      ],
    ],
    refuses: [
      'Kiểm kê thuốc.\n\nĐơn vị chủ trì: Phòng Dược.',
      'Sản phẩm của địa phương được trưng bày tại sảnh.',
    ],
  },
  {
    id: 'work/merged-into',
    reads: [
      [
        'Giao các phòng sơ kết, tổng kết việc thực hiện, lồng ghép vào báo cáo công tác năm.',
        'báo cáo công tác năm',
      ],
      [
        'Giao các khoa sơ kết, tổng kết phong trào, đưa vào báo cáo tổng kết năm học.',
        'báo cáo tổng kết năm học',
      ],
    ],
    refuses: ['Giao các phòng sơ kết việc thực hiện.', 'Lập báo cáo công tác năm.'],
  },
];

/** How often a duty returns and on which day of the cycle. */
export const CYCLE_RULES: readonly Rule<string>[] = [
  {
    id: 'cycle/period',
    reads: [
      ['Kiểm kê thuốc hằng tháng tại các khoa.', 'hằng tháng'],
      ['Hằng năm tổ chức diễn tập phòng cháy.', 'Hằng năm'],
    ],
    refuses: ['Kiểm kê thuốc trong tháng 4 năm 2026.', 'Bố trí trong dự toán ngân sách hằng năm.'],
  },
  {
    id: 'cycle/day',
    reads: [
      ['Báo cáo kết quả về Sở Y tế trước ngày 15 hằng tháng.', 'trước ngày 15 hằng tháng'],
      [
        'Báo cáo tình hình thuốc về Sở Y tế trước ngày 10/12 hằng năm.',
        'trước ngày 10/12 hằng năm',
      ],
    ],
    refuses: [
      'Báo cáo kết quả về Sở Y tế trước ngày 15/4/2026.',
      'Tổ chức ngày hội hiến máu ngày 07/4 hằng năm.',
    ],
  },
  {
    id: 'cycle/cutoff',
    reads: [
      [
        'Báo cáo về Sở Y tế trước ngày 20 hằng tháng, chốt số liệu đến ngày 14 hằng tháng.',
        'chốt số liệu đến ngày 14 hằng tháng',
      ],
      [
        'Báo cáo về Sở Y tế trước ngày 25 hằng tháng (tính đến hết ngày 15 hằng tháng).',
        'tính đến hết ngày 15 hằng tháng',
      ],
    ],
    refuses: ['Báo cáo về Sở Y tế trước ngày 22 hằng tháng.', 'Chốt danh sách người dự họp.'],
  },
  {
    id: 'cycle/proposed',
    reads: [
      ['Giao các phòng sơ kết, tổng kết phong trào thi đua, gửi về Sở Y tế.', 'YEAR'],
      ['Giao các khoa sơ kết, tổng kết phong trào hiến máu, gửi về Sở Y tế.', 'YEAR'],
    ],
    refuses: [
      'Giao các phòng hằng quý sơ kết, tổng kết phong trào thi đua.',
      'Rà soát thuốc tại các khoa.',
    ],
  },
];
