// One document a case, several cases a kind of language, each from another field: that is why it is long.
import {
  itemsOf as items,
  letter,
  notice,
  plan,
  telegram,
  seenIn,
} from '../../../../testing/src/documents/directives-of-kinds.js';

const F = '\n\nII. KINH PHÍ\n\nNgân sách tỉnh.';

type Case = readonly [text: string, seen: readonly string[] | Readonly<Record<string, unknown>>];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a name ends where the work begins': [
    [
      items(
        'Hội Cựu chiến binh tỉnh thăm viếng nghĩa trang liệt sĩ.',
        'Phòng Kế hoạch lập dự toán.',
      ),
      ['lead Hội Cựu chiến binh tỉnh', 'lead Phòng Kế hoạch'],
    ],
    [
      items(
        'Bệnh viện Nhi đưa đón, bố trí chỗ nghỉ cho chuyên gia.',
        'Hội Liên hiệp Phụ nữ tỉnh nhân mô hình bếp sạch.',
        'Tòa án nhân dân tỉnh thụ lý, xét xử lưu động 03 vụ án.',
        'Đồn Biên phòng Bát Xát chốt giữ các đường mòn.',
        'Chi cục Thú y tiêu độc chuồng trại.',
        'Trường Trung cấp Y lập trình phần mềm quản lý thực hành.',
        'Thuế tỉnh Lào Cai hoàn thuế cho doanh nghiệp xuất khẩu.',
        'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh dựng nhà nhân ái cho thanh niên nghèo.',
        'Hội Nông dân tỉnh ủ phân hữu cơ tại các bản.',
      ),
      [
        'lead Bệnh viện Nhi',
        'lead Hội Liên hiệp Phụ nữ tỉnh',
        'lead Tòa án nhân dân tỉnh',
        'lead Đồn Biên phòng Bát Xát',
        'lead Chi cục Thú y',
        'lead Trường Trung cấp Y',
        'lead Thuế tỉnh Lào Cai',
        'lead Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh',
        'lead Hội Nông dân tỉnh',
      ],
    ],
    [
      items(
        'Trung tâm Y tế Bát Xát lấp các giếng bỏ hoang.',
        'Phòng Tài chính - Kế toán kết chuyển số dư sang năm sau.',
        'Ban Bảo vệ, chăm sóc sức khỏe cán bộ đăng cai hội thao ngành.',
        'Công an xã Mường Hum gọi hỏi, răn đe các đối tượng.',
        'Cục Thi hành án dân sự tỉnh kê biên tài sản.',
        'Kho bạc Nhà nước khu vực kiểm soát chi các dự án.',
        'Bảo hiểm xã hội tỉnh giám định hồ sơ thanh toán.',
        'Liên đoàn Lao động tỉnh mở điểm bán hàng bình ổn giá.',
      ),
      [
        'lead Trung tâm Y tế Bát Xát',
        'lead Phòng Tài chính - Kế toán',
        'lead Ban Bảo vệ, chăm sóc sức khỏe cán bộ',
        'lead Công an xã Mường Hum',
        'lead Cục Thi hành án dân sự tỉnh',
        'lead Kho bạc Nhà nước khu vực',
        'lead Bảo hiểm xã hội tỉnh',
        'lead Liên đoàn Lao động tỉnh',
      ],
    ],
  ],
  'doers behind a topic': [
    [
      notice(
        '1. Về đề nghị bổ sung 45 tỷ đồng từ nguồn dự phòng ngân sách trung ương năm 2026 để khắc phục hậu quả bão số 3 theo Quyết định số 9/QĐ-TTg ngày 05 tháng 01 năm 2026: Bộ Tài chính chủ trì, phối hợp với Bộ Nông nghiệp và Môi trường tổng hợp, trình Thủ tướng Chính phủ trước ngày 20 tháng 3 năm 2026.',
      ),
      ['lead Bộ Tài chính, support Bộ Nông nghiệp và Môi trường 2026-03-19'],
    ],
    [
      notice(
        '1. Đối với kiến nghị của tỉnh Nam Định về mở rộng Đồng muối Bạch Long giai đoạn 2: giao Bộ Xây dựng nghiên cứu, trả lời địa phương trong tháng 4 năm 2026.',
      ),
      ['lead Bộ Xây dựng 2026-04-30'],
    ],
    [
      notice(
        '1. Liên quan đến Dự án Cảng cạn Km7, Tổ công tác số 5 kiểm tra, báo cáo Thủ tướng Chính phủ trước 31/3/2026.',
      ),
      ['lead Tổ công tác số 5 2026-03-30'],
    ],
    [
      notice(
        '1. Về việc chậm giải ngân 1.200 tỷ đồng vốn ODA năm 2025 của Dự án Nhà máy nước số 3: Ủy ban nhân dân thành phố Hải Phòng kiểm điểm trách nhiệm, báo cáo Thủ tướng Chính phủ trước ngày 25 tháng 3 năm 2026.\n\n2. Về cơ chế thu hút chuyên gia theo Nghị quyết số 57-NQ/TW: Bộ Khoa học và Công nghệ chủ trì xây dựng Nghị định.',
      ),
      ['lead Ủy ban nhân dân thành phố Hải Phòng 2026-03-24', 'lead Bộ Khoa học và Công nghệ'],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Công tác tuyển quân: Hội đồng Nghĩa vụ quân sự các xã rà soát nguồn trước ngày 15/9/2026.\n\n2. Về kinh phí tổ chức hội thao: do các đơn vị tự bảo đảm.\n\n3. Khám sức khỏe cho cựu chiến binh: giao Bệnh viện Đa khoa tỉnh thực hiện trong quý III/2026.' +
          F,
      ),
      [
        'lead Hội đồng Nghĩa vụ quân sự các xã 2026-09-14',
        'lead Bệnh viện Đa khoa tỉnh 2026-09-30',
      ],
    ],
  ],
  'classes with their members': [
    [
      notice(
        '1. Về bảo đảm muối dự trữ: đề nghị các tập đoàn: Hóa chất Việt Nam, Dầu khí Quốc gia Việt Nam mua tạm trữ trong tháng 5 năm 2026.',
      ),
      ['lead Tập đoàn Hóa chất Việt Nam, lead Tập đoàn Dầu khí Quốc gia Việt Nam 2026-05-31'],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Giao các trung tâm y tế: Bát Xát, Sa Pa, Bảo Thắng tiêm chủng bổ sung.\n\n2. Các bệnh viện: Đa khoa tỉnh, Sản Nhi, Y học cổ truyền cấp cứu, thu dung người bệnh.' +
          F,
      ),
      [
        'lead Trung tâm y tế Bát Xát, lead Trung tâm y tế Sa Pa, lead Trung tâm y tế Bảo Thắng',
        'lead Bệnh viện Đa khoa tỉnh, lead Bệnh viện Sản Nhi, lead Bệnh viện Y học cổ truyền',
      ],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Các chi cục: Thủy lợi, Kiểm lâm, Chăn nuôi và Thú y trực ban.\n\n2. Các hội: Nông dân, Cựu chiến binh, Liên hiệp Phụ nữ tỉnh vận động hội viên.' +
          F,
      ),
      [
        'lead Chi cục Thủy lợi, lead Chi cục Kiểm lâm, lead Chi cục Chăn nuôi và Thú y',
        'lead Hội Nông dân, lead Hội Cựu chiến binh, lead Hội Liên hiệp Phụ nữ tỉnh',
      ],
    ],
  ],
  'ranges of places': [
    [
      telegram(
        '- Ủy ban nhân dân các tỉnh từ Lào Cai đến Hà Tĩnh;\n- Bộ Y tế.',
        '1. Ủy ban nhân dân các tỉnh từ Lào Cai đến Hà Tĩnh che chắn chuồng trại.\n\n2. Bộ Y tế bố trí thuốc.',
      ),
      {
        rows: ['lead Ủy ban nhân dân các tỉnh từ Lào Cai đến Hà Tĩnh', 'lead Bộ Y tế'],
        kinds: ['subset', 'body'],
      },
    ],
  ],
  'polite names': [
    [
      letter(
        'Trong tháng 4, ngành y tế tổ chức tuần lễ tiêm chủng.\n\nSở Y tế kính mong quý Đài, quý Báo dành thời lượng đưa tin./.',
        '\n- Đài Phát thanh và Truyền hình tỉnh;\n- Báo Lào Cai.',
      ),
      ['lead Đài Phát thanh và Truyền hình tỉnh, lead Báo Lào Cai'],
    ],
    [
      letter(
        'Sở Y tế trân trọng đề nghị quý Hội phối hợp, vận động hội viên hiến máu trước ngày 20/4/2026.',
        'Hội Liên hiệp Phụ nữ tỉnh.',
      ),
      ['lead Hội Liên hiệp Phụ nữ tỉnh 2026-04-19'],
    ],
  ],
  'doers behind a colon': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Liên đoàn Lao động tỉnh\n\na) Giám sát việc trồng cây.\n\nb) Vận động đoàn viên tham gia.\n\n2. Yêu cầu: Công an các xã\n\n- Tuần tra rừng.',
      ),
      [
        'lead Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, lead Hội Liên hiệp Phụ nữ tỉnh, lead Liên đoàn Lao động tỉnh',
        'lead Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, lead Hội Liên hiệp Phụ nữ tỉnh, lead Liên đoàn Lao động tỉnh',
        'lead Công an các xã',
      ],
    ],
  ],
  'a letter that begins with its doer': [
    [
      letter(
        'Thanh tra Sở chủ trì, phối hợp với Phòng Nghiệp vụ dược kiểm tra các nhà thuốc, báo cáo Giám đốc Sở trước ngày 30/4/2026.',
      ),
      ['lead Thanh tra Sở, support Phòng Nghiệp vụ dược 2026-04-29'],
    ],
    [
      letter(
        'Giao Trung tâm Giám định y khoa bố trí lịch khám cho 12 cựu chiến binh trước ngày 30/4/2026.',
      ),
      ['lead Trung tâm Giám định y khoa 2026-04-29'],
    ],
  ],
  'a time at the head': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Trước ngày 30/4/2026, Hội Nông dân tỉnh bàn giao giống.\n\n2. Chậm nhất ngày 15/5/2026: Bưu điện tỉnh chi trả xong trợ cấp.\n\n3. Trong quý II/2026, Kho bạc Nhà nước khu vực đối chiếu số dư.\n\n4. Đến hết tháng 6 năm 2026, UBND các xã trồng xong.',
      ),
      [
        'lead Hội Nông dân tỉnh 2026-04-29',
        'lead Bưu điện tỉnh 2026-05-15',
        'lead Kho bạc Nhà nước khu vực 2026-06-30',
        'lead UBND các xã 2026-06-30',
      ],
    ],
  ],
  'bodies without a known head': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. FPT Lào Cai lắp camera trước ngày 30/6/2026.\n\n2. Kế toán, Văn thư đối chiếu sổ.\n\n3. Tổ Một cửa niêm yết thủ tục.\n\n4. Vinamilk tài trợ sữa học đường.\n\n5. Ban QLDA huyện đắp nền đường.',
      ),
      [
        'lead FPT Lào Cai 2026-06-29',
        'lead Kế toán, lead Văn thư',
        'lead Tổ Một cửa',
        'lead Vinamilk',
        'lead Ban QLDA huyện',
      ],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. VNPT Lào Cai cấp chữ ký số cho trưởng thôn.\n\n2. Vietravel tài trợ vé tham quan.\n\n3. GRDP tăng 8% so với năm trước.' +
          F,
      ),
      ['lead VNPT Lào Cai', 'lead Vietravel', ''],
    ],
  ],
  'guidance that orders': [
    [
      letter(
        'Để có cơ sở phân bổ vốn, Bộ Y tế hướng dẫn các Sở Y tế lập báo cáo nhu cầu trang thiết bị theo mẫu kèm theo. Báo cáo gửi về Bộ Y tế (Vụ Kế hoạch - Tài chính) trước ngày 20/4/2026.',
        'Sở Y tế các tỉnh, thành phố trực thuộc Trung ương.',
        'BỘ Y TẾ',
        '81/BYT-KHTC',
      ),
      ['lead các Sở Y tế 2026-04-19'],
    ],
    [
      letter(
        'Bộ Giáo dục và Đào tạo hướng dẫn các sở giáo dục và đào tạo thực hiện một số nội dung sau:\n\n1. Rà soát đội ngũ giáo viên.\n\n2. Xây dựng kế hoạch tuyển dụng, gửi Bộ trước ngày 15/5/2026.',
        'Các sở giáo dục và đào tạo.',
        'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
        '81/BGDĐT-NGCB',
      ),
      ['lead Các sở giáo dục và đào tạo', 'lead Các sở giáo dục và đào tạo 2026-05-14'],
    ],
    [
      letter(
        'Ban Thường vụ Tỉnh đoàn hướng dẫn các huyện đoàn, đoàn trực thuộc tổ chức Tháng Thanh niên như sau:\n\n1. Ra quân trồng cây trước ngày 26/3/2026.\n\n2. Báo cáo kết quả về Tỉnh đoàn trước ngày 05/4/2026.',
        'Ban Thường vụ các huyện đoàn, đoàn trực thuộc.',
        'TỈNH ĐOÀN LÀO CAI',
        '81-HD/TĐTN',
      ),
      [
        'lead Ban Thường vụ các huyện đoàn, đoàn trực thuộc 2026-03-25',
        'lead Ban Thường vụ các huyện đoàn, đoàn trực thuộc 2026-04-04',
      ],
    ],
  ],
  'shares for each': [
    [
      items(
        'Giao chỉ tiêu hiến máu cho từng phòng, cụ thể:\n\n- Phòng Nghiệp vụ y: 20 đơn vị máu.\n\n- Phòng Tổ chức: 10 đơn vị máu.',
        'Văn phòng Sở tổng hợp danh sách.',
      ),
      { rows: ['lead Phòng Nghiệp vụ y', 'lead Phòng Tổ chức', 'lead Văn phòng Sở'] },
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Giao chỉ tiêu tuyển quân cho các xã như sau:\n\n- Xã Bát Xát: 25 công dân.\n\n- Xã Mường Hum: 20 công dân.\n\n2. Hội đồng Nghĩa vụ quân sự tỉnh khám tuyển trước ngày 30/4/2026.' +
          F,
      ),
      { rows: ['lead các xã', 'lead Hội đồng Nghĩa vụ quân sự tỉnh 2026-04-29'] },
    ],
  ],
  'those who wish to': [
    [
      letter(
        'Sở Y tế thông báo chiêu sinh lớp hồi sức.\n\nCác đơn vị có nhu cầu cử viên chức tham gia, trưởng các đơn vị lập danh sách gửi về Phòng Tổ chức trước ngày 20/3/2026.',
      ),
      { rows: ['lead Các đơn vị có nhu cầu 2026-03-19'] },
    ],
    [
      letter(
        'Sở Y tế thông báo chiêu sinh lớp hồi sức.\n\nĐơn vị nào có nhu cầu đề nghị gửi danh sách về Phòng Tổ chức trước ngày 20/3/2026.',
      ),
      { rows: ['lead Đơn vị nào có nhu cầu 2026-03-19'] },
    ],
    [
      letter(
        'Sở Y tế thông báo chiêu sinh lớp hồi sức.\n\nCá nhân, đơn vị có nhu cầu đăng ký trực tiếp tại Văn phòng Sở trước ngày 20/3/2026.',
      ),
      { rows: ['lead Cá nhân, đơn vị có nhu cầu 2026-03-19'] },
    ],
  ],
  'lists over lines': [
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Giao các đơn vị sau: Sở Y tế; Sở Nội vụ; Công an tỉnh;\nHội Nông dân tỉnh; Bộ Chỉ huy quân sự tỉnh lập danh sách người có công trước ngày 30/4/2026.' +
          F,
      ),
      [
        'lead Sở Y tế, lead Sở Nội vụ, lead Công an tỉnh, lead Hội Nông dân tỉnh, lead Bộ Chỉ huy quân sự tỉnh 2026-04-29',
      ],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, các tổ chức chính trị - xã hội tỉnh,\nBan Thường vụ Tỉnh đoàn\nvà Hội Luật gia tỉnh giám sát việc bầu cử.' +
          F,
      ),
      [
        'lead Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, lead các tổ chức chính trị - xã hội tỉnh, lead Ban Thường vụ Tỉnh đoàn, lead Hội Luật gia tỉnh',
      ],
    ],
    [
      letter(
        'Đề nghị:\n\n- Bệnh viện Đa khoa tỉnh chuyển 05 máy thở cho tuyến xã.\n\n- Trung tâm Y tế Sa Pa tiếp nhận máy thở.\n\n- Văn phòng Sở theo dõi, đôn đốc.',
      ),
      ['lead Bệnh viện Đa khoa tỉnh', 'lead Trung tâm Y tế Sa Pa', 'monitor Văn phòng Sở'],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Sở Y tế, Sở Nội vụ và các cơ quan liên quan:\n\n- Kiểm tra hồ sơ.\n\n- Lập danh sách.' +
          F,
      ),
      [
        'lead Sở Y tế, lead Sở Nội vụ, lead các cơ quan liên quan',
        'lead Sở Y tế, lead Sở Nội vụ, lead các cơ quan liên quan',
      ],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Sở Y tế và cơ quan liên quan rà soát danh mục.\n\n2. Tòa án nhân dân, Viện kiểm sát nhân dân, Công an các cấp phối hợp xét xử.' +
          F,
      ),
      [
        'lead Sở Y tế, lead cơ quan liên quan',
        'lead Tòa án nhân dân, lead Viện kiểm sát nhân dân, lead Công an các cấp',
      ],
    ],
  ],
  'whose work it is': [
    [
      items(
        'Kho bạc Nhà nước Lào Cai tất toán tài khoản tạm giữ.',
        'Cục Hải quan khu vực VII soi chiếu 100% lô hàng nông sản.',
        'Viện Kiểm sát nhân dân tỉnh kiểm sát việc tạm giữ, tạm giam.',
        'Trung tâm Trợ giúp pháp lý nhà nước cử luật sư bào chữa.',
        'Ban Chỉ huy Quân sự xã Bát Xát gọi khám sơ tuyển 30 công dân.',
        'Trường THPT số 1 Sa Pa ôn tập, phụ đạo học sinh lớp 12.',
        'Hội Khuyến học tỉnh vinh danh dòng họ hiếu học.',
        'Quỹ Tín dụng nhân dân xã Cốc San giải ngân vốn vay.',
        'Hợp tác xã Chè Bản Liền đóng gói, dán tem sản phẩm.',
      ),
      [
        'lead Kho bạc Nhà nước Lào Cai',
        'lead Cục Hải quan khu vực VII',
        'lead Viện Kiểm sát nhân dân tỉnh',
        'lead Trung tâm Trợ giúp pháp lý nhà nước',
        'lead Ban Chỉ huy Quân sự xã Bát Xát',
        'lead Trường THPT số 1 Sa Pa',
        'lead Hội Khuyến học tỉnh',
        'lead Quỹ Tín dụng nhân dân xã Cốc San',
        'lead Hợp tác xã Chè Bản Liền',
      ],
    ],
    [
      items(
        'Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo việc học tập nghị quyết.',
        'Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng tuyên truyền.',
        'Ủy ban Kiểm tra Tỉnh ủy kiểm tra đảng viên có dấu hiệu vi phạm.',
        'Đảng bộ các xã, phường kết nạp 200 đảng viên mới.',
        'Chi bộ Văn phòng sinh hoạt chuyên đề quý II.',
        'Trường Chính trị tỉnh mở 02 lớp trung cấp lý luận.',
      ),
      [
        'lead Đảng ủy Ủy ban nhân dân tỉnh',
        'lead Ban Tuyên giáo và Dân vận Tỉnh ủy',
        'monitor Ủy ban Kiểm tra Tỉnh ủy',
        'lead Đảng bộ các xã, phường',
        'lead Chi bộ Văn phòng',
        'lead Trường Chính trị tỉnh',
      ],
    ],
    [
      items(
        'Thủ trưởng các cơ quan, đơn vị và Chủ tịch UBND các xã, phường chịu trách nhiệm rà soát hồ sơ đảng viên.',
        'Đội Quản lý thị trường số 3 đột kích các kho hàng lậu.',
        'Công ty TNHH MTV Khai thác công trình thủy lợi tỉnh tích nước các hồ.',
        'Ngân hàng Chính sách xã hội chi nhánh tỉnh cho vay 12 tỷ đồng.',
        'Khoa Kiểm soát nhiễm khuẩn khử khuẩn phòng mổ.',
        'Trạm Khuyến nông khu vực bón thúc cho 20 ha lúa.',
        'Lữ đoàn Công binh 543 rà phá bom mìn tại bản Phiêng.',
      ),
      [
        'lead Thủ trưởng các cơ quan, đơn vị, lead Chủ tịch UBND các xã, phường',
        'lead Đội Quản lý thị trường số 3',
        'lead Công ty TNHH MTV Khai thác công trình thủy lợi tỉnh',
        'lead Ngân hàng Chính sách xã hội chi nhánh tỉnh',
        'lead Khoa Kiểm soát nhiễm khuẩn',
        'lead Trạm Khuyến nông khu vực',
        'lead Lữ đoàn Công binh 543',
      ],
    ],
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Giáo dục và Đào tạo\n\n- Chủ trì, phối hợp với Sở Y tế, Công an tỉnh kiểm tra bếp ăn bán trú trước ngày 30/4/2026.\n\n- Chỉ đạo các trường niêm yết thực đơn.\n\n2. Sở Y tế: Lấy mẫu xét nghiệm; công bố kết quả trong tháng 5/2026.\n\n3. Đề nghị Ban Đại diện cha mẹ học sinh các trường giám sát bữa ăn.\n\n4. Báo Lào Cai, Đài Phát thanh và Truyền hình tỉnh mở chuyên mục.\n\n5. Ủy ban nhân dân các xã, phường: bố trí kinh phí; báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 10/6/2026 để tổng hợp.',
      ),
      [
        'lead Sở Giáo dục và Đào tạo, support Sở Y tế, support Công an tỉnh 2026-04-29',
        'lead Sở Giáo dục và Đào tạo',
        'lead Sở Y tế 2026-05-31',
        'lead Ban Đại diện cha mẹ học sinh các trường',
        'lead Báo Lào Cai, lead Đài Phát thanh và Truyền hình tỉnh',
        'lead Ủy ban nhân dân các xã, phường 2026-06-09',
      ],
    ],
    [
      plan(
        'I. NHIỆM VỤ\n\n1. Giao Cục Thuế tỉnh phối hợp với Công an tỉnh và các cơ quan liên quan chống thất thu trong kinh doanh thương mại điện tử.\n\n2. Đối với Tòa án nhân dân hai cấp: đẩy nhanh tiến độ giải quyết án hành chính.\n\n3. Các cơ quan tư pháp phối hợp tổ chức phiên tòa rút kinh nghiệm.' +
          F,
      ),
      [
        'lead Cục Thuế tỉnh, support Công an tỉnh, support các cơ quan liên quan',
        'lead Tòa án nhân dân hai cấp',
        'lead Các cơ quan tư pháp',
      ],
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%#', (text, seen) => {
    expect(seenIn(text, seen)).toEqual(seen);
  });
});
