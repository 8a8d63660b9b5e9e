import type { Rule } from '../rule.js';

const LETTER = 'SỞ Y TẾ\nSố: 9/SYT-NVY\nLai Châu, ngày 10 tháng 3 năm 2026\nKính gửi: Các trạm\n\n';

/** The rest of the frame: whose form, who stands above, who signs for whom; examples as in `FRAME_RULES`. */
export const STANDING_RULES: readonly Rule<string>[] = [
  {
    id: 'frame/regime',
    reads: [
      ['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU\nSố: 7/LĐLĐ\nKính gửi: Công đoàn cơ sở', 'UNION'],
      ['UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 8/SYT\nKính gửi: Các trạm', 'STATE'],
    ],
    refuses: ['Kính gửi: Các trạm\n\nĐề nghị rà soát.', 'Số: 7\nKính gửi: Ông Bà'],
  },
  {
    id: 'frame/superior',
    reads: [
      ['UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\nSố: 90/SNV-VP\nKính gửi: Các phòng', 'UBND tỉnh Lai Châu'],
      ['BỘ TÀI CHÍNH\nCỤC HẢI QUAN\nSố: 91/CHQ-VP\nKính gửi: Các chi cục', 'Bộ Tài chính'],
    ],
    refuses: [
      'BỘ NỘI VỤ\nSố: 92/BNV-VP\nKính gửi: Các vụ',
      'SỞ Y TẾ\nSố: 93/SYT-VP\nKính gửi: Các trạm',
    ],
  },
  {
    id: 'frame/issuer-inferred',
    reads: [
      [
        'Lai Châu, ngày 3 tháng 4 năm 2026\nKính gửi: Các sở\n\nỦy ban nhân dân tỉnh yêu cầu các sở kiểm kê.',
        'Ủy ban nhân dân tỉnh Lai Châu',
      ],
      [
        'Lai Châu, ngày 2 tháng 3 năm 2026\nKính gửi: Các công đoàn cơ sở\n\nBan Thường vụ Liên đoàn Lao động tỉnh đề nghị các công đoàn cơ sở rà soát hồ sơ.',
        'Liên đoàn Lao động tỉnh Lai Châu',
      ],
    ],
    refuses: [
      'SỞ Y TẾ\nSố: 14/SYT-NVY\nKính gửi: Các trạm\n\nSở Y tế đề nghị các trạm rà soát.',
      'Kính gửi: Các trạm\n\nĐề nghị rà soát tủ thuốc.',
    ],
  },
  {
    id: 'frame/signer-post',
    reads: [
      [`${LETTER}Đề nghị rà soát.\n\nGIÁM ĐỐC\n\nLê Văn Hải`, 'Giám đốc'],
      [`${LETTER}Đề nghị rà soát.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVũ Thị Hoa`, 'Phó Giám đốc'],
    ],
    refuses: [`${LETTER}Đề nghị gửi Giám đốc ký.`, `${LETTER}Đề nghị Phó Giám đốc dự họp.`],
  },
  {
    id: 'frame/signer-authority',
    reads: [
      [`${LETTER}Đề nghị kiểm kê.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVũ Thị Hoa`, 'KT. GIÁM ĐỐC'],
      [`${LETTER}Đề nghị sửa nhà.\n\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n\nBùi Văn Nam`, 'TL. GIÁM ĐỐC'],
    ],
    refuses: [
      `${LETTER}Đề nghị kiểm kê.\n\nGIÁM ĐỐC\n\nLê Văn Hải`,
      `${LETTER}Đề nghị ký thay Giám đốc khi đi vắng.`,
    ],
  },
  {
    id: 'frame/drafting-unit',
    reads: [
      [`${LETTER}Đề nghị kiểm kê.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, NVY.`, 'NVY'],
      [`${LETTER}Đề nghị sửa nhà.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, KHTC (02b).`, 'KHTC'],
    ],
    refuses: [
      `${LETTER}Đề nghị đo đạc.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`,
      `${LETTER}Đề nghị lưu hồ sơ tại NVY.`,
    ],
  },
];
