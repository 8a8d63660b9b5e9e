import type { Rule } from '../rule.js';

const LETTER = 'SỞ Y TẾ\nSố: 9/SYT-NVY\nLai Châu, ngày 10 tháng 3 năm 2026\n';

/** Who is addressed and who gets a copy; each example is a short document, the value is the name as read. */
export const PARTY_RULES: readonly Rule<string>[] = [
  {
    id: 'parties/addressed',
    reads: [
      [`${LETTER}Kính gửi: Trạm Y tế xã An Phú`, 'Trạm Y tế xã An Phú'],
      [
        `${LETTER}Kính gửi:\n- Các bệnh viện tuyến tỉnh;\n- Trung tâm Kiểm soát bệnh tật.`,
        'Các bệnh viện tuyến tỉnh',
      ],
    ],
    refuses: [
      `${LETTER}KẾ HOẠCH\nPhòng dịch\n\n1. Giao Phòng Nghiệp vụ y chủ trì tham mưu kế hoạch.`,
      `${LETTER}THÔNG BÁO\nLịch trực\n\nNơi nhận:\n- Các khoa;\n- Lưu: VT.`,
    ],
  },
  {
    id: 'parties/copy-filed',
    reads: [
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị rà soát hồ sơ.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, NVY.`,
        'Lưu: VT, NVY',
      ],
      [
        `${LETTER}Kính gửi: Các khoa\n\nĐề nghị báo cáo.\n\nNơi nhận:\n- Giám đốc;\n- Lưu VT.`,
        'Lưu VT',
      ],
    ],
    refuses: [
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị rà soát hồ sơ.\n\nNơi nhận:\n- Như trên;\n- Ban Giám đốc.`,
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị lưu ý hồ sơ.\n\nNơi nhận:\n- Như trên.`,
    ],
  },
  {
    id: 'parties/copy-as-above',
    reads: [
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị sửa nhà.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`,
        'Như trên',
      ],
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị sửa cửa.\n\nNơi nhận:\n- Như kính gửi;\n- Lưu: VT.`,
        'Như kính gửi',
      ],
    ],
    refuses: [
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị sửa mái.\n\nNơi nhận:\n- Các trạm;\n- Lưu: VT.`,
      `${LETTER}Kính gửi: Các trạm\n\nThực hiện như trên.`,
    ],
  },
  {
    id: 'parties/copy-marked',
    reads: [
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị vệ sinh.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT.`,
        'UBND tỉnh',
      ],
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị khử khuẩn.\n\nNơi nhận:\n- Như trên;\n- Sở Nội vụ (để phối hợp);\n- Lưu: VT.`,
        'Sở Nội vụ',
      ],
    ],
    refuses: [
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị phun thuốc.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh;\n- Lưu: VT.`,
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị báo cáo UBND tỉnh (để biết).`,
    ],
  },
  {
    id: 'parties/copy-by-name',
    reads: [
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị quét dọn.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh;\n- Lưu: VT.`,
        'UBND tỉnh',
      ],
      [
        `${LETTER}Kính gửi: Các trạm\n\nĐề nghị lau chùi.\n\nNơi nhận:\n- Như trên;\n- Cổng thông tin điện tử;\n- Lưu: VT.`,
        'Cổng thông tin điện tử',
      ],
    ],
    refuses: [
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị đo đạc.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`,
      `${LETTER}Kính gửi: Các trạm\n\nĐề nghị cân đo.\n\nNơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.`,
    ],
  },
  {
    id: 'parties/acting',
    reads: [
      [
        `${LETTER}KẾ HOẠCH\nTiêm chủng\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nghiệp vụ y\n\na) Rà soát đối tượng tiêm.\n\nb) Lập danh sách.`,
        'Phòng Nghiệp vụ y',
      ],
      [
        `${LETTER}CHỈ THỊ\nVề vệ sinh\n\n1. Giao Văn phòng Sở lập kế hoạch.\n\n2. Giao Phòng Tài vụ lập dự toán.`,
        'Phòng Tài vụ',
      ],
    ],
    refuses: [
      `${LETTER}Kính gửi: Các trạm\n\nGiao Phòng Tài vụ lập dự toán.`,
      `${LETTER}THÔNG BÁO\nLịch nghỉ tết`,
    ],
  },
];
