import type { Rule } from '../rule.js';

/** Rules of the frame: each example is the lines of a document's head or foot, and the value that its field gets. */
export const FRAME_RULES: readonly Rule<string>[] = [
  {
    id: 'frame/number-line',
    reads: [
      ['UBND TỈNH LAI CHÂU\nSố: 45/KH-UBND\nKẾ HOẠCH\nTrồng rừng năm 2026', '45'],
      ['SỞ Y TẾ\nSố 118/SYT-NVY\nKính gửi: Các bệnh viện', 'SYT-NVY'],
    ],
    refuses: [
      'SỞ Y TẾ\nKính gửi: Các bệnh viện\n\nCăn cứ Công văn số 7/BYT-DP, đề nghị rà soát.',
      'UBND TỈNH LAI CHÂU\nKẾ HOẠCH\nTrồng rừng số lượng lớn',
    ],
  },
  {
    id: 'frame/place-and-date',
    reads: [
      [
        'UBND XÃ\nSố: 4/UBND\nĐiện Biên, ngày 09 tháng 02 năm 2026\nKính gửi: Các bản',
        '2026-02-09',
      ],
      ['SỞ XÂY DỰNG\nSố: 9/SXD\nBạc Liêu, ngày 3/4/2026\nKính gửi: Các phòng', 'Bạc Liêu'],
    ],
    refuses: [
      'SỞ XÂY DỰNG\nSố: 9/SXD\nKính gửi: Các phòng\n\nCăn cứ Công văn số 8/UBND-KT ngày 03/4/2026, đề nghị rà soát.',
      'SỞ XÂY DỰNG\nSố: 9/SXD\nKính gửi: Các phòng\n\nĐề nghị báo cáo trước ngày 15/5/2026.',
    ],
  },
  {
    id: 'frame/date-beside-number',
    reads: [
      ['SỞ NỘI VỤ\nSố 18/SNV-CCVC ngày 12/9/2026\nKính gửi: Các phòng', '2026-09-12'],
      ['CHI CỤC KIỂM LÂM\nSố 70/CCKL ngày 01/02/2026\nKính gửi: Các hạt', '2026-02-01'],
    ],
    refuses: [
      'SỞ NỘI VỤ\nSố 18/SNV-CCVC\nHà Nội, ngày 12 tháng 9 năm 2026\nKính gửi: Các phòng',
      'SỞ NỘI VỤ\nSố 18/SNV-CCVC\nKính gửi: Các phòng',
    ],
  },
  {
    id: 'frame/date-alone',
    reads: [
      ['SỞ TƯ PHÁP\nSố 20/STP\nngày 12/9/2026\nKính gửi: Các phòng', '2026-09-12'],
      ['SỞ CÔNG THƯƠNG\nSố 21/SCT\nNgày 01 tháng 10 năm 2026\nKính gửi: Các phòng', '2026-10-01'],
    ],
    refuses: [
      'SỞ TƯ PHÁP\nSố 20/STP\nHuế, ngày 12/9/2026\nKính gửi: Các phòng',
      'SỞ TƯ PHÁP\nSố 20/STP\nngày … tháng 9 năm 2026\nKính gửi: Các phòng',
    ],
  },
  {
    id: 'frame/title',
    reads: [
      ['UBND TỈNH YÊN BÁI\nSố: 3/CT-UBND\nCHỈ THỊ\nVề phòng cháy rừng', 'CT'],
      ['BỘ CÔNG THƯƠNG\nSố: 5/TB-BCT\nTHÔNG BÁO\nKết luận cuộc họp giao ban', 'TB'],
    ],
    refuses: [
      'SỞ Y TẾ\nSố: 4/SYT\nKính gửi: Các trạm\n\nĐề nghị xây dựng kế hoạch tiêm chủng.',
      'SỞ Y TẾ\nSố: 6/SYT\nV/v báo cáo quý I\nKính gửi: Các trạm',
    ],
  },
  {
    id: 'frame/symbol-code',
    reads: [
      ['CHI BỘ SỞ Y TẾ\nSố: 55/CV-CB\nKính gửi: Các đảng viên', 'CV'],
      ['TRƯỜNG THPT SỐ 1\nSố: 56/CV-THPT\nKính gửi: Các tổ chuyên môn', 'CV'],
    ],
    refuses: [
      'CỤC THUẾ\nSố: 30/CT-CS\nKính gửi: Chi cục Thuế khu vực I',
      'UBND TỈNH HÀ NAM\nSố: 32/KH-UBND\nKẾ HOẠCH\nTrồng cây',
    ],
  },
  {
    id: 'frame/letter',
    reads: [
      ['SỞ TÀI CHÍNH\nSố: 77/STC-NS\nV/v quyết toán\nKính gửi: Các sở', 'CV'],
      ['CÔNG AN TỈNH\nSố: 78/CAT-PV\nKính gửi: Công an các xã', 'CV'],
    ],
    refuses: [
      'SỞ TÀI CHÍNH\nSố: 79/KH-STC\nKẾ HOẠCH\nQuyết toán\nKính gửi: Các sở',
      'SỞ TÀI CHÍNH\nSố: 80/TB-STC\nTHÔNG BÁO\nLịch họp',
    ],
  },
  {
    id: 'frame/subject-about',
    reads: [
      [
        'SỞ TÀI CHÍNH\nSố: 81/STC\nV/v quyết toán năm 2025\nKính gửi: Các sở',
        'quyết toán năm 2025',
      ],
      ['SỞ Y TẾ\nSố: 82/SYT\nVề việc tiêm chủng mở rộng\nKính gửi: Các trạm', 'tiêm chủng mở rộng'],
      ['SỞ Y TẾ\nSố: 101/SYT\nVề quản lý hành nghề y\nKính gửi: Các trạm', 'quản lý hành nghề y'],
      ['SỞ Y TẾ\nSố: 102/SYT-NVY V/v: tập huấn sơ cứu\nKính gửi: Các trạm', 'tập huấn sơ cứu'],
    ],
    refuses: [
      'SỞ Y TẾ\nSố: 83/KH-SYT\nKẾ HOẠCH\nTiêm chủng mở rộng năm 2026',
      'SỞ Y TẾ\nSố: 84/SYT\nKính gửi: Các trạm',
    ],
  },
  {
    id: 'frame/subject-below-title',
    reads: [
      ['SỞ Y TẾ\nSố: 85/KH-SYT\nKẾ HOẠCH\nPhòng chống dịch năm 2026', 'Phòng chống dịch năm 2026'],
      [
        'UBND TỈNH PHÚ THỌ\nSố: 8/CT-UBND\nCHỈ THỊ\nTăng cường quản lý đất đai',
        'Tăng cường quản lý đất đai',
      ],
    ],
    refuses: [
      'SỞ Y TẾ\nSố: 86/SYT\nV/v phòng chống dịch\nKính gửi: Các trạm',
      'SỞ Y TẾ\nSố: 87/SYT\nKính gửi: Các trạm',
    ],
  },
  {
    id: 'frame/subject-below-signature',
    reads: [
      [
        'SỞ NỘI VỤ\nSố: 97/SNV\nKính gửi: Các phòng\n\nĐề nghị rà soát hồ sơ.\n\nGIÁM ĐỐC\n\nLê Văn Hải\n\nV/v rà soát hồ sơ\ncán bộ năm 2026',
        'rà soát hồ sơ cán bộ năm 2026',
      ],
      [
        'CHI CỤC THÚ Y\nSố: 98/CCTY\nKính gửi: Các trạm\n\nĐề nghị tiêm phòng.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHI CỤC TRƯỞNG\n\nLê Văn Hải\n\nV/v: tiêm phòng dại.',
        'tiêm phòng dại',
      ],
    ],
    refuses: [
      'SỞ NỘI VỤ\nSố: 99/SNV\nV/v nâng lương\nKính gửi: Các phòng\n\nĐề nghị lập danh sách.\n\nGIÁM ĐỐC\n\nLê Văn Hải\n\nV/v thi tuyển',
      'CHI CỤC THÚ Y\nSố: 100/CCTY\nKính gửi: Các trạm\n\nĐề nghị tiêm phòng.\n\nCHI CỤC TRƯỞNG\n\nLê Văn Hải',
    ],
  },
  {
    id: 'frame/urgency-mark',
    reads: [
      ['SỞ Y TẾ\nSố: 88/SYT\nHỎA TỐC\nKính gửi: Các trạm', 'HOA_TOC'],
      ['UBND TỈNH HÀ GIANG\nSố: 2/CĐ-UBND\nCÔNG ĐIỆN KHẨN\nVề ứng phó mưa lũ', 'KHAN'],
    ],
    refuses: [
      'SỞ Y TẾ\nSố: 89/SYT\nKính gửi: Các trạm\n\nĐề nghị khẩn trương thực hiện.',
      'UBND TỈNH HÀ GIANG\nSố: 3/CĐ-UBND\nCÔNG ĐIỆN\nVề tình huống khẩn cấp đê điều',
    ],
  },
  {
    id: 'frame/issuer-printed',
    reads: [
      ['UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 90/SYT-VP\nKính gửi: Các trạm', 'Sở Y tế'],
      ['BỘ NỘI VỤ\nSố: 91/BNV-VP\nKính gửi: Các vụ', 'Bộ Nội vụ'],
    ],
    refuses: [
      'Số: 92/BNV-VP\nKính gửi: Các vụ\n\nĐề nghị rà soát hồ sơ.',
      'Kính gửi: Các vụ\n\nĐề nghị gửi hồ sơ về Bộ Nội vụ.',
    ],
  },
  {
    id: 'frame/signer-name',
    reads: [
      [
        'SỞ Y TẾ\nSố: 93/SYT\nKính gửi: Các trạm\n\nĐề nghị rà soát hồ sơ.\n\nGIÁM ĐỐC\n\nLê Văn Hải',
        'Lê Văn Hải',
      ],
      [
        'UBND XÃ AN PHÚ\nSố: 94/UBND\nKính gửi: Các ấp\n\nĐề nghị trồng cây.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nĐỗ Thị Mai',
        'Đỗ Thị Mai',
      ],
    ],
    refuses: [
      'SỞ Y TẾ\nSố: 95/SYT\nKính gửi: Ông Trần Văn An\n\nĐề nghị bổ sung hồ sơ.',
      'SỞ Y TẾ\nSố: 96/SYT\nKính gửi: Các trạm\n\nĐồng chí Lê Văn Hải phụ trách hồ sơ.',
    ],
  },
];
