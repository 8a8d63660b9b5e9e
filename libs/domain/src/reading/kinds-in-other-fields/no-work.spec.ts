// One document a case, several cases a kind of language, each from another field: that is why it is long.
import {
  decision,
  government as gov,
  itemsOf as items,
  letter,
  notice,
  plan,
  seenIn,
} from '../../../../testing/src/documents/directives-of-kinds.js';

const order = 'Sở Y tế đề nghị các phòng kiểm đếm vật tư.';
const O = 'lead các phòng';
const A = 'lead Các phòng, đơn vị thuộc Sở';
const noneItems = (...told: readonly string[]) =>
  letter(
    `Sở Y tế thông báo một số nội dung như sau:\n\n${told.map((item, i) => `${i + 1}. ${item}`).join('\n\n')}\n\n${order}`,
  );

type Case = readonly [text: string, seen: readonly string[] | Readonly<Record<string, unknown>>];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a courtesy closing': [
    [letter(order + '\n\nCông an tỉnh thông báo để các đơn vị biết, chủ động phối hợp./.'), [O]],
    [
      gov(
        'Bộ Nội vụ chủ trì, phối hợp với Bộ Tư pháp lập phương án nghỉ Tết, trình Thủ tướng Chính phủ trước ngày 15 tháng 4 năm 2026.\n\nVăn phòng Chính phủ xin thông báo để quý Bộ biết, tổ chức thực hiện./.',
        'Bộ Nội vụ.',
      ),
      ['lead Bộ Nội vụ, support Bộ Tư pháp 2026-04-14'],
    ],
    [
      letter(
        'Đề nghị Bệnh viện Lao và Bệnh phổi lập danh sách người bệnh trước ngày 02/4/2026.\n\nSở Y tế thông báo để Bệnh viện và các đơn vị liên quan được biết, làm cơ sở thực hiện.',
      ),
      ['lead Bệnh viện Lao và Bệnh phổi 2026-04-01'],
    ],
    [
      letter(
        order +
          '\n\nRất mong nhận được sự quan tâm, phối hợp của quý đơn vị. Xin trân trọng cảm ơn!',
      ),
      [O],
    ],
    [
      letter(
        order + '\n\nMọi thông tin chi tiết xin liên hệ Văn phòng Sở, điện thoại 0214.3820.111.',
      ),
      [O],
    ],
    [
      letter(
        order +
          '\n\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế để xem xét, giải quyết.',
      ),
      [O],
    ],
    [letter(order + '\n\nSở Y tế rất mong nhận được sự hợp tác của các đồng chí./.'), [O]],
    [letter(order + '\n\nSở Y tế kính báo để quý đơn vị nắm thông tin, phối hợp./.'), [O]],
    [letter(order + '\n\nGiám đốc Sở Y tế thông báo để Trưởng các phòng biết, thực hiện.'), [O]],
    [
      letter(
        order + '\n\nTrên đây là ý kiến của Sở Y tế, đề nghị các đơn vị nghiên cứu, thực hiện./.',
      ),
      [O],
    ],
    [letter(order + '\n\nRất mong sự hợp tác của Quý cơ quan.'), [O]],
    [
      notice(
        '1. Bộ Nội vụ thẩm định đề án trước ngày 30/4/2026.\n\nVăn phòng Chính phủ thông báo để các bộ, cơ quan, địa phương biết, thực hiện./.',
      ),
      ['lead Bộ Nội vụ 2026-04-29'],
    ],
    [
      letter(
        'Nhận được văn bản này, đề nghị các phòng khẩn trương triển khai thực hiện.\n\nKính đề nghị quý đơn vị quan tâm, tạo điều kiện.',
      ),
      {},
    ],
    [
      letter(
        order +
          '\n\nĐề nghị các đơn vị nghiêm túc triển khai thực hiện. Nếu có khó khăn, vướng mắc, kịp thời báo cáo Sở Y tế để được hướng dẫn, giải quyết./.',
      ),
      [O],
    ],
    [letter(order + '\n\nVậy, Sở Y tế đề nghị các phòng biết và thực hiện./.'), [O]],
  ],
  'a provision is no work': [
    [
      letter(
        'Về vấn đề này, Sở Y tế có ý kiến như sau:\n\n- Căn cứ Điều 7 Luật Khám bệnh, chữa bệnh năm 2023 quy định các hành vi bị nghiêm cấm;\n\n- Căn cứ điểm a khoản 2 Điều 3 Thông tư số 32/2023/TT-BYT ngày 31/12/2023 của Bộ Y tế quy định chi tiết một số điều của Luật;\n\n' +
          order,
      ),
      [O],
    ],
    [
      letter(
        '1. Theo quy định tại Điều 12 Nghị định số 96/2023/NĐ-CP, người hành nghề phải có giấy phép.\n\n2. Tại khoản 3 Điều 4 Thông tư số 08/2024/TT-BYT quy định: cơ sở lưu hồ sơ 10 năm.\n\n' +
          order,
      ),
      [O],
    ],
    [
      letter(
        'Căn cứ quy định tại khoản 1 Điều 9 Luật Thanh tra thì thời hạn thanh tra không quá 45 ngày.\n\nĐối chiếu quy định nêu trên, trường hợp của ông Nam thuộc thẩm quyền của Thanh tra huyện.\n\n' +
          order,
      ),
      [O],
    ],
  ],
  powers: [
    [
      decision(
        'Điều 1. Phân cấp quản lý\n\n1. Sở Y tế quyết định bổ nhiệm Giám đốc bệnh viện hạng II.\n\n2. Ủy ban nhân dân cấp xã quyết định đầu tư dự án dưới 5 tỷ đồng.\n\nĐiều 2. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.',
      ),
      [],
    ],
    [
      decision(
        'Điều 1. Quy định thẩm quyền\n\n1. Chi cục trưởng Chi cục Kiểm lâm được quyền xử phạt đến 50 triệu đồng.\n\n2. Giám đốc Công an tỉnh có quyền đình chỉ hoạt động có thời hạn.\n\nĐiều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.',
      ),
      [],
    ],
  ],
  'quoted provisions': [
    [
      letter(
        'Khoản 2 Điều 8 Luật Thuế quy định:\n\n“2. Người nộp thuế khai thuế trước ngày 20 của tháng sau.\n\n3. Cơ quan thuế tiếp nhận hồ sơ.”\n\nĐề nghị Phòng Tài chính đối chiếu, thực hiện đúng quy định.',
      ),
      ['lead Phòng Tài chính'],
    ],
    [
      letter(
        'Điều 15 Điều lệ Hội Cựu chiến binh nêu rõ: “Chi hội sinh hoạt 3 tháng một lần; chi hội trưởng báo cáo Ban Chấp hành trước ngày 25”.\n\nĐề nghị Văn phòng Sở nghiên cứu, tham mưu.',
      ),
      ['lead Văn phòng Sở'],
    ],
    [
      letter(
        'Theo Điều 5 Thông tư số 4/2024/TT-BYT:\n\n"Điều 5. Trách nhiệm của cơ sở\n1. Cơ sở bố trí kho.\n2. Cơ sở lập sổ."\n\n' +
          order,
      ),
      [O],
    ],
    [
      letter(
        'Khoản 5 Điều 12 Quy chế thi đua quy định: "Các đơn vị nộp hồ sơ trước ngày 15 tháng 11 hằng năm. Phòng Tổ chức tổng hợp, trình Hội đồng". \n\n' +
          order,
      ),
      [O],
    ],
    [
      letter(
        'Tại điểm c khoản 1 Điều 20 Luật Thủ đô quy định:\n\n“c) Ủy ban nhân dân cấp xã tổ chức cưỡng chế;\n\nd) Công an cấp xã bảo vệ hiện trường.”\n\n' +
          order,
      ),
      [O],
    ],
  ],
  'what a decision does itself': [
    [
      decision(
        'Điều 1.\n\nPhê duyệt kết quả xét chọn với các nội dung sau:\n\n1. Công nhận 12 sản phẩm đạt 3 sao.\n\n2. Cấp giấy chứng nhận cho 05 chủ thể.\n\nĐiều 2. Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.',
      ),
      [],
    ],
    [
      decision(
        'Điều 1. Thành lập Ban Chỉ đạo gồm các ông, bà có tên sau:\n\n1. Ông Lê Văn Nam, Phó Chủ tịch UBND tỉnh - Trưởng ban.\n\n2. Bà Trần Thị Hoa, Giám đốc Sở Y tế - Phó Trưởng ban.\n\nĐiều 2. Ban Chỉ đạo có nhiệm vụ:\n\n1. Xây dựng kế hoạch hoạt động hằng năm.\n\n2. Đôn đốc các sở thực hiện.\n\nĐiều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      ),
      ['lead Ban Chỉ đạo', 'monitor Ban Chỉ đạo'],
    ],
  ],
  functions: [
    [
      decision(
        'Điều 1. Vị trí, chức năng\n\n1. Chi cục Dân số là tổ chức hành chính thuộc Sở Y tế.\n\n2. Chi cục có tư cách pháp nhân, có con dấu.\n\nĐiều 2. Nhiệm vụ, quyền hạn\n\n1. Tham mưu Giám đốc Sở Y tế ban hành kế hoạch dân số.\n\n2. Hướng dẫn nghiệp vụ cho tuyến xã.\n\na) Tập huấn cộng tác viên.\n\nb) Cấp phát phương tiện.\n\nĐiều 3. Cơ cấu tổ chức\n\n1. Lãnh đạo Chi cục có Chi cục trưởng và không quá 02 Phó Chi cục trưởng.\n\nĐiều 4. Giám đốc Sở Y tế, Chi cục trưởng Chi cục Dân số chịu trách nhiệm thi hành Quyết định này./.',
      ),
      { rows: [], to: ['Giám đốc Sở Y tế', 'Chi cục trưởng Chi cục Dân số'] },
    ],
    [
      decision(
        'Điều 1. Chức năng\n\nHội đồng tư vấn giúp Chủ tịch UBND tỉnh xét tặng danh hiệu.\n\nĐiều 2. Nhiệm vụ của Hội đồng\n\n1. Thẩm định hồ sơ.\n\n2. Bỏ phiếu kín.\n\nĐiều 3. Quyền hạn của Hội đồng\n\n1. Yêu cầu các đơn vị cung cấp tài liệu.\n\nĐiều 4. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
      ),
      {},
    ],
  ],
  'criteria and conditions': [
    [
      plan(
        'I. ĐỐI TƯỢNG, TIÊU CHUẨN KHEN THƯỞNG\n\n1. Tập thể\n\n- Hoàn thành xuất sắc nhiệm vụ.\n\n- Có 100% cán bộ tham gia.\n\n2. Cá nhân\n\n- Chấp hành tốt chủ trương, pháp luật.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân tỉnh xét chọn, gửi hồ sơ trước ngày 20/4/2026.',
      ),
      ['lead Hội Nông dân tỉnh 2026-04-19'],
    ],
    [
      plan(
        'I. ĐIỀU KIỆN THAM GIA\n\n1. Đội thi gồm 05 thành viên.\n\n2. Thí sinh mang theo thẻ căn cước.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Tỉnh đoàn tập huấn thí sinh.',
      ),
      ['lead Tỉnh đoàn'],
    ],
  ],
  'rules for a case': [
    [
      items(
        'Rà soát kho thuốc.',
        'Nếu thủ kho nghỉ phép thì phải bàn giao chìa khóa cho người thay thế.',
        'Trường hợp thuốc hết hạn thì lập biên bản hủy.',
        'Khi phát hiện ca bệnh, trạm y tế báo cáo ngay Trung tâm Kiểm soát bệnh tật.',
      ),
      [A, 'lead trạm y tế'],
    ],
    [
      letter(
        'Đề nghị các phòng cử cán bộ dự họp đúng thành phần. Trường hợp trưởng phòng đi công tác thì cử phó trưởng phòng dự thay và báo cáo Văn phòng Sở.',
      ),
      [O],
    ],
    [
      letter(
        order +
          '\n\nTrường hợp các phòng không gửi báo cáo đúng hạn, Giám đốc Sở sẽ xem xét trách nhiệm người đứng đầu.',
      ),
      [O],
    ],
    [letter(order + '\n\nĐơn vị nào không có ý kiến coi như thống nhất với dự thảo.'), [O]],
    [
      letter(
        order +
          '\n\nTrường hợp có thay đổi về nhân sự, đề nghị các phòng thông báo cho Văn phòng Sở trước ngày 20/3/2026.',
      ),
      [O, 'lead các phòng 2026-03-19'],
    ],
  ],
  'what is told': [
    [
      plan(
        'I. TỔ CHỨC THỰC HIỆN\n\n1. Năm 2025, Hội Nông dân tỉnh hỗ trợ 200 hộ vay vốn.\n\n2. Qua kiểm tra, Công an tỉnh phát hiện 05 cơ sở vi phạm.\n\n3. Hội Phụ nữ tỉnh được khen thưởng.\n\n4. Sở Tài chính bố trí vốn.',
      ),
      ['lead Sở Tài chính'],
    ],
    [
      noneItems(
        'Trong quý I, Trung tâm Kiểm soát bệnh tật đã phun hóa chất tại 30 xã.',
        'Một số bệnh viện chưa thực hiện nghiêm quy trình.',
        'Việc tiêm chủng còn chậm tại các xã vùng cao.',
      ),
      [O],
    ],
    [
      letter(
        'Thời gian qua, Công an tỉnh tích cực tuyên truyền, nhiều vụ lừa đảo được ngăn chặn. Tuy nhiên, các ngân hàng chưa cảnh báo kịp thời.\n\n' +
          order,
      ),
      [O],
    ],
  ],
  praise: [
    [
      notice(
        '1. Phó Thủ tướng biểu dương Bộ Công an, Bộ Quốc phòng đã chủ động ứng phó.\n\n2. Hoan nghênh tỉnh Nam Định duy trì diện tích muối.\n\n3. Bộ Tài chính rà soát thuế.',
      ),
      ['lead Bộ Tài chính'],
    ],
  ],
  invitations: [
    [
      letter(
        'Sở Y tế trân trọng kính mời các phòng dự Hội nghị sơ kết:\n\n1. Thời gian: 08 giờ 00, ngày 20/3/2026.\n\n2. Địa điểm: Hội trường tầng 2.\n\n3. Thành phần: Trưởng các phòng.\n\n4. Nội dung: Đánh giá công tác quý I; triển khai nhiệm vụ quý II.\n\nKính mời các đồng chí đến dự đúng giờ./.',
      ),
      [],
    ],
    [
      letter(
        'Giám đốc Sở mời họp, cụ thể:\n\n- Chủ trì: Đồng chí Giám đốc Sở.\n\n- Thành phần: Lãnh đạo các phòng.\n\n- Chuẩn bị: Phòng Tổ chức chuẩn bị tài liệu; Văn phòng Sở bố trí phòng họp.\n\nĐề nghị các đồng chí dự họp đúng thành phần./.',
      ),
      ['lead Phòng Tổ chức', 'lead Văn phòng Sở'],
    ],
    [
      letter(
        'Sở Y tế mời các phòng dự tập huấn.\n\nChương trình tập huấn:\n\n- Giới thiệu phần mềm kê đơn.\n\n- Hướng dẫn nhập liệu.\n\n- Thảo luận, giải đáp.\n\nĐề nghị các phòng cử 02 người dự, gửi danh sách trước ngày 18/3/2026.',
      ),
      ['lead các phòng 2026-03-17'],
    ],
  ],
  aims: [
    [
      plan(
        'I. MỤC TIÊU\n\n1. Trồng 500 ha rừng.\n\n2. Bảo đảm 95% hộ dân có nước sạch.\n\nII. CHỈ TIÊU CỤ THỂ\n\n- Mỗi xã xây dựng 01 mô hình.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Chi cục Kiểm lâm cấp cây giống.',
      ),
      ['lead Chi cục Kiểm lâm'],
    ],
  ],
  'what orders nothing': [
    [
      letter(
        '1. Trường hợp của ông Nam không đủ điều kiện hưởng trợ cấp.\n\n2. Theo báo cáo của Trung tâm Y tế Sa Pa, có 12 ca mắc mới.\n\n3. Đề nghị Trung tâm Y tế Sa Pa khoanh vùng, xử lý ổ dịch.',
      ),
      ['lead Trung tâm Y tế Sa Pa'],
    ],
    [
      letter(
        'Sở Y tế trả lời kiến nghị của cử tri như sau:\n\n1. Nội dung kiến nghị: Đề nghị sửa chữa Trạm Y tế xã Cốc San.\n\n2. Trả lời: Năm 2025, Sở Y tế đã trình UBND tỉnh phê duyệt dự án; dự kiến khởi công trong quý III/2026.',
        'Đoàn đại biểu Quốc hội tỉnh.',
      ),
      [],
    ],
    [
      plan(
        'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao nhận thức của cán bộ, đảng viên.\n\n2. Yêu cầu\n\n- Các cấp hội phụ nữ tổ chức thiết thực, tiết kiệm.\n\n- Bảo đảm an toàn giao thông.\n\nII. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: ngày 20/10/2026.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Hội Liên hiệp Phụ nữ tỉnh chuẩn bị quà.',
      ),
      ['lead Hội Liên hiệp Phụ nữ tỉnh'],
    ],
    [
      letter(
        'Hội thi diễn ra theo thể lệ sau:\n\n- Mỗi đội trình bày tiểu phẩm không quá 10 phút.\n\n- Ban Giám khảo chấm điểm độc lập.\n\n- Đội đạt giải Nhất được tặng cúp.\n\nĐề nghị các phòng cử đội dự thi, đăng ký trước ngày 25/3/2026.',
      ),
      ['lead các phòng 2026-03-24'],
    ],
    [
      letter(
        'Ngày 02/3/2026, Sở Y tế nhận được Công văn số 45/UBND-VX của Ủy ban nhân dân tỉnh giao Sở Y tế tham mưu phương án sáp nhập trạm y tế.\n\nĐể có cơ sở tham mưu, Sở Y tế đề nghị các phòng cung cấp số liệu trước ngày 18/3/2026.',
      ),
      ['lead các phòng 2026-03-17'],
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%#', (text, seen) => {
    expect(seenIn(text, seen)).toEqual(seen);
  });
});
