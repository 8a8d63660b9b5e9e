import type { Rule } from '../rule.js';

/** Doers who are not named at the head of the duty itself; examples as in `ROLE_RULES`. */
export const INHERITED_RULES: readonly Rule<string>[] = [
  {
    id: 'roles/heading-above',
    reads: [
      [
        'Phòng Tài vụ:\n\na) Rà soát công nợ của các khoa;\n\nb) Lập dự toán năm 2027.',
        'Phòng Tài vụ',
      ],
      ['Văn phòng Sở:\n\n- Chuẩn bị hội trường;\n\n- Gửi giấy mời.', 'Văn phòng Sở'],
    ],
    refuses: [
      'Công tác tài vụ:\n\na) Rà soát công nợ của các khoa;\n\nb) Lập dự toán năm 2027.',
      'Văn phòng Sở chuẩn bị hội trường.',
    ],
  },
  {
    id: 'roles/attribute-line',
    reads: [
      [
        'Rà soát công nợ của các khoa.\n\n- Đơn vị chủ trì: Phòng Tài vụ.\n\n- Thời gian: tháng 4 năm 2026.',
        'Phòng Tài vụ',
      ],
      [
        'Xây dựng đề án vị trí việc làm.\n\n- Cơ quan thực hiện: Phòng Tổ chức.\n\n- Thời gian: tháng 5 năm 2026.',
        'Phòng Tổ chức',
      ],
    ],
    refuses: ['Phòng Tài vụ rà soát công nợ của các khoa.', 'Xây dựng đề án vị trí việc làm.'],
  },
  {
    id: 'roles/item-before',
    reads: [
      [
        'Giao Phòng Tài vụ rà soát công nợ của các khoa. Lập dự toán năm 2027 trình Giám đốc Sở.',
        'Phòng Tài vụ',
      ],
      [
        'Giao Phòng Tổ chức kiểm kê hồ sơ viên chức. Xây dựng đề án vị trí việc làm.',
        'Phòng Tổ chức',
      ],
    ],
    refuses: [
      'Giao Phòng Tài vụ rà soát công nợ. Giao Phòng Tổ chức kiểm kê hồ sơ.',
      'Rà soát công nợ của các khoa.',
    ],
  },
  {
    id: 'roles/asked-by-another',
    reads: [
      ['Sở Y tế đề nghị Công an tỉnh bảo vệ hội nghị.', 'Công an tỉnh'],
      ['Văn phòng Sở yêu cầu Phòng Tổ chức nộp báo cáo năm.', 'Phòng Tổ chức'],
    ],
    refuses: ['Đề nghị Công an tỉnh bảo vệ hội nghị.', 'Phòng Tổ chức nộp báo cáo năm.'],
  },
  {
    id: 'roles/topic-itself',
    reads: [
      ['Đối với các xã có rừng, đề nghị rà soát diện tích rừng.', 'các xã có rừng'],
      ['Đối với các trường nội trú, yêu cầu kiểm tra bếp ăn.', 'các trường nội trú'],
    ],
    refuses: [
      'Đối với các kiến nghị còn lại, giao Văn phòng Sở tổng hợp.',
      'Các xã có rừng rà soát diện tích rừng.',
    ],
  },
  {
    id: 'roles/receiver-gathers',
    reads: [
      [
        'Giao các phòng báo cáo kết quả về Văn phòng Sở trước ngày 15/4/2026. Tổng hợp, báo cáo Giám đốc Sở.',
        'Văn phòng Sở',
      ],
      [
        'Giao các khoa gửi số liệu về Phòng Tài vụ trước ngày 20/5/2026. Tổng hợp, trình Giám đốc Sở.',
        'Phòng Tài vụ',
      ],
    ],
    refuses: [
      'Giao các phòng báo cáo kết quả về Văn phòng Sở trước ngày 16/4/2026.',
      'Tổng hợp, báo cáo Giám đốc Sở.',
    ],
  },
  {
    id: 'roles/monitor-of-all',
    reads: [
      [
        'Rà soát thuốc.\n\n2. Giao Văn phòng Sở theo dõi, đôn đốc các bệnh viện thực hiện công văn này.',
        'Văn phòng Sở',
      ],
      [
        'Kiểm kê vật tư.\n\n2. Giao Thanh tra Sở kiểm tra các bệnh viện thực hiện văn bản này.',
        'Thanh tra Sở',
      ],
    ],
    refuses: [
      'Rà soát thuốc.\n\n2. Giao Văn phòng Sở theo dõi diễn biến giá thuốc.',
      'Kiểm kê vật tư.\n\n2. Giao Thanh tra Sở lập kế hoạch năm.',
    ],
  },
];
