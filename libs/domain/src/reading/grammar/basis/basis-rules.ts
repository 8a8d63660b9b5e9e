import type { Rule } from '../rule.js';

/** How this document stands on another one; each example is its opening, the value is the other's number. */
export const BASIS_RULES: readonly Rule<string>[] = [
  {
    id: 'basis/mentioned',
    reads: [
      [
        'Sở Y tế gửi kèm Quyết định số 38/QĐ-UBND ngày 06/01/2026 của UBND tỉnh để các trạm nghiên cứu.',
        '38/QĐ-UBND',
      ],
      [
        'Đề nghị các trạm góp ý dự thảo thay thế Quyết định số 90/QĐ-SYT ngày 03/02/2024 của Sở Y tế.',
        '90/QĐ-SYT',
      ],
    ],
    refuses: [
      'Căn cứ Quyết định số 39/QĐ-UBND ngày 07/01/2026 của UBND tỉnh;',
      'Đề nghị các trạm góp ý dự thảo quyết định gửi kèm.',
    ],
  },
  {
    id: 'basis/issued-under',
    reads: [
      ['Căn cứ Quyết định số 35/QĐ-UBND ngày 05/01/2026 của UBND tỉnh;', '35/QĐ-UBND'],
      ['Căn cứ Nghị quyết số 12/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh;', '12/NQ-HĐND'],
    ],
    refuses: [
      'Thực hiện Công văn số 51/BYT-DP ngày 03/02/2026 của Bộ Y tế, đề nghị các trạm rà soát.',
      'Sở Y tế gửi kèm Quyết định số 36/QĐ-UBND ngày 06/01/2026 của UBND tỉnh.',
    ],
  },
  {
    id: 'basis/carries-out',
    reads: [
      [
        'Thực hiện Công văn số 52/BYT-DP ngày 03/02/2026 của Bộ Y tế, Sở Y tế yêu cầu:',
        '52/BYT-DP',
      ],
      [
        'Triển khai Kế hoạch số 60/KH-UBND ngày 11/02/2026 của UBND tỉnh, Sở Y tế đề nghị:',
        '60/KH-UBND',
      ],
    ],
    refuses: [
      'Căn cứ Quyết định số 37/QĐ-UBND ngày 07/01/2026 của UBND tỉnh;',
      'Theo đề nghị của Phòng Nghiệp vụ y, Sở Y tế yêu cầu các trạm rà soát.',
    ],
  },
  {
    id: 'basis/continues',
    reads: [
      [
        'Tiếp theo Công văn số 71/SYT-NVY ngày 02/02/2026 của Sở Y tế, Sở Y tế đề nghị:',
        '71/SYT-NVY',
      ],
      [
        'Tiếp tục thực hiện Công văn số 72/SYT-NVY ngày 05/02/2026 của Sở Y tế, Sở Y tế đề nghị:',
        '72/SYT-NVY',
      ],
    ],
    refuses: [
      'Căn cứ Công văn số 73/SYT-NVY ngày 02/02/2026 của Sở Y tế;',
      'Thực hiện Công văn số 74/BYT-DP ngày 03/02/2026 của Bộ Y tế, Sở Y tế đề nghị:',
    ],
  },
  {
    id: 'basis/on-proposal',
    reads: [
      ['Theo đề nghị của Sở Nội vụ tại Tờ trình số 81/TTr-SNV ngày 02/02/2026;', '81/TTr-SNV'],
      ['Xét đề nghị của Sở Tài chính tại Tờ trình số 82/TTr-STC ngày 06/02/2026;', '82/TTr-STC'],
    ],
    refuses: [
      'Căn cứ Tờ trình số 83/TTr-SNV ngày 02/02/2026 của Sở Nội vụ;',
      'Theo đề nghị của Chánh Văn phòng Sở, Sở Y tế yêu cầu rà soát.',
    ],
  },
  {
    id: 'basis/law-by-name',
    reads: [
      ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 'Quốc hội'],
      ['Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025;', 'Quốc hội'],
    ],
    refuses: [
      'Tuyên truyền Luật Phòng bệnh tới người dân trong tỉnh.',
      'Căn cứ Nghị quyết số 13/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh;',
    ],
  },
];
