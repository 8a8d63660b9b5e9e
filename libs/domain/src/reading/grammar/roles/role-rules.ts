import type { Rule } from '../rule.js';

/** Who does a duty; each example is one item of a letter to "Các bệnh viện", the value is the name as read. */
export const ROLE_RULES: readonly Rule<string>[] = [
  {
    id: 'roles/ordered',
    reads: [
      ['Giao Phòng Tài vụ rà soát công nợ và báo cáo kết quả.', 'Phòng Tài vụ'],
      ['Yêu cầu Trung tâm Pháp y xây dựng kế hoạch đào tạo.', 'Trung tâm Pháp y'],
      ['Giao chỉ tiêu hiến máu cho Hội Chữ thập đỏ trước ngày 20/4/2026.', 'Hội Chữ thập đỏ'],
      ['Giao các đơn vị sau: Khoa Dược; Phòng Tài vụ đối chiếu công nợ.', 'Khoa Dược'],
    ],
    refuses: [
      'Phòng Tài vụ rà soát công nợ của các khoa.',
      'Rà soát công nợ, gửi kết quả về Sở Y tế.',
    ],
  },
  {
    id: 'roles/named-first',
    reads: [
      ['Phòng Nghiệp vụ dược kiểm kê thuốc tồn kho.', 'Phòng Nghiệp vụ dược'],
      ['Thanh tra Sở chủ trì xác minh đơn thư.', 'Thanh tra Sở'],
      ['FPT Lào Cai lắp camera tại cổng viện.', 'FPT Lào Cai'],
    ],
    refuses: [
      'Giao Phòng Nghiệp vụ dược kiểm kê vắc xin.',
      'Kiểm kê thuốc tồn kho của Phòng Nghiệp vụ dược.',
    ],
  },
  {
    id: 'roles/behind-topic',
    reads: [
      ['Đối với các kiến nghị còn lại, giao Văn phòng Sở tổng hợp danh sách.', 'Văn phòng Sở'],
      ['Đối với hồ sơ quá hạn, đề nghị Phòng Tổ chức xử lý dứt điểm.', 'Phòng Tổ chức'],
    ],
    refuses: [
      'Giao Văn phòng Sở tổng hợp các kiến nghị còn lại.',
      'Đối với hồ sơ quá hạn, khẩn trương xử lý dứt điểm.',
    ],
  },
  {
    id: 'roles/behind-colon',
    reads: [
      ['Tổ chức lễ phát động: Văn phòng Sở chuẩn bị hội trường.', 'Văn phòng Sở'],
      ['Về quyết toán năm 2025: Phòng Tài vụ rà soát số liệu.', 'Phòng Tài vụ'],
    ],
    refuses: ['Tổ chức lễ phát động và chuẩn bị hội trường.', 'Văn phòng Sở: chuẩn bị hội trường.'],
  },
  {
    id: 'roles/behind-opening',
    reads: [
      ['Trên cơ sở kết quả rà soát, Phòng Tài vụ khẩn trương lập dự toán.', 'Phòng Tài vụ'],
      [
        'Căn cứ tình hình dịch, Trung tâm Kiểm soát bệnh tật tổ chức giám sát.',
        'Trung tâm Kiểm soát bệnh tật',
      ],
      ['Trước mắt, trong tháng 4/2026, Văn phòng Sở sửa mái kho.', 'Văn phòng Sở'],
    ],
    refuses: [
      'Trên cơ sở kết quả rà soát, khẩn trương lập dự toán.',
      'Phòng Tài vụ lập dự toán trên cơ sở kết quả rà soát.',
    ],
  },
  {
    id: 'roles/partner',
    reads: [
      ['Phòng Tổ chức chủ trì, phối hợp với Sở Nội vụ xây dựng đề án.', 'Sở Nội vụ'],
      ['Văn phòng Sở phối hợp với Công an tỉnh bảo vệ hội nghị.', 'Công an tỉnh'],
    ],
    refuses: [
      'Phòng Tổ chức xây dựng đề án trình Sở Nội vụ.',
      'Văn phòng Sở tăng cường phối hợp trong công tác.',
    ],
  },
  {
    id: 'roles/chief-below',
    reads: [
      ['Giao Sở Tài chính chỉ đạo Kho bạc Nhà nước chủ trì đối chiếu số liệu.', 'Kho bạc Nhà nước'],
      ['Giao Cục Thuế chỉ đạo các chi cục: rà soát nợ đọng.', 'các chi cục'],
      ['Giao Văn phòng Sở chỉ đạo Phòng Tổ chức chủ trì kiểm kê hồ sơ.', 'Phòng Tổ chức'],
    ],
    refuses: [
      'Giao Sở Tài chính chủ trì đối chiếu số liệu với Kho bạc Nhà nước.',
      'Sở Tài chính chỉ đạo đối chiếu số liệu.',
    ],
  },
  {
    id: 'roles/addressed',
    reads: [
      ['Rà soát toàn bộ trang thiết bị và lập danh mục.', 'Các bệnh viện'],
      ['Tổ chức tập huấn cho điều dưỡng trong tháng 4 năm 2026.', 'Các bệnh viện'],
    ],
    refuses: [
      'Giao Văn phòng Sở lập danh mục thiết bị.',
      'Phòng Tổ chức tổ chức tập huấn cho điều dưỡng.',
    ],
  },
];
