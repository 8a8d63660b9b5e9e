// One document a case, several cases a kind of language, each from another field: that is why it is long.
import {
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
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%#', (text, seen) => {
    expect(seenIn(text, seen)).toEqual(seen);
  });
});
