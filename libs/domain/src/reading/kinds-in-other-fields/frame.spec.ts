// One document a case, several cases a kind of language, each from another field: that is why it is long.
import {
  NATION,
  decision,
  letter,
  plan,
  telegram,
  seenIn,
} from '../../../../testing/src/documents/directives-of-kinds.js';

const order = 'Sở Y tế đề nghị các phòng kiểm đếm vật tư.';
const O = 'lead các phòng';

type Case = readonly [text: string, seen: readonly string[] | Readonly<Record<string, unknown>>];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'issuers of cited documents': [
    [
      letter(
        'Thực hiện Công văn số 88/UBND-KGVX ngày 05/01/2026 của Chủ tịch Ủy ban nhân dân tỉnh, Trưởng Ban Chỉ đạo 389 tỉnh, Sở Y tế đề nghị các phòng lập danh mục.',
      ),
      { rows: [O] },
    ],
    [
      letter(
        'Thực hiện Hướng dẫn số 5/HD-TLĐ ngày 05/01/2026 của Tổng Liên đoàn Lao động Việt Nam; Thông tư số 7/2025/TT-BVHTTDL ngày 06/12/2025 của Bộ Văn hóa, Thể thao và Du lịch, Sở Y tế đề nghị các phòng lập danh mục.',
      ),
      {
        basis: [
          '5/HD-TLĐ Tổng Liên đoàn Lao động Việt Nam 2026-01-05',
          '7/2025/TT-BVHTTDL Bộ Văn hóa, Thể thao và Du lịch 2025-12-06',
        ],
      },
    ],
  ],
  'the symbol of a letter': [
    [
      letter(order, undefined, 'TỔNG CÔNG TY ĐIỆN LỰC\nCÔNG TY ĐIỆN LỰC LÀO CAI', '81/CT-KT'),
      { documentType: 'CV' },
    ],
    [
      letter(order, undefined, 'UBND TỈNH LÀO CAI\nBAN DÂN TỘC', '81/BC-DT'),
      { documentType: 'CV' },
    ],
    [
      letter(order, undefined, 'ĐẢNG ỦY XÃ BÁT XÁT\nVĂN PHÒNG', '81-CV/VPĐU'),
      { documentType: 'CV' },
    ],
  ],
  'a subject that begins as a body does': [
    [
      plan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí vốn.')
        .replace(
          'Trồng cây phân tán năm 2026',
          'Thực hiện Chỉ thị số 5/CT-TTg ngày 05/01/2026 của\nThủ tướng Chính phủ về tăng cường quản lý thuế hộ kinh doanh',
        )
        .replace(/\n{2,}/g, '\n'),
      {
        subject:
          'Thực hiện Chỉ thị số 5/CT-TTg ngày 05/01/2026 của Thủ tướng Chính phủ về tăng cường quản lý thuế hộ kinh doanh',
        rows: ['lead Sở Tài chính'],
      },
    ],
    [
      plan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí vốn.')
        .replace(
          'Trồng cây phân tán năm 2026',
          'Triển khai Tháng hành động vì trẻ em năm 2026\ntrên địa bàn tỉnh',
        )
        .replace(/\n{2,}/g, '\n'),
      { subject: 'Triển khai Tháng hành động vì trẻ em năm 2026 trên địa bàn tỉnh' },
    ],
  ],
  'where an addressee is found': [
    [
      letter(
        'Đề nghị ông Nam liên hệ Văn phòng Sở nhận hồ sơ.',
        'Ông Lê Văn Nam; CCCD số: 010099001234; Nơi cư trú: Thôn 2, xã Cốc San, tỉnh Lào Cai',
      ),
      { to: ['Ông Lê Văn Nam'] },
    ],
    [
      letter(
        'Đề nghị Hợp tác xã rà soát.',
        'Hợp tác xã Chè Bản Liền (MST: 5300123456, ĐT: 0214.388.1234)',
      ),
      { to: ['Hợp tác xã Chè Bản Liền'], rows: ['lead Hợp tác xã Chè Bản Liền'] },
    ],
    [
      letter(
        'Đề nghị Doanh nghiệp nộp hồ sơ trước ngày 20/3/2026.',
        'Doanh nghiệp tư nhân Hoàng Liên - Địa chỉ: 15 Hoàng Liên, phường Cam Đường, tỉnh Lào Cai',
      ),
      {
        to: ['Doanh nghiệp tư nhân Hoàng Liên'],
        rows: ['lead Doanh nghiệp tư nhân Hoàng Liên 2026-03-19'],
      },
    ],
  ],
  'a head printed in the annex': [
    [
      'KẾ HOẠCH\nTUYÊN TRUYỀN BẦU CỬ\n-----\n\nThực hiện Chỉ thị số 8-CT/TU, ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:\n\n1. Các xã đoàn treo băng rôn.\n\nNơi nhận:\n- Lưu VP.\n\nBÍ THƯ\n\nTrần Văn Bình\n\nPHỤ LỤC 1\nDANH MỤC KHẨU HIỆU\n(Ban hành kèm theo Kế hoạch số 31-KH/TĐTN ngày 10 tháng 3 năm 2026 của Ban Thường vụ Tỉnh đoàn)\n',
      { number: '31', symbol: 'KH/TĐTN', issuedOn: '2026-03-10' },
    ],
  ],
  'those who get it for report': [
    [
      letter(
        'Đề nghị các phòng rà soát đảng viên.',
        '\n- Các phòng thuộc Sở.\n\nĐồng kính gửi: Thường trực Đảng ủy (để b/c).',
      ),
      { to: ['Các phòng thuộc Sở'], rows: ['lead các phòng'] },
    ],
  ],
  'members of a class': [
    [
      telegram(
        '- Các Cục: Thú y, Quản lý xây dựng công trình, Phòng bệnh;\n- Các Tổng công ty: Lương thực miền Bắc, Hàng hải Việt Nam;\n- Đài Tiếng nói Việt Nam.',
        '1. Các cơ quan, đơn vị tổ chức trực ban 24/24.',
      ),
      {
        to: [
          'Cục Thú y',
          'Cục Quản lý xây dựng công trình',
          'Cục Phòng bệnh',
          'Tổng công ty Lương thực miền Bắc',
          'Tổng công ty Hàng hải Việt Nam',
          'Đài Tiếng nói Việt Nam',
        ],
      },
    ],
  ],
  'executors of a decision': [
    [
      decision(
        'Điều 1. Công nhận 05 bến thủy nội địa.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/4/2026.\n\nChánh Thanh tra tỉnh; Giám đốc Công an tỉnh; Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh; Thủ trưởng các đơn vị có liên quan căn cứ Quyết định thi hành./.',
      ),
      {
        rows: [],
        to: [
          'Chánh Thanh tra tỉnh',
          'Giám đốc Công an tỉnh',
          'Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh',
          'Thủ trưởng các đơn vị có liên quan',
        ],
      },
    ],
    [
      decision(
        'Điều 1. Công nhận 05 bến thủy nội địa.\n\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 5/QĐ-UBND ngày 05/01/2020.\n\nCác Ông (Bà) Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Kinh tế, Trưởng Công an xã, các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ),
      {
        rows: [],
        to: [
          'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã',
          'Trưởng phòng Kinh tế',
          'Trưởng Công an xã',
          'các tổ chức, cá nhân có liên quan',
        ],
      },
    ],
    [
      decision(
        'Điều 1. Tặng Bằng khen cho 05 tập thể.\n\nĐiều 2. Giám đốc Sở Nội vụ, Hiệu trưởng Trường Cao đẳng Lào Cai, Viện trưởng Viện kiểm sát nhân dân tỉnh và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      ),
      { rows: [] },
    ],
    [
      decision(
        'Điều 1. Công bố danh mục.\n\nĐiều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh;\n\nGiám đốc các Sở: Y tế, Nội vụ;\n\nHiệu trưởng: Trường Cao đẳng Lào Cai, Trường Trung cấp Y;\n\nTrưởng các đoàn thể tỉnh chịu trách nhiệm thi hành Quyết định này./.',
      ),
      {
        to: [
          'Chánh Văn phòng Ủy ban nhân dân tỉnh',
          'Giám đốc Sở Y tế',
          'Giám đốc Sở Nội vụ',
          'Hiệu trưởng Trường Cao đẳng Lào Cai',
          'Hiệu trưởng Trường Trung cấp Y',
          'Trưởng các đoàn thể tỉnh',
        ],
      },
    ],
    [
      decision(
        'Điều 1. Ban hành kèm theo Quyết định này Quy chế.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nĐiều 3. Các ông (bà): Chánh Văn phòng; Trưởng ban Ban Thi đua; Chi cục trưởng Chi cục Thuế khu vực; Chánh án Tòa án nhân dân khu vực; các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.',
      ),
      {
        rows: [],
        to: [
          'Chánh Văn phòng',
          'Trưởng ban Ban Thi đua',
          'Chi cục trưởng Chi cục Thuế khu vực',
          'Chánh án Tòa án nhân dân khu vực',
          'các đơn vị có liên quan',
        ],
      },
    ],
    [
      decision(
        'Điều 1. Ban hành Quy chế.\n\nĐiều 2. Văn phòng Tỉnh đoàn, các ban, đơn vị thuộc Tỉnh đoàn và Ban Thường vụ các xã đoàn chịu trách nhiệm thi hành Quyết định này.',
      ),
      {
        rows: [],
        to: ['Văn phòng Tỉnh đoàn', 'các ban, đơn vị thuộc Tỉnh đoàn', 'Ban Thường vụ các xã đoàn'],
      },
    ],
    [
      decision(
        'Điều 1. Phê duyệt kết quả lựa chọn nhà thầu.\n\nĐiều 2. Phòng Kế hoạch - Tài chính, Khoa Dược và các đơn vị liên quan căn cứ Quyết định tổ chức thực hiện.',
      ),
      { rows: [], to: ['Phòng Kế hoạch - Tài chính', 'Khoa Dược', 'các đơn vị liên quan'] },
    ],
  ],
  'executors called by name or post': [
    [
      decision(
        'Điều 1. Công bố danh mục.\n\nĐiều 2. Các đồng chí: Chánh Văn phòng; Chỉ huy trưởng Ban Chỉ huy quân sự xã; Bí thư Đoàn xã và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
      ),
      {
        to: [
          'Chánh Văn phòng',
          'Chỉ huy trưởng Ban Chỉ huy quân sự xã',
          'Bí thư Đoàn xã',
          'các cá nhân có liên quan',
        ],
      },
    ],
    [
      decision(
        'Điều 1. Công bố danh mục.\n\nĐiều 2. Ông (bà) Chánh Văn phòng, Trưởng phòng Hành chính - Quản trị và ông Lê Văn Nam chịu trách nhiệm thi hành Quyết định này./.',
      ),
      { to: ['Chánh Văn phòng', 'Trưởng phòng Hành chính - Quản trị', 'ông Lê Văn Nam'] },
    ],
  ],
  'the drafting unit': [
    [
      letter(order).replace('- Lưu: VT, TH.', '- Lưu: VT, P. KHTC (3b).'),
      { draftingUnit: 'P. KHTC' },
    ],
    [letter(order).replace('- Lưu: VT, TH.', '* Lưu: VT, NVY-ĐN.'), { draftingUnit: 'NVY-ĐN' }],
    [letter(order).replace('- Lưu: VT, TH.', '- Lưu VT; KGVX.'), { draftingUnit: 'KGVX' }],
  ],
  signatures: [
    [
      letter(order).replace(
        'GIÁM ĐỐC\n\nĐỗ Thị Mai',
        'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nBS.CKII. Đỗ Thị Mai',
      ),
      { signer: 'Phó Giám đốc BS.CKII. Đỗ Thị Mai' },
    ],
    [
      letter(order).replace('GIÁM ĐỐC\n\nĐỗ Thị Mai', 'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG Đỗ Thị Mai'),
      { signer: 'Chánh Văn phòng Đỗ Thị Mai' },
    ],
  ],
  'heads of other forms': [
    [
      letter(
        order,
        '\n- Văn phòng Sở;\n- Các phòng: Nghiệp vụ y, Nghiệp vụ dược, Tổ chức;\n- Các bệnh viện: Đa khoa tỉnh, Sản Nhi;\n- Trung tâm Y tế các xã, phường.',
      ),
      {
        to: [
          'Văn phòng Sở',
          'Phòng Nghiệp vụ y',
          'Phòng Nghiệp vụ dược',
          'Phòng Tổ chức',
          'Bệnh viện Đa khoa tỉnh',
          'Bệnh viện Sản Nhi',
          'Trung tâm Y tế các xã, phường',
        ],
      },
    ],
    [
      letter(order, 'Đồng chí Bí thư Đảng ủy, Chủ tịch UBND các xã: Cốc San, Bát Xát, Mường Hum'),
      {
        to: [
          'Đồng chí Bí thư Đảng ủy',
          'Chủ tịch UBND xã Cốc San',
          'Chủ tịch UBND xã Bát Xát',
          'Chủ tịch UBND xã Mường Hum',
        ],
      },
    ],
    [
      `HỘI CỰU CHIẾN BINH VIỆT NAM\nTỈNH LÀO CAI\n***\nSố: 45 - CV/CCB\nV/v vận động giúp hội viên nghèo\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: Hội Cựu chiến binh các xã, phường\n\nThường trực Hội đề nghị Hội Cựu chiến binh các xã, phường rà soát hội viên nghèo, gửi danh sách trước ngày 20/3/2026.\n\nNơi nhận:\n- Như kính gửi;\n- Lưu VP.\n\nT/M BAN THƯỜNG VỤ\nCHỦ TỊCH\n\nTrần Văn Bình`,
      {
        issuer: 'Hội Cựu chiến binh Việt Nam tỉnh Lào Cai',
        number: '45',
        symbol: 'CV/CCB',
        documentType: 'CV',
        rows: ['lead Hội Cựu chiến binh các xã, phường 2026-03-19'],
        signer: 'Chủ tịch Trần Văn Bình',
      },
    ],
    [
      `TỈNH ĐOÀN LÀO CAI\nBAN THƯỜNG VỤ\n***\nSố: 12-KH/TĐTN-BPT\n\nĐOÀN TNCS HỒ CHÍ MINH\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTổ chức Tháng Thanh niên năm 2026\n\nThực hiện Kế hoạch số 5-KH/TWĐTN ngày 05/01/2026 của Ban Bí thư Trung ương Đoàn, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:\n\nI. NỘI DUNG\n\n1. Trồng 10.000 cây xanh.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Ban Phong trào Tỉnh đoàn theo dõi, đôn đốc.\n\n2. Các xã đoàn, phường đoàn đăng ký công trình trước ngày 20/3/2026.\n\nTM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Bình`,
      { number: '12', symbol: 'KH/TĐTN-BPT', subject: 'Tổ chức Tháng Thanh niên năm 2026' },
    ],
    [
      `BỘ QUỐC PHÒNG\nQUÂN KHU 2\n\nSố: 345/QĐ-BTL\n\n${NATION}\n\nPhú Thọ, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc tổ chức huấn luyện dự bị động viên\n\nTƯ LỆNH QUÂN KHU 2\n\nCăn cứ Luật Lực lượng dự bị động viên ngày 26 tháng 11 năm 2019;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Bộ Chỉ huy quân sự các tỉnh huấn luyện quân nhân dự bị, hoàn thành trước ngày 30/9/2026.\n\nĐiều 2. Tham mưu trưởng Quân khu, Chỉ huy trưởng Bộ Chỉ huy quân sự các tỉnh chịu trách nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nTƯ LỆNH\n\nTrung tướng Trần Văn Bình`,
      { issuer: 'Quân khu 2', rows: ['lead Bộ Chỉ huy quân sự các tỉnh 2026-09-29'] },
    ],
    [
      `TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH LÀO CAI\n\nSố: 88/TA-VP\nV/v thống kê án hành chính\n\n${NATION}\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các Tòa án nhân dân khu vực.\n\nTòa án nhân dân tỉnh yêu cầu các Tòa án nhân dân khu vực thống kê án hành chính thụ lý từ ngày 01/10/2025, gửi về Văn phòng chậm nhất ngày 25/3/2026.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHÁNH ÁN\nPHÓ CHÁNH ÁN\n\nTrần Văn Bình`,
      {
        issuer: 'Tòa án nhân dân tỉnh Lào Cai',
        documentType: 'CV',
        rows: ['lead các Tòa án nhân dân khu vực 2026-03-25'],
        signer: 'Phó Chánh án Trần Văn Bình',
      },
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%#', (text, seen) => {
    expect(seenIn(text, seen)).toEqual(seen);
  });
});
