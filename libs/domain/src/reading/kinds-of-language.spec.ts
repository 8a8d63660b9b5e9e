// One text a case and several cases a kind of language, so that a rule for one sentence fails: that is why it is long.
import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const SIGNED = 'Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n\nGIÁM ĐỐC\n\nĐỗ Thị Mai\n';
/** A letter of a department to `to`; `body` is all between Kính gửi and the signature. */
const letter = (body: string, to = 'Các phòng, đơn vị thuộc Sở.'): Reading =>
  read(
    `UBND TỈNH LÀO CAI\nSỞ Y TẾ\n\n${NATION}\n\nSố: 81/SYT-VP\nV/v kho vật tư\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKính gửi: ${to}\n\n${body}\n\n${SIGNED}`,
  );
const decision = (articles: string): Reading =>
  read(
    `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\n${NATION}\n\nSố: 94/QĐ-UBND\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc quản lý bến xe\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Giao thông đường bộ ngày 13 tháng 11 năm 2008;\n\nQUYẾT ĐỊNH:\n\n${articles}\n\n${SIGNED}`,
  );
const plan = (body: string): Reading =>
  read(
    `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\n${NATION}\n\nSố: 12/KH-UBND\n\nLào Cai, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây phân tán năm 2026\n\nThực hiện Nghị quyết số 4/NQ-HĐND ngày 05/01/2026 của Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\n\n${body}\n\n${SIGNED}`,
  );
const quotes = ({ text, tasks }: Reading): readonly string[] =>
  tasks.map(({ quote }) => text.slice(quote.start, quote.end).replace(/\s+/gu, ' '));
const leads = ({ tasks }: Reading): readonly (readonly string[])[] =>
  tasks.map(({ assignees }) => assignees.filter((a) => a.role === 'lead').map((a) => a.text));
const dues = ({ tasks }: Reading): readonly (string | null)[] =>
  tasks.map(({ deadline }) => deadline.value?.dueOn ?? null);
const addressed = ({ addressees }: Reading): readonly string[] => addressees.map((a) => a.text);

describe('what orders nothing gives no task', () => {
  const order = 'Sở Y tế đề nghị các phòng kiểm đếm vật tư.';

  it.each([
    'Sở Y tế thông báo để các phòng, đơn vị biết, phối hợp thực hiện./.',
    'Văn phòng Sở xin thông báo đến các đơn vị được biết.',
    'Sở Y tế trả lời để quý cơ quan biết và tổ chức thực hiện.',
    'Trân trọng cảm ơn sự hợp tác của các đơn vị./.',
    'Sở Y tế trân trọng phúc đáp./.',
  ])('a courtesy closing: %s', (closing) => {
    expect(quotes(letter(`${order}\n\n${closing}`))).toHaveLength(1);
  });

  it.each([
    '- Căn cứ khoản 3 Điều 6 Thông tư số 08/2024/TT-BYT của Bộ Y tế quy định về kho bảo quản;',
    '- Tại Điều 14 Luật Dược ngày 06/4/2016 quy định điều kiện của cơ sở bán lẻ;',
    '- Theo điểm b khoản 1 Điều 3 Nghị định số 54/2017/NĐ-CP ngày 08/5/2017 của Chính phủ quy định chi tiết;',
  ])('a provision named as a ground: %s', (ground) => {
    const reading = letter(`Sở Y tế có ý kiến như sau:\n\n${ground}\n\n${order}`);
    expect(quotes(reading)).toEqual([expect.stringContaining('kiểm đếm vật tư')]);
  });

  it.each([
    '“Điều 4. Kho bảo quản\n\n1. Người đứng đầu cơ sở bố trí thủ kho.\n\n2. Cơ sở lập sổ theo dõi.”',
    '“2. Chủ hàng nộp bản kê trong thời hạn 05 ngày.\n\n3. Thủ kho ký nhận.”.',
    '"Khoản 1. Đơn vị được kiểm tra chuẩn bị hồ sơ."',
  ])('provisions quoted between marks: %#', (quotation) => {
    const reading = letter(
      `Tại Thông tư số 08/2024/TT-BYT quy định:\n\n${quotation}\n\nĐề nghị các phòng nghiên cứu, áp dụng.`,
    );
    expect(quotes(reading)).toEqual([expect.stringContaining('nghiên cứu')]);
  });

  it.each([
    ['Điều 1. Phân cấp thẩm quyền', '1. Ủy ban nhân dân tỉnh quyết định thành lập bến xe loại 1.'],
    ['Điều 1. Chức năng', 'Trung tâm Đăng kiểm là đơn vị sự nghiệp thuộc Sở Xây dựng.'],
    [
      'Điều 1. Nhiệm vụ và quyền hạn',
      '1. Trình Ủy ban nhân dân tỉnh:\n\na) Dự thảo quy hoạch bến.',
    ],
    ['Điều 1. Quản lý bến xe', 'Chủ tịch Ủy ban nhân dân xã có thẩm quyền cấp phép bến tạm.'],
  ])('powers and functions: %s', (title, words) => {
    const reading = decision(
      `${title}\n\n${words}\n\nĐiều 2. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.`,
    );
    expect(quotes(reading)).toEqual([]);
    expect(addressed(reading)).toEqual(['Giám đốc Sở Xây dựng']);
  });

  it('acts that the decision itself does', () => {
    const reading = decision(
      'Điều 1.\n\nCông bố kèm theo Quyết định này các danh mục sau:\n\n1. Công bố 03 bến xe loại 2.\n\n2. Bãi bỏ 01 quy trình cấp phép.\n\nĐiều 2. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.',
    );
    expect(quotes(reading)).toEqual([]);
    expect(reading.questions.map(({ code }) => code)).not.toContain('TASK_OWNER');
  });

  it.each([
    'I. TIÊU CHÍ XÉT THƯỞNG\n\n1. Đối với thôn\n\n- Không để xảy ra cháy rừng.\n\n- Trồng vượt chỉ tiêu.',
    'I. CƠ CẤU GIẢI THƯỞNG\n\n1. Trao 01 giải nhất cho thôn dẫn đầu.',
  ])('criteria and prizes: %#', (criteria) => {
    const reading = plan(
      `${criteria}\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nông nghiệp và Môi trường cấp cây giống.`,
    );
    expect(leads(reading)).toEqual([['Sở Nông nghiệp và Môi trường']]);
  });

  it.each([
    'Sở Tài chính đã bố trí vốn cho hai xã trong năm trước.',
    'Ủy ban nhân dân tỉnh biểu dương các xã trồng vượt diện tích.',
    'Chủ tịch Ủy ban nhân dân tỉnh đánh giá cao kết quả của ngành lâm nghiệp.',
  ])('what is told or praised: %s', (sentence) => {
    const reading = plan(
      `I. TỔ CHỨC THỰC HIỆN\n\n1. ${sentence}\n\n2. Sở Tài chính bố trí kinh phí.`,
    );
    expect(quotes(reading)).toEqual(['Sở Tài chính bố trí kinh phí.']);
  });

  it('those who get a letter for report, and the contents of a meeting', () => {
    const reading = letter(
      'Đồng kính gửi:\n- Đồng chí Giám đốc Sở (để báo cáo).\n\nSở Y tế mời các phòng dự họp.\n\nNội dung cuộc họp:\n\n- Thông qua dự toán.\n\n- Rà soát danh mục mua sắm.',
      '\n- Phòng Nghiệp vụ y.',
    );
    expect(quotes(reading)).toEqual([]);
    expect(addressed(reading)).toEqual(['Phòng Nghiệp vụ y']);
    expect(reading.copies).toContainEqual(
      expect.objectContaining({ text: 'Đồng chí Giám đốc Sở', purpose: 'report' }),
    );
  });

  it('the prose of an annexed procedure', () => {
    const reading = read(
      `${plan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí kinh phí.').text}\nPHỤ LỤC\nQUY TRÌNH NGHIỆM THU CÂY TRỒNG\n\n1. Chủ rừng lập biên bản.\n\n2. Hạt Kiểm lâm kiểm tra mật độ.\n`,
    );
    expect(quotes(reading)).toEqual(['Sở Tài chính bố trí kinh phí.']);
  });
});

describe('executors of a decision', () => {
  const names = [
    'Chánh Văn phòng Ủy ban nhân dân tỉnh',
    'Giám đốc Sở Xây dựng',
    'Chủ tịch UBND các xã, phường',
  ];

  it.each([
    `Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\n${names.join('; ')} chịu trách nhiệm thi hành Quyết định này./.`,
    `Điều 2. Hiệu lực thi hành: kể từ ngày ký. ${names.join(', ')} căn cứ Quyết định thi hành.`,
    `Điều 2.\n\n${names.join(', ')} chịu trách nhiệm thi hành Quyết định này.`,
    `Điều 2. ${names[0]};\n\n${names[1]};\n\n${names[2]} có trách nhiệm tổ chức thi hành Quyết định này.`,
  ])('in whatever paragraph of the last article: %#', (last) => {
    const reading = decision(`Điều 1. Công bố danh mục bến xe.\n\n${last}`);
    expect(addressed(reading)).toEqual(names);
    expect(quotes(reading)).toEqual([]);
  });

  it.each([
    [
      'Các Ông (Bà): Chánh Thanh tra; Trưởng phòng Vận tải',
      ['Chánh Thanh tra', 'Trưởng phòng Vận tải'],
    ],
    [
      'Các ông, bà Chánh Văn phòng, Trưởng phòng Vận tải',
      ['Chánh Văn phòng', 'Trưởng phòng Vận tải'],
    ],
    [
      'Giám đốc: Bến xe Sa Pa, Trung tâm Đăng kiểm tỉnh',
      ['Giám đốc Bến xe Sa Pa', 'Giám đốc Trung tâm Đăng kiểm tỉnh'],
    ],
  ])('called by post or by title: %s', (words, expected) => {
    const reading = decision(
      `Điều 1. Công bố danh mục bến xe.\n\nĐiều 2. ${words} chịu trách nhiệm thi hành Quyết định này.`,
    );
    expect(addressed(reading)).toEqual(expected);
  });

  it('an order below the words about validity is a task', () => {
    const reading = decision(
      'Điều 1. Công bố danh mục bến xe.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n\nGiao Công an tỉnh chủ trì, phối hợp với Sở Xây dựng lập phương án phân luồng.\n\nĐiều 3. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.',
    );
    expect(leads(reading)).toEqual([['Công an tỉnh']]);
  });
});

describe('whose work it is', () => {
  it.each([
    ['Trung tâm Kiểm nghiệm cụ thể hóa quy trình lấy mẫu.', 'Trung tâm Kiểm nghiệm'],
    ['Phòng Nghiệp vụ y tiếp thu, giải trình ý kiến góp ý.', 'Phòng Nghiệp vụ y'],
    ['Văn phòng Sở cấp văn phòng phẩm cho kho.', 'Văn phòng Sở'],
    ['Bảo tàng tỉnh sưu tầm hiện vật ngành y.', 'Bảo tàng tỉnh'],
    [
      'Ban Quản lý dự án đầu tư xây dựng vá mặt đường vào kho.',
      'Ban Quản lý dự án đầu tư xây dựng',
    ],
    ['Công ty Môi trường đô thị gom rác thải y tế.', 'Công ty Môi trường đô thị'],
    ['Chi cục Dân số khâu các túi thuốc.', 'Chi cục Dân số'],
    ['Viettel Lào Cai phủ sóng các trạm y tế xã.', 'Viettel Lào Cai'],
    ['Văn phòng đăng ký đất đai tỉnh trích lục bản đồ.', 'Văn phòng đăng ký đất đai tỉnh'],
    ['Bộ phận Một cửa tiếp nhận hồ sơ.', 'Bộ phận Một cửa'],
    ['Xong trước ngày 20/4/2026, Phòng Kế hoạch lập dự toán.', 'Phòng Kế hoạch'],
    ['Hoàn thành trong tháng 5/2026, Phòng Kế hoạch lập dự toán.', 'Phòng Kế hoạch'],
  ])('a name ends where the work begins: %s', (item, lead) => {
    const reading = letter(
      `Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n1. ${item}\n\n2. Phòng Kế hoạch lập dự toán.`,
    );
    expect(leads(reading)[0]).toEqual([lead]);
  });

  it.each([
    'Trung tâm Kiểm soát bệnh tật tỉnh',
    'Ban Quản lý dự án đầu tư xây dựng công trình giao thông',
    'Chi cục Quản lý chất lượng nông lâm sản và thủy sản',
    'Trung tâm Dịch vụ việc làm tỉnh',
    'Hội Nạn nhân chất độc da cam',
    'Trung tâm Xúc tiến đầu tư và hỗ trợ doanh nghiệp',
    'Phòng Văn hóa và Thông tin huyện Bảo Yên',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Ban Chỉ huy Phòng thủ dân sự các cấp',
  ])('a long name stays whole: %s', (name) => {
    const reading = letter(
      `Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n1. ${name} rà soát danh sách.\n\n2. Phòng Kế hoạch lập dự toán.`,
    );
    expect(leads(reading)[0]).toEqual([name]);
  });

  it.each([
    [
      'Về kiến nghị gia hạn khoản vay 45 tỷ đồng theo Quyết định số 67/2019/QĐ-TTg ngày 05/3/2019 của Thủ tướng Chính phủ: Ngân hàng Nhà nước rà soát, trả lời doanh nghiệp.',
      ['Ngân hàng Nhà nước'],
    ],
    [
      'Về cấp điện cho 9 trạm bơm: đề nghị các Tổng công ty: Điện lực miền Bắc, Truyền tải điện Quốc gia khảo sát tuyến.',
      ['Tổng công ty Điện lực miền Bắc', 'Tổng công ty Truyền tải điện Quốc gia'],
    ],
    [
      'Đề nghị: Hội Nông dân tỉnh, Tỉnh đoàn vận động hội viên.',
      ['Hội Nông dân tỉnh', 'Tỉnh đoàn'],
    ],
  ])('doers behind a topic or a colon: %s', (item, expected) => {
    expect(leads(plan(`I. NHIỆM VỤ\n\n1. ${item}\n\n2. Sở Tài chính bố trí vốn.`))[0]).toEqual(
      expected,
    );
  });

  it('a range of places is a part of the class, and is asked', () => {
    const reading = plan(
      'I. NHIỆM VỤ\n\n1. Ủy ban nhân dân các tỉnh từ Nghệ An đến Quảng Nam tổ chức trực ban.\n\n2. Sở Tài chính bố trí vốn.',
    );
    expect(leads(reading)[0]).toEqual(['Ủy ban nhân dân các tỉnh từ Nghệ An đến Quảng Nam']);
    expect(reading.tasks[0]!.assignees[0]).toMatchObject({ kind: 'subset', status: 'ask' });
  });

  it('"quý cơ quan" and a bare "Công ty" are those of Kính gửi; where they are found is no body', () => {
    const to =
      'Công ty Cổ phần Dược Sa Pa; Mã số thuế: 5300123456; Địa chỉ: Số 2, phường Sa Pa, tỉnh Lào Cai.';
    expect(addressed(letter('Đề nghị Công ty báo giá.', to))).toEqual([
      'Công ty Cổ phần Dược Sa Pa',
    ]);
    expect(leads(letter('Đề nghị Công ty báo giá.', to))).toEqual([['Công ty Cổ phần Dược Sa Pa']]);
    expect(
      leads(
        letter(
          'Sở Y tế trân trọng cảm ơn và rất mong quý cơ quan phối hợp đưa tin./.',
          'Báo Lào Cai.',
        ),
      ),
    ).toEqual([['Báo Lào Cai']]);
  });

  it('a letter of one paragraph orders the body that it begins with', () => {
    const reading = letter(
      'Văn phòng Sở chủ trì lập phương án sắp xếp kho, trình Giám đốc Sở trước ngày 20/4/2026.',
    );
    expect([leads(reading), dues(reading)]).toEqual([[['Văn phòng Sở']], ['2026-04-19']]);
  });
});

describe('when it is due', () => {
  it('a deadline on the line above is due for each part that names none', () => {
    const reading = plan(
      'I. NHIỆM VỤ\n\n1. Các Sở: Y tế, Tài chính sửa phần mềm, xong trong tháng 5 năm 2026, gồm:\n\n(1) Sở Y tế nâng cấp phần mềm cấp cứu.\n\n(2) Sở Tài chính cấp vốn trước ngày 10/4/2026.',
    );
    expect(dues(reading)).toEqual(['2026-05-31', '2026-04-09']);
  });

  it('a deadline in a paragraph of its own belongs to the work above it', () => {
    const reading = plan(
      'I. NHIỆM VỤ\n\n1. Sở Y tế chủ trì, phối hợp với Thanh tra tỉnh:\n\nKiểm tra các kho vật tư.\n\nThời hạn hoàn thành trước ngày 15/5/2026.\n\n2. Sở Tài chính bố trí vốn.',
    );
    expect([quotes(reading).length, dues(reading)]).toEqual([2, ['2026-05-14', null]]);
  });

  it.each([
    [
      'a) Nội dung: Trồng 5 ha sa mộc.\n\nb) Đơn vị thực hiện:\n\n- Chủ trì: Chi cục Kiểm lâm.\n\nc) Thời gian: Quý III năm 2026.',
    ],
    [
      '- Nhiệm vụ: Trồng 5 ha sa mộc.\n\n- Cơ quan chủ trì: Chi cục Kiểm lâm.\n\n- Thời gian hoàn thành: Quý III/2026.',
    ],
    [
      '+ Công việc: Trồng 5 ha sa mộc.\n\n+ Đơn vị chủ trì: Chi cục Kiểm lâm.\n\n+ Thời hạn: tháng 9 năm 2026.',
    ],
  ])('a schedule block in any lettering: %#', (block) => {
    const reading = plan(
      `I. NHIỆM VỤ\n\n1. Về rừng đặc dụng\n\n${block}\n\nII. KINH PHÍ\n\nNgân sách tỉnh.`,
    );
    expect([leads(reading), dues(reading)]).toEqual([[['Chi cục Kiểm lâm']], ['2026-09-30']]);
  });

  it('dashes that each have their own doer and time are each a task', () => {
    const reading = plan(
      'I. NHIỆM VỤ\n\n1. Cây xanh\n\n- Ươm 2.000 cây.\n\nĐơn vị chủ trì: Vườn ươm tỉnh.\n\nThời gian: Tháng 4/2026.\n\n- Trồng dọc quốc lộ.\n\nĐơn vị chủ trì: Sở Xây dựng.\n\nThời gian: Tháng 8/2026.',
    );
    expect(dues(reading)).toEqual(['2026-04-30', '2026-08-31']);
  });

  it('the printed day of a cycle is a value', () => {
    const reading = plan(
      'I. TỔ CHỨC THỰC HIỆN\n\n1. Các xã báo cáo Sở Y tế trước ngày 20 hằng tháng.',
    );
    expect(reading.reporting[0]!.dueOn).toMatchObject({
      status: 'explicit',
      value: { day: 19, month: null, rule: 'before', words: 'trước ngày 20 hằng tháng' },
    });
  });
});

describe('items in every numbering', () => {
  it.each([
    ['Một là, rà soát kho.', 'Hai là, nộp danh mục.'],
    ['Thứ nhất, rà soát kho.', 'Thứ hai, nộp danh mục.'],
    ['a/ Rà soát kho.', 'b/ Nộp danh mục.'],
    ['1/ Rà soát kho.', '2/ Nộp danh mục.'],
    ['1) Rà soát kho.', '2) Nộp danh mục.'],
    ['+ Rà soát kho.', '+ Nộp danh mục.'],
    ['(i) Rà soát kho.', '(ii) Nộp danh mục.'],
    ['❖ Rà soát kho.', '❖ Nộp danh mục.'],
  ])('%s %s', (first, second) => {
    const reading = letter(
      `Sở Y tế yêu cầu các phòng thực hiện các nội dung sau:\n\n${first}\n\n${second}`,
    );
    expect(quotes(reading)).toHaveLength(2);
  });

  it('"1)" below "2." stands under it', () => {
    const reading = plan(
      'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí vốn.\n\n2. Sở Y tế\n\n1) Mở lớp sơ cứu.\n\n2) Cấp túi thuốc.',
    );
    expect(reading.tasks.map(({ ordinal }) => ordinal)).toEqual(['I.1', 'I.2.1', 'I.2.2']);
    expect(leads(reading).slice(1)).toEqual([['Sở Y tế'], ['Sở Y tế']]);
  });
});

describe('the frame', () => {
  it.each([
    ['Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc', 'Thông tư số 02/2025/TT-UBDT ngày 05/01/2025'],
    ['Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch', 'Quyết định số 77/QĐ-BVHTTDL ngày 05/01/2025'],
    ['Sở Lao động, Thương binh và Xã hội', 'Công văn số 77/SLĐTBXH-VP ngày 05/01/2025'],
  ])('a comma inside the issuer of a cited document: %s', (issuer, cited) => {
    const reading = letter(
      `Căn cứ ${cited} của ${issuer} và Quyết định số 5/QĐ-UBND ngày 06/01/2025, Sở Y tế đề nghị các phòng lập danh mục.`,
    );
    expect(reading.basis[0]!.issuer).toBe(issuer);
    expect(reading.basis).toHaveLength(2);
  });

  it('two ministries behind a comma stay two', () => {
    const reading = letter(
      'Căn cứ Công văn số 5/BTC-NSNN ngày 06/01/2025 của Bộ Tài chính, Bộ Y tế và Bộ Công an, Sở Y tế đề nghị các phòng lập danh mục.',
    );
    expect(reading.basis[0]!.issuer).toBe('Bộ Tài chính');
  });

  it('a letter of a body whose letters are a type code is a letter', () => {
    const text = letter('Đề nghị các phòng lập danh mục.').text;
    for (const symbol of ['CT-CS', 'KL-TCHC', 'TB-NV'])
      expect(read(text.replace('SYT-VP', symbol)).documentType.value).toBe('CV');
  });

  it('a subject that begins as a body does, and a title as a Markdown heading', () => {
    const text = plan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí vốn.').text;
    const subject = 'Triển khai thực hiện Đề án số 3/ĐA-UBND về trồng cây phân tán';
    expect(
      read(text.replace('Trồng cây phân tán năm 2026', subject).replace(/\n{2,}/gu, '\n')).subject
        .value,
    ).toBe(subject);
    expect(read(text.replace('KẾ HOẠCH', '## KẾ HOẠCH'))).toMatchObject({
      issuer: { value: 'Ủy ban nhân dân tỉnh Lào Cai' },
      subject: { value: 'Trồng cây phân tán năm 2026' },
    });
  });

  it('a header whose cells hold several lines', () => {
    const { text } = plan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí vốn.');
    const table = `| ỦY BAN NHÂN DÂN<br>TỈNH LÀO CAI | ${NATION.replace('\n', '<br/>')} |\n|---|---|\n`;
    expect(read(table + text.slice(text.indexOf('Số:'))).issuer.value).toBe(
      'Ủy ban nhân dân tỉnh Lào Cai',
    );
  });

  it('number and date that only the annex prints are suggested', () => {
    const reading = read(
      'HƯỚNG DẪN\nKIỂM KÊ KHO\n\nVăn phòng Tỉnh ủy hướng dẫn như sau:\n\n1. Các đảng ủy xã kiểm kê tủ.\n\nNơi nhận:\n- Lưu Văn phòng Tỉnh ủy.\n\nCHÁNH VĂN PHÒNG\n\nĐỗ Thị Mai\n\nPHỤ LỤC\n(Kèm theo Hướng dẫn số 21-HD/VPTU, ngày 10/3/2026 của Văn phòng Tỉnh ủy)\n',
    );
    expect([reading.number, reading.symbol, reading.issuedOn]).toMatchObject([
      { value: '21', status: 'suggested' },
      { value: 'HD/VPTU', status: 'suggested' },
      { value: '2026-03-10', status: 'suggested' },
    ]);
  });

  it.each([
    ['- Lưu: VT, P.TCKT (2), Mai.', 'P.TCKT'],
    ['• Lưu: VT, TCCB.', 'TCCB'],
    ['– Lưu: VT, QLĐT&HT.', 'QLĐT&HT'],
  ])('the drafting unit of "%s"', (filing, unit) => {
    const { text } = letter('Đề nghị các phòng lập danh mục.');
    expect(read(text.replace('- Lưu: VT, TH.', filing)).draftingUnit.value).toBe(unit);
  });

  it('post and name on one line', () => {
    const { text } = letter('Đề nghị các phòng lập danh mục.');
    expect(
      read(text.replace('GIÁM ĐỐC\n\nĐỗ Thị Mai', 'GIÁM ĐỐC Đỗ Thị Mai')).signer,
    ).toMatchObject({
      name: { value: 'Đỗ Thị Mai' },
      title: { value: 'Giám đốc' },
    });
  });

  it('a provision broken over two lines is no article, a doubled word keeps its date', () => {
    const { text } = letter(
      'Căn cứ khoản 1\nĐiều 8 Nghị định số 54/2017/NĐ-CP ngày ngày 08/5/2017 của Chính phủ, Sở Y tế yêu cầu các phòng thực hiện:\n1. Lập sổ theo mẫu tại\nĐiều 9 Nghị định nêu trên trước ngày 20/4/2026.\n2. Nộp sổ về kho.',
    );
    const reading = read(text);
    expect(dues(reading)).toEqual(['2026-04-19', null]);
    expect(reading.basis[0]).toMatchObject({ number: '54', issuedOn: '2017-05-08' });
    expect(reading.anomalies.map(({ code }) => code)).toContain('MISPRINT');
  });
});
